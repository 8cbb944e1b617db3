"""A preview in the API: what fans read of it, and nothing else."""

import json
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
import time_machine

from previews.api.preview_values import PreviewSections
from previews.editions.document import decode
from previews.models import Club, Edition, OldAddress, Preview, TalkingPoint
from previews.sections import SECTIONS_BY_SLUG
from tests.api.ask import get
from tests.editions.conftest import KICK_OFF, NOW, take, write
from tests.editions.generation import raise_facts
from tests.editions.released import release
from tests.factories import ArticleFactory, CrowdFactory, InjuryFactory
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


def texts_of(answer):
    return [point["text"] for point in answer["talking_points"]]


def read(client, preview, status=200):
    raise_facts()
    return get(client, f"previews/{preview.slug}/", status)


def test_it_says_what_its_edition_says(client, published):
    answer = read(client, published)
    edition = Edition.objects.get()
    document = decode(edition.document)

    assert texts_of(answer) == ["One chance"]
    assert answer["headline"] == document.headline
    assert answer["as_of"] == document.as_of.isoformat().replace("+00:00", "Z")
    assert answer["edition"] == {"number": 1, "released_at": "2024-04-17T12:00:00Z"}
    assert (answer["result"], answer["score"], answer["is_read_again"]) == ("", None, False)
    assert client.get(answer["page"]).status_code == 200


def test_a_draft_is_not_there(client, draft):
    assert read(client, draft, 404)["error"].startswith("No preview that fans can read")


def test_a_withdrawn_preview_is_not_there(client, published):
    take("withdraw", published)

    assert read(client, published, 404)


def test_a_scheduled_preview_is_there_from_its_minute_on(client, draft):
    moment = datetime(2024, 4, 17, 13, tzinfo=UTC)
    take("schedule", draft, publish_at=moment)

    assert read(client, draft, 404)
    with time_machine.travel(moment, tick=False):
        assert read(client, draft)


def test_a_change_that_waits_for_its_release_is_not_said(client, published):
    read(client, published)
    write(published, "xxx")

    assert texts_of(read(client, published)) == ["One chance"]


def test_a_change_that_may_be_released_is_said_at_once(client, published):
    read(client, published)
    write(published, "Two")

    answer = read(client, published)
    assert (texts_of(answer), answer["edition"]["number"]) == (["Two chance"], 2)


def test_a_preview_whose_first_edition_is_stopped_is_not_there(client, draft):
    write(draft, "xxx")
    Preview.objects.update(status="published")

    assert read(client, draft, 404)
    write(draft, "Two")
    assert texts_of(read(client, draft)) == ["Two chance"]


def test_its_old_address_answers_with_the_new_one(client, published):
    old = published.slug
    published.slug = "new"
    published.save()
    assert OldAddress.objects.get(kind="preview").slug == old

    response = client.get(f"/api/v1/previews/{old}/")

    assert (response.status_code, response.headers["Location"]) == (301, "/api/v1/previews/new/")


def test_the_result_is_beside_what_was_said_before(client, published):
    fixture = published.fixture
    fixture.after_90_home, fixture.after_90_away, fixture.status = 0, 1, "played"
    fixture.save()

    assert read(client, published)["result"] == ""
    with time_machine.travel(KICK_OFF + timedelta(hours=3), tick=False):
        answer = read(client, published)
    assert (answer["result"], answer["score"]["after_90"]) == ("0–1", [0, 1])
    assert answer["as_of"] < "2024-04-18T19:00:01"


@pytest.mark.parametrize("number", [1, 3])
def test_every_section_is_there_with_its_value_and_its_sources(client, number):
    with time_machine.travel("2024-04-17T12:00:00Z", tick=False):
        preview = preview_with(number)
        answer = read(client, preview)
    document = decode(Edition.objects.with_document().latest_first().first().document)
    sections = answer["sections"]

    # Values are read back by their types. Those that no moment changes are the edition's own.
    back = msgspec.json.decode(json.dumps(sections), type=PreviewSections)
    for name in ("tie", "form_guide", "league", "records", "officials", "milestones", "claims"):
        assert getattr(back, name).value == getattr(document.sections, name), name
    held = {
        name for name in document.sections.__struct_fields__ if getattr(document.sections, name)
    }
    assert held - set(sections) <= {"how_to_watch", "crowd"}  # what has gone out of date
    for name, section in sections.items():
        slug = name.replace("_", "-")
        assert section["page"] == f"{answer['page']}#{slug}"
        assert section["title"]
        assert slug in SECTIONS_BY_SLUG
    articles = {row["slug"] for row in sections["sources"]["value"]["articles"]}
    named = {row["article"] for row in sections["team_news"]["sources"]}
    assert named
    assert named <= articles
    assert all(row["headline"] for row in sections["team_news"]["sources"])


@pytest.mark.parametrize(("days", "is_overdue"), [(0, False), (-3, True)])
def test_what_is_overdue_is_so_as_of_now(client, published, days, is_overdue):
    """The edition says only until when it is confirmed."""
    fixture, article = published.fixture, ArticleFactory()
    check_by = NOW.date() + timedelta(days=days)
    CrowdFactory(fixture=fixture, article=article, check_by=check_by)
    InjuryFactory(club=fixture.home, article=article, check_by=check_by)
    release(Preview.objects.for_page().get())

    sections = read(client, published)["sections"]

    figures = sections["crowd"]["value"]["figures"]
    assert {figure["overdue"] for figure in figures} == {is_overdue}
    clubs = sections["team_news"]["value"]["clubs"]
    lines = [line for club in clubs for group in club["groups"] for line in group["lines"]]
    assert [line["overdue"] for line in lines] == [is_overdue]


@pytest.mark.parametrize("number", [1, 3])
def test_it_asks_as_much_for_one_fact_as_for_many(client, number, django_assert_num_queries):
    with time_machine.travel("2024-04-17T12:00:00Z", tick=False):
        preview = preview_with(number)
        read(client, preview)

        with django_assert_num_queries(4):
            get(client, f"previews/{preview.slug}/")


def test_each_source_is_named_once(client, published):
    article = ArticleFactory(headline="Three in hand", url="https://example.org/three")
    published.talking_points.update(article=article)
    TalkingPoint.objects.create(preview=published, number=9, text="More.", article=article)

    answer = read(client, published)

    sources = [point["source"] for point in answer["talking_points"]]
    assert [source["url"] for source in sources] == ["https://example.org/three"] * 2
    assert [row["slug"] for row in answer["sections"]["sources"]["value"]["articles"]] == [
        article.slug
    ]


def test_the_names_are_those_of_the_edition(client, published):
    """A draft of a name is nothing that fans read before it is released."""
    answer = read(client, published)
    club = Club.objects.get(slug=answer["home"]["slug"])

    assert answer["home"]["name"] == club.name
    assert answer["home"]["page"].endswith(f"/clubs/{club.slug}/")
