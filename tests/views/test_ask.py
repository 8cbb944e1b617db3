"""The questions in public: a form, an answer at an address of its own, and sentences for errors."""

import re
from datetime import UTC, date, datetime
from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import time_machine
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from previews.pagecache.parameters import canonical_query
from previews.pages import tie_dots
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.json_format import encode_answer
from previews.views.known_parameters import QUESTION
from tests.factcheck.example import example_preview
from tests.factories import ClubFactory, ClubNameFactory, FixtureFactory, PreviewFactory
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)
NAMES = ("Liverpool", "Atalanta", "Atlético de Madrid")


@pytest.fixture(autouse=True)
def eve():
    with time_machine.travel(EVE, tick=False):
        yield


@pytest.fixture
def archive():
    liverpool, atalanta, atletico = clubs(*NAMES)
    ClubNameFactory(club=liverpool, name="Liverpool FC")
    play(league(), "2024-04-01", liverpool, atletico, "2-0")
    knock_out_tie(cup("Europa League"), "2024-04-04", liverpool, atalanta, ("0-3", "0-1"))
    return liverpool, atalanta, atletico


def links_of(response):
    return [unescape(each) for each in re.findall(r'href="([^"]+)"', response.content.decode())]


def words_of(response):
    text = re.sub(r"<[^>]+>", "", response.content.decode())
    return " ".join(unescape(text).split())


def test_an_answer_has_its_figures_its_matches_its_scope_and_its_moment(client, archive):
    response = client.get("/ask/form/?club=liverpool")

    page = words_of(response)
    assert response.status_code == 200
    assert "The last 5 results of Liverpool · matchhub" in page
    assert "Liverpool's last results, in the 3 matches held" in page
    assert "results, latest first WLW" in page
    assert "As of 17 April 2024, 20:00 UTC." in page
    assert "all competitions loaded, Liverpool: 3 matches, 2024" in page
    assert {"/clubs/atalanta/", "/2024/04/04/liverpool-v-atalanta/"} <= set(links_of(response))


@pytest.mark.parametrize(
    ("sent", "canonical"),
    [
        ("typed=1&club=atletico+de+madrid", "?club=atletico-de-madrid"),
        ("club=Liverpool+FC", "?club=liverpool"),
        ("last=3&club=liverpool", "?club=liverpool&last=3"),
        ("club=liverpool&last=5&where=anywhere&season=&opponent=atalanta", "?club=liverpool"),
        ("utm_source=x&club=liverpool&club=atalanta", "?club=atalanta"),
        ("typed=1&club=&last=5&before=", ""),
        ("before=2024-04-10&club=liverpool&page=1", "?club=liverpool&before=2024-04-10"),
        ("club=liver%70ool", "?club=liverpool"),
    ],
)
def test_each_way_to_ask_leads_to_one_address(client, archive, sent, canonical):
    response = client.get(f"/ask/form/?{sent}")

    assert (response.status_code, response["Location"]) == (302, f"/ask/form/{canonical}")
    answer = client.get(response["Location"])
    assert answer.status_code == 200
    address = f'<link rel="canonical"\n            href="http://testserver/ask/form/{canonical}">'
    assert address.replace("&", "&amp;") in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("club=Liverpol", "No club is called “Liverpol”; the nearest is Liverpool."),
        ("club=liverpool&last=0", "“0” is not a number from 1 to 10,000."),
        ("club=liverpool&season=1999", "No season is called “1999”"),
        ("club=liverpool&before=2024-04-18", "18 April 2024 has not come yet."),
        ("club=liverpool&where=moon", "“moon” is not one of anywhere, home, away, neutral"),
    ],
)
def test_a_wrong_value_gets_a_sentence_at_its_field(client, archive, query, sentence):
    response = client.get(f"/ask/form/?{query}")

    name = query.rpartition("&")[2].partition("=")[0]
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in words_of(response)
    assert f'id="problem-{name}"' in page
    assert f'aria-describedby="problem-{name}"' in page


def test_a_name_of_two_clubs_is_asked_about(client, archive):
    ClubFactory(name="Liverpool", country="URU", slug="liverpool-uru")

    asked = client.get("/ask/form/?typed=1&club=liverpool&last=3")

    assert asked.status_code == 422
    assert "Which is meant?" in words_of(asked)
    assert "/ask/form/?club=liverpool-uru&last=3" in links_of(asked)
    assert 'value="Liverpool (ENG)"' in client.get("/ask/form/?club=liverpool").content.decode()


@pytest.mark.parametrize("slug", ["comebacks", "scorers", "biggest-results"])
def test_a_question_without_bounds_says_what_to_name(client, archive, slug):
    response = client.get(f"/ask/{slug}/?before=2024-04-10")

    assert response.status_code == 422
    assert "Name a club, a competition or an organiser." in words_of(response)


def test_a_stage_that_the_season_has_not_is_a_problem_of_its_field(client, archive):
    response = client.get("/ask/table/?competition=premier-league&stage=group-z")

    assert response.status_code == 422
    assert 'id="problem-stage"' in response.content.decode()


