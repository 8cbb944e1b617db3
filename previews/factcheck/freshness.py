"""Freshness of a preview's facts: the day to confirm each by, and which are overdue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.factcheck.preview_facts import PreviewFacts
from previews.football.freshness import AgeKind, Freshness, check_by, freshness, last_confirmed
from previews.models import Fixture, Preview
from previews.models.expected_back import ExpectedBack
from previews.models.kinds import kinds_that_age
from previews.models.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Ageing:
    """A fact's freshness on the day of reading.

    `confirmed` is “last confirmed 17 Apr”; empty if the day of the report is unknown.
    """

    fact: Sourced
    check_by: date
    freshness: Freshness
    confirmed: str

    @property
    def is_overdue(self) -> bool:
        return self.freshness is Freshness.OVERDUE


def going_stale(facts: PreviewFacts) -> tuple[Ageing, ...]:
    """Facts that are overdue, or will be by the kick-off; the earliest day to check by first."""
    ageing_facts = ageing_of(facts.every(kinds_that_age()), facts.fixture, facts.today)
    stale = [aged for aged in ageing_facts if aged.freshness is not Freshness.FRESH]
    return tuple(sorted(stale, key=lambda aged: (aged.check_by, type(aged.fact).__name__)))


def ageing_of(facts: Iterable[Sourced], fixture: Fixture, today: date) -> list[Ageing]:
    ageing_facts = (ageing(fact, kick_off_day=fixture.day, today=today) for fact in facts)
    return [aged for aged in ageing_facts if aged is not None]


def confirmed_until(fact: Sourced, preview: Preview) -> date | None:
    """The last day on which the page shows the fact as confirmed.

    None where that is not before the match: a page shows a fact as on the day of its match for
    ever.
    """
    kick_off_day = preview.fixture.day
    aged = ageing(fact, kick_off_day=kick_off_day, today=preview.day)
    if aged is None or aged.check_by >= min(preview.day, kick_off_day):
        return None
    return aged.check_by


def ageing(fact: Sourced, *, kick_off_day: date, today: date) -> Ageing | None:
    """None for a fact that does not age, or without a day of report and a day to check by."""
    kind = fact.ages_as
    by = fact.check_by or default_day(fact, kind, kick_off_day)
    if kind is None or by is None:
        return None
    confirmed = fact.reported_on
    words = last_confirmed(confirmed, kick_off_day=kick_off_day) if confirmed else ""
    return Ageing(fact, by, freshness(by, on=today, kick_off_day=kick_off_day), words)


def default_day(fact: Sourced, kind: AgeKind | None, kick_off_day: date) -> date | None:
    """The day to check by if the editor has not entered one; None without a day of report."""
    if kind is None or fact.reported_on is None:
        return None
    expected = fact.expected_by if isinstance(fact, ExpectedBack) else None
    return check_by(
        kind, reported_on=fact.reported_on, kick_off_day=kick_off_day, expected=expected
    )
