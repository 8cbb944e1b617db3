import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from icalendar import Calendar

from previews.models import Fixture
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    ImportChangeFactory,
    PreviewFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 18, 12, tzinfo=UTC)
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def fixture():
    stadium = StadiumFactory(name="Stadio di Bergamo", city="Bergamo")
    home = ClubFactory(name="Atalanta", slug="atalanta", stadium=stadium)
    return FixtureFactory(
        home=home, away__name="Liverpool", day=date(2024, 4, 18), kick_off=KICK_OFF,
        season__competition__name="Europa League", season__competition__slug="europa-league",
    )  # fmt: skip


def events(client, address):
    response = client.get(address)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def event_of(client, fixture):
    (event,) = events(client, f"/fixtures/{fixture.pk}/match.ics")
    return event


def test_a_match_as_a_calendar_program_reads_it(client, fixture):
    PreviewFactory(fixture=fixture, published=True, slug="the-match")
    event = event_of(client, fixture)

    assert event["uid"] == f"fixture-{fixture.pk}@testserver"
    assert event["summary"] == "Atalanta v Liverpool"
    assert event["location"] == "Stadio di Bergamo, Bergamo"
    assert event["description"].startswith("Europa League")
    assert event["url"] == "http://testserver/previews/the-match/"
    assert (event["status"], event["transp"]) == ("CONFIRMED", "OPAQUE")
    assert event.decoded("dtstart") == KICK_OFF
    assert event.decoded("dtend") == KICK_OFF + timedelta(hours=2)


@pytest.mark.parametrize("zone", ["Europe/Rome", "America/Sao_Paulo", "Asia/Kathmandu"])
def test_it_is_the_same_moment_in_every_zone(client, fixture, zone):
    Fixture.objects.update(kick_off=KICK_OFF.astimezone(ZoneInfo(zone)))
    text = client.get(f"/fixtures/{fixture.pk}/match.ics").content.decode()

    assert "DTSTART:20240418T190000Z" in text
    assert "TZID" not in text


def test_the_sequence_is_raised_when_the_kick_off_moves_and_the_name_stays(client, fixture):
    first = event_of(client, fixture)
    fixture.kick_off += timedelta(days=1)
    fixture.day += timedelta(days=1)
    fixture.save()
    second = event_of(client, fixture)
    Fixture.objects.filter(pk=fixture.pk).update(kick_off=KICK_OFF, day=date(2024, 4, 18))
    third = event_of(client, fixture)

    assert first["uid"] == second["uid"] == third["uid"]
    assert first["sequence"] < second["sequence"] < third["sequence"]


def sequence_after(client, fixture, **facts):
    for name, value in facts.items():
        setattr(fixture, name, value)
    fixture.save()
    return event_of(client, fixture)["sequence"]


def test_a_save_that_changes_nothing_of_a_calendar_leaves_the_sequence(client, fixture):
    first = event_of(client, fixture)["sequence"]

    assert sequence_after(client, fixture, remark="Sold out.") == first
    assert sequence_after(client, fixture, matchday=3) == first
    later = [
        sequence_after(client, fixture, kick_off=KICK_OFF + timedelta(hours=1)),
        sequence_after(client, fixture, status="postponed"),
        sequence_after(client, fixture, stadium=StadiumFactory()),
        sequence_after(client, fixture, kick_off=KICK_OFF),
    ]
    assert later == [first + 1, first + 2, first + 3, first + 4]
    assert sequence_after(client, fixture, remark="") == later[-1]


def test_after_an_import_has_moved_the_match_the_sequence_never_falls(client, fixture):
    sequence_after(client, fixture, remark="Sold out.")
    moved = KICK_OFF + timedelta(hours=1)
    first = event_of(client, fixture)["sequence"]
    Fixture.objects.filter(pk=fixture.pk).update(kick_off=moved)
    ImportChangeFactory(
        kind="fixture", row=fixture.pk, before={"kick_off": "earlier"}, after={"kick_off": "later"}
    )
    second = event_of(client, fixture)["sequence"]
    fixture.refresh_from_db()
    third = sequence_after(client, fixture, kick_off=KICK_OFF)

    assert first < second < third