def test_what_is_missing_is_said(client, archive):
    response = client.get("/ask/head-to-head/?club=liverpool")

    assert response.status_code == 200
    assert "Still missing: the other club." in words_of(response)


def test_what_the_archive_cannot_know_is_said_with_a_way_on(client, archive):
    response = client.get("/ask/leads-lost/?club=liverpool")

    assert "The minutes of Liverpool's goals are not in the archive." in words_of(response)
    assert "/search/" in links_of(response)


def test_no_question_of_the_name_is_not_there(client):
    assert client.get("/ask/weather/").status_code == 404


def test_many_matches_are_on_several_pages(client, archive):
    liverpool, atalanta, _ = archive
    season = league("A League")
    for day in range(1, 29):
        play(season, f"2023-02-{day:02}", liverpool, atalanta, "1-0")

    first = client.get("/ask/head-to-head/?club=liverpool&opponent=atalanta")
    second = client.get("/ask/head-to-head/?club=liverpool&opponent=atalanta&page=2")

    assert len(first.context["content"].answer.matches) == 20
    assert len(second.context["content"].answer.matches) == 10
    assert "?club=liverpool&opponent=atalanta&page=2" in links_of(first)


@pytest.mark.parametrize("matches", [2, 12])
def test_an_answer_asks_as_much_for_few_matches_as_for_many(
    client, archive, matches, django_assert_num_queries
):
    liverpool, atalanta, _ = archive
    season = league("A League")
    for day in range(matches):
        play(season, f"2023-02-{day + 1:02}", liverpool, atalanta, "1-0")

    with django_assert_num_queries(12):
        client.get("/ask/form/?club=liverpool")


def test_a_form_that_asks_nothing_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        for question in QUESTIONS:
            assert client.get(f"/ask/{question.slug}/").status_code == 200


def test_the_list_has_every_question_with_an_example(client):
    example_preview()

    response = client.get("/ask/")

    links = links_of(response)
    assert {f"/ask/{question.slug}/" for question in QUESTIONS} <= set(links)
    examples = [link for link in links if link.startswith("/ask/") and "?" in link]
    assert len(examples) == len(QUESTIONS)
    unanswered = set()
    for address in examples:
        answered = client.get(address)
        assert answered.status_code == 200, address
        if answered.context["content"].raw.not_in_archive:
            unanswered.add(address.partition("?")[0])
    # Of no season of the example all results are held.
    assert unanswered == {"/ask/table/"}


@pytest.mark.parametrize("more", [0, 3])
def test_the_list_asks_as_much_in_a_larger_archive(
    client, archive, more, django_assert_max_num_queries
):
    for _ in range(more):
        PreviewFactory(published=True, fixture=FixtureFactory(home=archive[0]))

    with django_assert_max_num_queries(40):
        assert client.get("/ask/").status_code == 200


def test_without_results_the_list_says_so(client):
    page = words_of(client.get("/ask/"))

    assert "The archive has no results yet, so no question has an answer." in page


def test_claims_and_clubs_lead_to_the_questions(client):
    preview = example_preview()
    claim = preview.fixture.claims.with_question().earliest("pk")

    page = client.get(f"/claims/{claim.pk}/", follow=True)
    (ask,) = [link for link in links_of(page) if link.startswith("/ask/") and "?" in link]
    answered = client.get(ask, follow=True)

    assert urlsplit(ask).path == f"/ask/{claim.question}/"
    assert answered.status_code == 200
    assert answered.context["content"].raw is not None
    assert "/ask/form/?club=liverpool" in links_of(client.get("/clubs/liverpool/"))
    assert "/ask/" in links_of(client.get("/"))


def test_each_tie_is_a_dot_that_opens_its_matches(client, archive):
    liverpool, atalanta, _atletico = archive
    season = cup("UEFA Cup", name="1991/92")
    overturned = knock_out_tie(season, "1991-10-01", atalanta, liverpool, ("2-0", "3-0"))
    address = "/ask/comebacks/?club=liverpool"

    closed = client.get(address)
    dots = closed.context["content"].answer.dots

    assert [(row.title, row.words) for row in dots.rows] == [
        ("Three goals behind", "0 of 1 decided overturned"),
        ("Two goals behind", "1 of 1 decided overturned"),
    ]
    assert [dot.year for row in dots.rows for dot in row.dots] == ["24", "91"]
    assert dots.opened is None
    opened = client.get(f"{address}&tie={overturned.pk}")
    assert "Liverpool lost 0–2 to Atalanta on 1 October 1991: overturned." in words_of(opened)
    assert f"?club=liverpool&tie={overturned.pk}#tie" in links_of(closed)
    days = [line.row.day for line in opened.context["content"].answer.dots.opened.matches]
    assert days == [date(1991, 10, 1), date(1991, 10, 8)]
    canonical = 'href="http://testserver/ask/comebacks/?club=liverpool"'
    assert canonical in opened.content.decode()


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("deficit=3", ["24"]),
        ("since=1992", ["24"]),
        ("second_leg=home", ["91"]),
        ("competition=uefa-cup", ["91"]),
        ("before=2000-01-01", ["91"]),
        ("tie=999999", ["24", "91"]),
    ],
)
def test_the_dots_are_those_that_the_fields_leave(client, archive, query, years):
    season = cup("UEFA Cup", name="1991/92")
    knock_out_tie(season, "1991-10-01", archive[1], archive[0], ("2-0", "3-0"))

    page = client.get(f"/ask/comebacks/?club=liverpool&{query}")

    dots = page.context["content"].answer.dots
    assert [dot.year for row in dots.rows for dot in row.dots] == years


