"""Questions in the API: the same JSON as `manage.py ask --json`."""

import json

import pytest
import time_machine
from django.core.management import call_command

from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.json_format import MEMBERS, decode_answer
from tests.api.ask import get, refused
from tests.factories import ClubNameFactory
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db
NOW = "2024-05-01T12:00:42Z"


@pytest.fixture(autouse=True)
def archive():
    liverpool, atalanta, everton = clubs("Liverpool", "Atalanta", "Everton")
    ClubNameFactory(club=liverpool, name="Liverpool FC")
    play(league(), "2024-04-01", liverpool, everton, "2-0")
    knock_out_tie(cup("Europa League"), "2024-04-11", liverpool, atalanta, ("0-3", ""))
    with time_machine.travel(NOW, tick=False):
        yield


ASKED = [
    ("head-to-head", {"club": "Atalanta", "opponent": "liverpool fc"}),
    ("form", {"club": "Liverpool", "last": "2", "where": "home"}),
    ("first-legs-lost-at-home", {"club": "Liverpool", "organiser": "uefa"}),
    ("comebacks", {"club": "Liverpool", "deficit": "9"}),
    ("leads-lost", {"club": "Atalanta"}),
    ("meetings", {"club": "Atalanta", "opponent": "Everton", "days": "30"}),
    ("biggest-results", {"club": "Liverpool"}),
    ("rest", {"club": "Liverpool"}),
]


@pytest.mark.parametrize(("slug", "words"), ASKED, ids=[slug for slug, _ in ASKED])
@pytest.mark.parametrize("before", ["2024-04-18", "2024-04-18T19:00Z"])
def test_the_answer_is_that_of_the_command(client, capsys, slug, words, before):
    known = {each.name for each in QUESTIONS_BY_SLUG[slug].parameters}
    words = {name: value for name, value in words.items() if name in known}
    options = [part for name, value in words.items() for part in (f"--{name}", value)]
    call_command("ask", slug, *options, "--before", before, "--json")
    printed = json.loads(capsys.readouterr().out)

    response = client.get(f"/api/v1/questions/{slug}/", words | {"before": before})

    assert response.status_code == 200
    assert json.loads(response.content) == printed
    assert tuple(printed) == MEMBERS
    assert decode_answer(response.content).question == slug


def test_without_a_moment_it_is_as_of_this_minute(client):
    assert get(client, "questions/form/?club=Liverpool")["as_of"] == "2024-05-01T12:00:00Z"


def test_the_list_has_each_question_with_its_parameters(client):
    items = get(client, "questions/")["items"]

    assert [each["slug"] for each in items] == [question.slug for question in QUESTIONS]
    form = next(each for each in items if each["slug"] == "form")
    assert client.get(form["page"]).status_code == 200
    assert form["url"] == "http://testserver/api/v1/questions/form/"
    assert form["parameters"][:2] == [
        {
            "name": "club", "kind": "club", "label": "The club", "required": True, "default": "",
            "choices": [],
        },
        {
            "name": "last", "kind": "number", "label": "How many", "required": False,
            "default": "5", "choices": [],
        },
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("", "club"),
        ("club=", "club"),
        ("club=Nobody%20United", "club"),
        ("club=a%00b", "club"),
        (f"club={'a' * 121}", "club"),
        ("club=Liverpool&last=0", "last"),
        ("club=Liverpool&last=10001", "last"),
        (f"club=Liverpool&last={10**30}", "last"),
        ("club=Liverpool&where=upstairs", "where"),
        ("club=Liverpool&season=x", "season"),
        ("club=Liverpool&colour=red", "colour"),
        ("club=Liverpool&before=soon", "before"),
        ("club=Liverpool&before=2024-13-01", "before"),
        ("club=Liverpool&before=0001-01-01", "before"),
        ("club=Liverpool&before=2024-05-02", "before"),
        ("club=Liverpool&before=2024-05-01T12:01Z", "before"),
    ],
)
def test_what_cannot_be_asked(client, query, parameter):
    sentence, named = refused(client, f"questions/form/?{query}")

    assert named == parameter
    assert sentence.endswith((".", "?"))


def test_the_future_is_not_asked_about(client):
    assert refused(client, "questions/form/?club=Liverpool&before=2024-05-02") == (
        "2024-05-02 is in the future: nothing is known of it yet.", "before",
    )  # fmt: skip


@pytest.mark.parametrize("number", [1, 12])
def test_more_matches_cost_no_more_queries(client, number, django_assert_num_queries):
    liverpool, everton = clubs("Liverpool Reserves", "Everton Reserves")
    season = league("Reserves League")
    for day in range(1, number + 1):
        play(season, f"2024-03-{day:02}", liverpool, everton, "1-0")
    address = "questions/head-to-head/?club=Liverpool+Reserves&opponent=Everton+Reserves"

    with django_assert_num_queries(8):
        assert len(get(client, address)["rows"]) == number
