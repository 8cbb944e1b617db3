"""Rest: how long since a club's last fixture, and the run of fixtures behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from previews.football.form import results_of
from previews.football.played_fixture import PlayedFixture, in_order

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Rest:
    """A club before a fixture: days since its last one, and whole hours where both are known.

    Days are those of the calendar: Sunday to Thursday is four, whatever the kick-offs.
    """

    club: int
    last: PlayedFixture | None
    days: int | None
    hours: int | None


def rest(
    fixtures: Iterable[PlayedFixture], club: int, *, day: date, kick_off: datetime | None = None
) -> Rest:
    """The club's rest before a fixture on that day, from kick-off to kick-off.

    Fixtures of that day or later are not looked at, so the fixture itself may be among them.
    """
    before = in_order(
        fixture for fixture in fixtures if fixture.involves(club) and fixture.day < day
    )
    if not before:
        return Rest(club, None, None, None)
    last = before[-1]
    return Rest(club, last, (day - last.day).days, _whole_hours(last.kick_off, kick_off))


def more_rest(ours: Rest, theirs: Rest) -> int | None:
    """Days by which the first club is better rested; None when either has not played."""
    if ours.days is None or theirs.days is None:
        return None
    return ours.days - theirs.days


def days_between_fixtures(fixtures: Iterable[PlayedFixture], club: int) -> tuple[int, ...]:
    """The days from each of the club's fixtures to the next, earliest first."""
    days = [fixture.day for fixture in results_of(fixtures, club)]
    return tuple((later - earlier).days for earlier, later in pairwise(days))


def played_within(
    fixtures: Iterable[PlayedFixture], club: int, *, day: date, days: int
) -> tuple[PlayedFixture, ...]:
    """The club's fixtures in so many days before a day, that day left out, earliest first."""
    first = day - timedelta(days=days)
    run = in_order(
        fixture for fixture in fixtures if fixture.involves(club) and first <= fixture.day < day
    )
    return tuple(run)


def _whole_hours(last: datetime | None, kick_off: datetime | None) -> int | None:
    if last is None or kick_off is None:
        return None
    return (kick_off - last) // HOUR