def test_no_more_dots_are_drawn_than_a_page_holds(client, archive, monkeypatch):
    monkeypatch.setattr(tie_dots, "MOST", 1)
    season = cup("UEFA Cup", name="1991/92")
    knock_out_tie(season, "1991-10-01", archive[1], archive[0], ("2-0", "3-0"))

    page = client.get("/ask/comebacks/?club=liverpool")

    dots = page.context["content"].answer.dots
    assert [dot.year for row in dots.rows for dot in row.dots] == ["24"]
    assert "1 earlier tie is not drawn." in words_of(page)


def test_it_hands_out_no_cookie(client, archive):
    response = client.get("/ask/form/?club=liverpool")

    assert not response.cookies
    assert "csrf" not in response.content.decode()


def words_for(parameter):
    """Values of a parameter as people type them, some of them wrong."""
    if parameter.choices:
        return st.sampled_from([*map(str, parameter.choices), "sideways"])
    return {
        "number": st.sampled_from(["1", "2", "3", "0", "x"]),
        "club": st.sampled_from([*NAMES, "atletico de madrid", "Liverpool FC", "Nobody"]),
        "competition": st.sampled_from(["Europa League", "premier league", "No League"]),
        "organiser": st.sampled_from(["UEFA", "uefa", "FIFA"]),
        "season": st.sampled_from(["2023/24", "2023-24", "1901"]),
    }.get(parameter.kind, st.sampled_from(["Nobody"]))


@st.composite
def asked_questions(draw):
    question = draw(st.sampled_from(QUESTIONS))
    words = {
        parameter.name: draw(words_for(parameter))
        for parameter in question.parameters
        if parameter.required or draw(st.booleans())
    }
    return question.slug, words, draw(st.sampled_from(["2024-04-17", "2024-04-05", "2024-01-01"]))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=asked_questions())
def test_the_page_answers_as_the_command_does(client, archive, capsys, asked):
    slug, words, before = asked
    query = urlencode({**words, "before": before, "typed": "1"})

    page = client.get(f"/ask/{slug}/?{query}", follow=True)

    options = [f"--{name.replace('_', '-')}={text}" for name, text in words.items()]
    try:
        call_command("ask", slug, *options, f"--before={before}", "--json")
    except CommandError:
        assert page.status_code == 422
        assert page.context["content"].form.problems
        return
    printed = capsys.readouterr().out
    raw = page.context["content"].raw
    assert page.status_code == 200
    # The page cache knows the address as the one of the answer.
    sent = page.request["QUERY_STRING"]
    assert canonical_query(sent, QUESTION) == sent
    assert compact(encode_answer(raw)) == compact(printed.encode())
    shown = words_of(page)
    for figure in page.context["content"].answer.figures:
        assert " ".join(f"{figure.title} {figure.words}".split()) in shown


def compact(text):
    return b"".join(text.split())


def test_each_answer_says_what_it_was_asked(client, archive):
    answers = {
        f"/ask/{slug}/?{query}": client.get(f"/ask/{slug}/?{query}")
        for slug in ("form", "meetings", "comebacks")
        for query in (
            "club=liverpool&opponent=atalanta", "club=liverpool&where=home", "club=liverpool",
            "club=liverpool&season=2023-24", "club=liverpool&before=2024-04-10",
        )
    }  # fmt: skip
    answered = {
        address: response.context["content"]
        for address, response in answers.items()
        if response.status_code == 200 and response.context["content"].answer
    }
    titles = [content.sentence for content in answered.values()]

    assert len(titles) >= 8
    assert len(set(titles)) == len(titles)
    for address, content in answered.items():
        club = parse_qs(urlsplit(address).query)["club"][0]
        assert club.capitalize() in content.sentence


def test_a_day_is_kept_by_its_address(client, archive):
    liverpool, atalanta, _ = archive
    address = "/ask/form/?club=liverpool&before=2024-04-05"
    before = client.get(address).context["content"].raw
    play(league("A League"), "2024-04-14", liverpool, atalanta, "5-0")

    later = client.get(address).context["content"].raw

    assert before.as_of == date(2024, 4, 5)
    assert later.rows == before.rows
    assert set(QUESTIONS_BY_SLUG) >= {later.question}
