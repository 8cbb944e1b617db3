"""Freshness: the day by which a fact must be confirmed again before its fixture."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from previews.football.calendar_days import short_day


class AgeKind(StrEnum):
    INJURY = "injury"
    SUSPENSION = "suspension"
    AVAILABILITY = "availability"
    PREDICTED_LINEUP = "predicted_lineup"
    APPOINTMENT = "appointment"
    KICK_OFF = "kick_off"
    STADIUM = "stadium"
    CROWD = "crowd"
    COVERAGE = "coverage"
    TABLE = "table"
    MILESTONE = "milestone"
    QUOTE = "quote"
    RESULT = "result"


class Freshness(StrEnum):
    FRESH = "fresh"
    GOES_STALE = "goes_stale"
    OVERDUE = "overdue"

    @property
    def words(self) -> str:
        return FRESHNESS_WORDS[self]


FRESHNESS_WORDS = {
    Freshness.FRESH: "fresh",
    Freshness.GOES_STALE: "goes stale before kick-off",
    Freshness.OVERDUE: "overdue",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """How a kind of fact ages.

    `days_before`: it must be confirmed in these last days before kick-off, and then lasts
    until then. `lasts`: it is true of its own day and ages from there, whenever the kick-off is.
    Neither: it does not age.
    """

    days_before: int | None = None
    lasts: int | None = None


# How long team news is news after its own day, if it is not confirmed. Fans do not see it longer.
AVAILABILITY_LASTS = 7
# An absence without an expected return; with one, it lasts until then, in the same season.
ABSENCE_LASTS = 30
# Reports of so many days before a season starts count as reports of that season.
SEASON_BREAK = 60
# A run of results is told as one that goes on for so many days after its last match.
RUN_LASTS = 30
# A player is said to be at a club for so many days after its last match: longer than any break
# between two seasons.
SPELL_LASTS = 100

RULES = {
    AgeKind.INJURY: Rule(days_before=7),
    AgeKind.SUSPENSION: Rule(days_before=7),
    AgeKind.AVAILABILITY: Rule(days_before=1),
    AgeKind.PREDICTED_LINEUP: Rule(days_before=2),
    AgeKind.APPOINTMENT: Rule(days_before=2),
    AgeKind.KICK_OFF: Rule(days_before=7),
    AgeKind.STADIUM: Rule(days_before=30),
    AgeKind.CROWD: Rule(days_before=2),
    AgeKind.COVERAGE: Rule(days_before=3),
    AgeKind.TABLE: Rule(lasts=2),
    AgeKind.MILESTONE: Rule(lasts=3),
    AgeKind.QUOTE: Rule(),
    AgeKind.RESULT: Rule(),
}


def check_by(
    kind: AgeKind, *, reported_on: date, kick_off_day: date, expected: date | None = None
) -> date:
    """The last day on which a fact counts as confirmed.

    `expected` is the day on which the fact itself says that it will change: an injured player
    back, a ban over, officials named. That day comes before any rule, unless it had passed
    already when the fact was confirmed.
    """
    if expected is not None and expected > reported_on:
        return expected
    rule = RULES[kind]
    if rule.lasts is not None:
        return reported_on + timedelta(days=rule.lasts)
    if rule.days_before is not None:
        wanted_on = kick_off_day - timedelta(days=rule.days_before)
        if reported_on < wanted_on:
            return wanted_on
    return max(kick_off_day, reported_on)


def freshness(check_by: date, *, on: date, kick_off_day: date) -> Freshness:
    """The freshness of a fact on a day. After kick-off it stays as on the day of the match."""
    if check_by < min(on, kick_off_day):
        return Freshness.OVERDUE
    return Freshness.GOES_STALE if check_by < kick_off_day else Freshness.FRESH


def last_confirmed(day: date, *, kick_off_day: date) -> str:
    """When a fact was last confirmed; with the year where it is not that of the fixture."""
    return f"last confirmed {short_day(day, kick_off_day.year)}"
