"""What search engines read of every page of the example, against the types of schema.org.

The types and properties are those that the site uses, with what each may hold, as schema.org
defines them; a name that is not among them is a mistake of ours.
"""

import json
import re
from datetime import UTC, date, datetime

import pytest
import time_machine

from previews.models import Fixture
from tests.editions.released import release
from tests.factcheck.example import example_preview
from tests.factories import AppointmentFactory, PreviewFactory, StadiumFactory
from tests.views.crawl import EVE, SITE, crawl_of_example

pytestmark = pytest.mark.django_db
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
STATUSES = {
    f"https://schema.org/Event{each}"
    for each in ("Scheduled", "Postponed", "Cancelled", "Rescheduled", "MovedOnline")
}


def is_text(value):
    return isinstance(value, str) and bool(value.strip())


def is_address(value):
    return is_text(value) and re.match(r"https?://[^\s/]+/?", value) is not None


def is_day(value):
    return is_text(value) and len(value) == 10 and bool(date.fromisoformat(value))


def is_moment(value):
    """With its difference from UTC: without one it would be another moment elsewhere."""
    return is_text(value) and "T" in value and datetime.fromisoformat(value).tzinfo is not None


def is_date(value):
    return is_day(value) or is_moment(value)


def is_number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def a(*types):
    return lambda value: isinstance(value, dict) and value.get("@type") in types


def is_rating(value):
    return is_number(value) and 1 <= value <= 5


