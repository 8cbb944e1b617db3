"""Freshness of a preview's facts: by when each wants confirming, and what is overdue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.factcheck.preview_facts import PreviewFacts
from previews.football.freshness import Freshness, Kind, check_by, freshness, last_confirmed
from previews.models import (
    Appointment,
    Availability,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    LeagueNote,
    Lineup,
    Milestone,
    Preview,
    SelectionNote,
    Suspension,
    Tally,
)
from previews.models.expected_back import ExpectedBack
from previews.models.sourced import Sourced

KINDS: dict[type[Sourced], Kind] = {
    Injury: Kind.INJURY,
    Suspension: Kind.SUSPENSION,
    Availability: Kind.AVAILABILITY,
    Lineup: Kind.PREDICTED_LINEUP,
    SelectionNote: Kind.PREDICTED_LINEUP,
    Appointment: Kind.APPOINTMENT,
    Fixture: Kind.KICK_OFF,
    Crowd: Kind.CROWD,
    Coverage: Kind.COVERAGE,
    LeagueNote: Kind.TABLE,
    Milestone: Kind.MILESTONE,
    Tally: Kind.MILESTONE,
}
"""Kinds that are missing here, such as quotes and precedents, do not age."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """How a fact stands on the day somebody looks."""

    fact: Sourced
    check_by: date
    freshness: Freshness
    confirmed: str
    """Last confirmed 17 Apr; empty where nobody noted the day."""

    @property
    def is_overdue(self) -> bool:
        return self.freshness is Freshness.OVERDUE


def going_stale(reading: PreviewFacts) -> tuple[Ageing, ...]:
    """What is overdue, or will be by the kick-off; the most pressing first."""
    aged = ageing_of((reading.fixture, *reading.facts), reading.fixture, reading.today)
    stale = [one for one in aged if one.freshness is not Freshness.FRESH]
    return tuple(sorted(stale, key=lambda one: (one.check_by, type(one.fact).__name__)))


def ageing_of(facts: Iterable[Sourced], fixture: Fixture, today: date) -> list[Ageing]:
    found = (ageing(fact, kick_off_day=fixture.day, today=today) for fact in facts)
    return [one for one in found if one is not None]


def is_overdue(fact: Sourced, preview: Preview) -> bool:
    """Whether a fan who looks at the page now reads something that wanted confirming before."""
    aged = ageing(fact, kick_off_day=preview.fixture.day, today=preview.today)
    return aged is not None and aged.is_overdue


def ageing(fact: Sourced, *, kick_off_day: date, today: date) -> Ageing | None:
    """None for what does not age, and where neither a day nor a date to check by is known."""
    kind = kind_of(fact)
    by = fact.check_by or default_day(fact, kind, kick_off_day)
    if kind is None or by is None:
        return None
    confirmed = fact.reported_on
    words = last_confirmed(confirmed, kick_off_day=kick_off_day) if confirmed else ""
    return Ageing(fact, by, freshness(by, on=today, kick_off_day=kick_off_day), words)


def kind_of(fact: Sourced) -> Kind | None:
    """The kind by which a fact ages; what is confirmed for good is a result."""
    match fact:
        case Lineup(kind=Lineup.Kind.CONFIRMED) | Appointment(confirmed=True):
            return Kind.RESULT
        case _:
            return KINDS.get(type(fact))


def default_day(fact: Sourced, kind: Kind | None, kick_off_day: date) -> date | None:
    if kind is None or fact.reported_on is None:
        return None
    expected = fact.expected_by if isinstance(fact, ExpectedBack) else None
    return check_by(
        kind, reported_on=fact.reported_on, kick_off_day=kick_off_day, expected=expected
    )
