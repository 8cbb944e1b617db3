"""Rest: how long since a club's last fixture, and the run of fixtures behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

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


def _whole_hours(last: datetime | None, kick_off: datetime | None) -> int | None:
    if last is None or kick_off is None:
        return None
    return (kick_off - last) // HOUR
