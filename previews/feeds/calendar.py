"""Calendars of matches, as programs read them (RFC 5545)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event

from previews.feeds.entries import in_xml
from previews.football.match_length import NINETY_MINUTES
from previews.models import Fixture
from previews.models.fixture_status import FixtureStatus
from previews.sections.match_facts import occasion, result_of

# How often a program should ask; many ask once a day.
ASKED_EVERY = timedelta(hours=6)
A_DAY = timedelta(days=1)
# Said before the names of the clubs.
STATES: dict[str, str] = {
    FixtureStatus.POSTPONED: "Postponed: ",
    FixtureStatus.CANCELLED: "Cancelled: ",
    FixtureStatus.ABANDONED: "Abandoned: ",
}
OPEN = (FixtureStatus.TO_BE_CONFIRMED, FixtureStatus.POSTPONED)


@dataclass(frozen=True, slots=True)
class Match:
    """A match as an event. `sequence` is raised when its kick-off, status or place changes.

    `start` is a day where the time of the kick-off is not known.
    """

    number: int
    sequence: int
    changed: datetime
    summary: str
    about: str
    place: str
    start: date | datetime
    status: str
    page: str

    @property
    def end(self) -> date | datetime:
        is_timed = isinstance(self.start, datetime)
        return self.start + (NINETY_MINUTES if is_timed else A_DAY)


def match_in(fixture: Any, page: str, now: datetime, changes: int) -> Match:
    """Of a fixture that was read with `for_calendar`, and has changed so often."""
    is_later = fixture.is_after(now)
    state = "" if is_later and fixture.status == FixtureStatus.ABANDONED else fixture.status
    result = "" if is_later else result_of(fixture)
    about = (
        ", ".join(part for part in (fixture.competition_then, occasion(fixture)) if part),
        f"Result: {result}" if result else "",
        "The time of the kick-off is to be confirmed." if _is_open(fixture, now) else "",
    )
    return Match(
        number=fixture.pk,
        sequence=changes,
        changed=_changed(fixture),
        summary=f"{STATES.get(state, '')}{fixture.home_then} v {fixture.away_then}",
        about="\n".join(part for part in about if part),
        place=_place(fixture),
        start=_start(fixture),
        status=_status(fixture),
        page=page,
    )


def _start(fixture: Fixture) -> date | datetime:
    """In UTC, which is one moment on every clock; the day at the ground without a time."""
    if fixture.kick_off is None or fixture.status in OPEN:
        return fixture.day
    return fixture.kick_off.astimezone(UTC)


def _is_open(fixture: Fixture, now: datetime) -> bool:
    is_to_come = fixture.status in (FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED)
    return is_to_come and not isinstance(_start(fixture), datetime) and fixture.is_after(now)


def _status(fixture: Fixture) -> str:
    if fixture.status == FixtureStatus.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if fixture.status in OPEN else "CONFIRMED"


def _place(fixture: Fixture) -> str:
    ground = fixture.stadium or (None if fixture.neutral_ground else fixture.home.stadium)
    return f"{ground.name}, {ground.city}" if ground else ""


def _changed(fixture: Any) -> datetime:
    """When the row was last written; rows of some imports have no history."""
    written: datetime | None = fixture.written_at
    return written or datetime.combine(fixture.season.starts_on, time(), tzinfo=UTC)


def calendar(name: str, matches: Iterable[Match], host: str, whole: Callable[[str], str]) -> bytes:
    """`whole` makes a whole address of a path; `host` tells events of two sites apart."""
    made = Calendar()
    made.add("prodid", "-//matchhub//Matches//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", in_xml(name))
    made.add("name", in_xml(name))
    made.add("refresh-interval", ASKED_EVERY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT6H")
    for match in matches:
        made.add_component(_event(match, host, whole))
    text: bytes = made.to_ical()
    return text


def _event(match: Match, host: str, whole: Callable[[str], str]) -> Event:
    event = Event()
    fields: Mapping[str, Any] = {
        "uid": f"fixture-{match.number}@{host}",
        "sequence": match.sequence,
        "dtstamp": match.changed.astimezone(UTC),
        "last-modified": match.changed.astimezone(UTC),
        "dtstart": match.start,
        "dtend": match.end,
        "summary": in_xml(match.summary),
        "description": in_xml(match.about),
        "location": in_xml(match.place),
        "status": match.status,
        # A day without a time, or a match that is not played, keeps nobody busy.
        "transp": "OPAQUE" if match.status == "CONFIRMED" and _is_timed(match) else "TRANSPARENT",
        "url": whole(match.page),
    }
    for field, value in fields.items():
        if value != "":
            event.add(field, value)
    return event


def _is_timed(match: Match) -> bool:
    return isinstance(match.start, datetime)