THING = {"name": is_text, "url": is_address, "image": is_address, "description": is_text}
PLACE = THING | {"address": a("PostalAddress"), "maximumAttendeeCapacity": is_number}
ARTICLE = THING | {
    "headline": is_text, "author": a("Person", "Organization"), "publisher": a("Organization"),
    "datePublished": is_date, "dateModified": is_date, "about": a("SportsEvent"),
}  # fmt: skip
TYPES = {
    "SportsEvent": THING | {
        "sport": is_text, "startDate": is_date, "endDate": is_date, "previousStartDate": is_date,
        "eventStatus": STATUSES.__contains__, "location": a("StadiumOrArena"),
        "homeTeam": a("SportsTeam"), "awayTeam": a("SportsTeam"), "superEvent": a("EventSeries"),
        "referee": a("Person"),
    },
    "NewsArticle": ARTICLE,
    "Article": ARTICLE,
    "ClaimReview": THING | {
        "claimReviewed": is_text, "datePublished": is_date, "author": a("Organization"),
        "reviewRating": a("Rating"), "itemReviewed": a("Claim"),
    },
    "Claim": THING | {
        "author": a("Organization"), "appearance": a("Article"), "datePublished": is_date,
    },
    "Rating": THING | {
        "ratingValue": is_rating, "bestRating": is_rating, "worstRating": is_rating,
        "alternateName": is_text, "ratingExplanation": is_text,
    },
    "BreadcrumbList": THING | {"itemListElement": a("ListItem")},
    "ListItem": THING | {"position": is_number, "item": is_address},
    "Person": THING | {"birthDate": is_day},
    "SportsTeam": THING | {"sport": is_text, "memberOf": a("SportsOrganization")},
    "SportsOrganization": THING | {"sport": is_text},
    "Organization": THING,
    "EventSeries": THING,
    "StadiumOrArena": PLACE,
    "PostalAddress": {"addressLocality": is_text, "addressCountry": is_text},
}  # fmt: skip
# Without these a search engine shows nothing of it.
NEEDED = {
    "SportsEvent": {
        "name", "startDate", "eventStatus", "homeTeam", "awayTeam", "superEvent", "sport", "url",
    },
    "NewsArticle": {
        "headline", "image", "datePublished", "dateModified", "author", "publisher", "about",
    },
    "ClaimReview": {
        "url", "claimReviewed", "datePublished", "author", "reviewRating", "itemReviewed",
    },
    "Claim": {"author"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
}  # fmt: skip
MAY_BE_MANY = {"itemListElement", "referee"}


def faults_of(thing, path=""):
    kind = thing.get("@type")
    if kind not in TYPES:
        yield f"{path}: no type {kind}"
        return
    path = f"{path}/{kind}"
    for name in sorted(NEEDED.get(kind, set()) - thing.keys()):
        yield f"{path} lacks {name}"
    for name, value in thing.items():
        if name == "@type":
            continue
        if name not in TYPES[kind]:
            yield f"{path} has no property {name}"
            continue
        many = name in MAY_BE_MANY and isinstance(value, list)
        for each in value if many else [value]:
            try:
                fits = TYPES[kind][name](each)
            except ValueError:
                fits = False
            if not fits:
                yield f"{path}.{name} is {each!r}"
            if isinstance(each, dict):
                yield from faults_of(each, path)


def things_in(text):
    for script in SCRIPT.findall(text):
        content = json.loads(script)
        assert content.keys() == {"@context", "@graph"}
        assert content["@context"] == "https://schema.org"
        yield from content["@graph"]


def article_of(client, preview):
    with time_machine.travel(EVE, tick=False):
        response = client.get(preview.get_absolute_url())
        assert response.status_code == 200, response.headers
        page = response.content.decode()
    (article,) = [each for each in things_in(page) if each["@type"] == "NewsArticle"]
    return article


def test_every_page_has_types_and_properties_of_schema_org(client):
    pages = crawl_of_example(client).pages
    by_page = {address: list(things_in(page.text)) for address, page in pages.items()}

    faults = [
        (address, fault)
        for address, things in by_page.items()
        for thing in things
        for fault in faults_of(thing)
    ]
    assert faults == []
    kinds = {thing["@type"] for things in by_page.values() for thing in things}
    assert {"NewsArticle", "SportsEvent", "ClaimReview", "BreadcrumbList", "Person"} <= kinds


def test_a_fault_is_noticed():
    event = {"@type": "SportsEvent", "name": "A v B", "startDate": "2024-04-18T21:00:00", "x": 1}

    faults = list(faults_of(event))

    assert "/SportsEvent has no property x" in faults
    assert "/SportsEvent lacks homeTeam" in faults
    assert "/SportsEvent.startDate is '2024-04-18T21:00:00'" in faults


def test_an_article_has_the_day_of_its_first_and_of_its_last_edition(client):
    preview = example_preview()
    first = article_of(client, preview)
    editions = preview.editions.order_by("number")

    released = editions.first().released_at.replace(microsecond=0)
    assert datetime.fromisoformat(first["datePublished"]) >= released
    assert first["dateModified"] >= first["datePublished"]
    with time_machine.travel(EVE, tick=False):
        preview.fixture.stadium.name = "Another Ground"
        preview.fixture.stadium.save()
        second = article_of(client, preview)
    assert second["datePublished"] == first["datePublished"]


def test_a_match_that_was_moved_names_its_first_day_on_both_pages(client):
    preview = PreviewFactory(
        published=True, fixture__day="2024-04-18", fixture__stadium=StadiumFactory(),
        fixture__kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
    )  # fmt: skip
    fixture = Fixture.objects.get(pk=preview.fixture_id)
    for duty in ("referee", "var"):
        AppointmentFactory(fixture=fixture, duty=duty)
    fixture.day = date(2024, 4, 25)
    fixture.kick_off = fixture.kick_off.replace(day=25)
    fixture.save()
    release(preview, EVE)

    event = article_of(client, preview)["about"]
    with time_machine.travel(EVE, tick=False):
        page = client.get(fixture.get_absolute_url()).content.decode()
    (match,) = [each for each in things_in(page) if each["@type"] == "SportsEvent"]

    for each in (event, match):
        assert each["previousStartDate"] == "2024-04-18"
        assert each["eventStatus"] == "https://schema.org/EventRescheduled"
        assert each["startDate"].startswith("2024-04-25T")
        assert each["url"] == f"{SITE}{fixture.get_absolute_url()}"
        assert len(each["referee"]) == 2
        assert list(faults_of(each)) == []