def test_nothing_changes_while_nothing_changes(client, fixture):
    address = f"/fixtures/{fixture.pk}/match.ics"
    first = client.get(address).content

    with time_machine.travel(NOW + timedelta(minutes=90), tick=False):
        assert client.get(address).content == first


@pytest.mark.parametrize(
    ("facts", "status", "summary", "is_day"),
    [
        ({"status": "postponed"}, "TENTATIVE", "Postponed: Atalanta v Liverpool", True),
        ({"status": "cancelled"}, "CANCELLED", "Cancelled: Atalanta v Liverpool", False),
        ({"status": "to_be_confirmed"}, "TENTATIVE", "Atalanta v Liverpool", True),
        ({"kick_off": None}, "CONFIRMED", "Atalanta v Liverpool", True),
        ({"status": "scheduled"}, "CONFIRMED", "Atalanta v Liverpool", False),
    ],
)
def test_states_of_a_match(client, fixture, facts, status, summary, is_day):
    Fixture.objects.filter(pk=fixture.pk).update(**facts)
    event = event_of(client, fixture)

    assert (event["status"], event["summary"]) == (status, summary)
    assert (event.decoded("dtstart") == date(2024, 4, 18)) is is_day
    assert event["transp"] == ("TRANSPARENT" if is_day or status != "CONFIRMED" else "OPAQUE")
    if is_day:
        assert event.decoded("dtend") == date(2024, 4, 19)


def test_a_result_is_told_once_the_match_is_over(client, fixture):
    Fixture.objects.filter(pk=fixture.pk).update(status="played", after_90_home=0, after_90_away=1)

    assert "Result" not in event_of(client, fixture)["description"]
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        assert "Result: 0–1" in event_of(client, fixture)["description"]


def test_calendars_of_a_club_and_a_competition(client, fixture):
    later = FixtureFactory(
        home=fixture.away, away=fixture.home, day=date(2024, 5, 1), season=fixture.season
    )
    FixtureFactory(home=fixture.home, day=date(2019, 5, 1), season=fixture.season)
    FixtureFactory(day=date(2024, 5, 1))

    uids = [f"fixture-{row.pk}@testserver" for row in (fixture, later)]
    for address in ("/clubs/atalanta/matches.ics", "/competitions/europa-league/matches.ics"):
        assert [event["uid"] for event in events(client, address)] == uids


def test_lines_are_as_the_format_says(client, fixture):
    name = "Ä, “ü”; \\ " * 12
    fixture.season.competition.names.all().delete()
    type(fixture.season.competition).objects.update(name=name[:80])
    text = client.get(f"/fixtures/{fixture.pk}/match.ics").content

    assert text.count(b"\n") == text.count(b"\r\n")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert event_of(client, fixture)["description"].startswith(name[:80].strip()[:40])


@pytest.mark.parametrize("many", [1, 6])
def test_it_asks_as_much_for_one_match_as_for_many(
    client, fixture, many, django_assert_num_queries
):
    for number in range(many):
        FixtureFactory(home=fixture.home, day=date(2024, 5, 1 + number), season=fixture.season)

    with django_assert_num_queries(6):
        client.get("/clubs/atalanta/matches.ics")
    with django_assert_num_queries(5):
        client.get("/competitions/europa-league/matches.ics")


@pytest.mark.parametrize(
    "address", ["/fixtures/0/match.ics", "/clubs/nobody/matches.ics", "/fixtures/-1/match.ics"]
)
def test_there_is_no_calendar_of_nothing(client, address):
    assert client.get(address).status_code == 404


def test_pages_lead_to_the_calendars(client, fixture):
    PreviewFactory(fixture=fixture, published=True, slug="the-match")
    links = {
        "/previews/the-match/": f"/fixtures/{fixture.pk}/match.ics",
        "/clubs/atalanta/": "/clubs/atalanta/matches.ics",
        "/competitions/europa-league/": "/competitions/europa-league/matches.ics",
    }
    for page, calendar in links.items():
        assert re.search(rf'<a href="{calendar}"', client.get(page).content.decode())
