"""Statements by topic: what several articles state about one thing of a fixture.

A topic has one value, such as the kick-off or the return of one player. What an article states is
a statement, or a fact that an editor made of it: both count.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Article, Crowd, Injury, Lineup, Statement, Wording
from previews.models.sourced import Sourced
from previews.text.spelling import fold

Slot = Statement.Slot
STARTS, DOES_NOT_START = "starts", "does not start"
# The source of a fact without an article.
PAGE = "This page"


@dataclass(frozen=True, slots=True)
class StatedByArticle:
    """One article's value for a slot. `subject` is whom or what the slot is about, if anything."""

    slot: str
    subject: str
    article: Article | None
    value: object
    fact: Sourced | Wording


@dataclass(frozen=True, slots=True)
class StatementTopic:
    """A slot with everything that is said of it."""

    slot: str
    subject: str
    stated: tuple[StatedByArticle, ...]

    @property
    def label(self) -> str:
        """Kick-off; A player's return: Conor Bradley."""
        name = Slot(self.slot).label if self.slot in Slot.values else self.slot
        if self.slot == Slot.OTHER:
            return self.subject
        return f"{name}: {self.subject}" if self.subject else str(name)


def slots(facts: PreviewFacts) -> tuple[StatementTopic, ...]:
    """Every slot of which something is said, in the order of the slots' names."""
    stated: dict[tuple[str, str], list[StatedByArticle]] = defaultdict(list)
    for statement in every_statement(facts):
        stated[statement.slot, fold(statement.subject)].append(statement)
    return tuple(
        StatementTopic(slot, each[0].subject, tuple(each))
        for (slot, _), each in sorted(stated.items())
    )


def every_statement(facts: PreviewFacts) -> Iterator[StatedByArticle]:
    for row in facts.statements:
        # "May be rested" is an opinion and contradicts no other.
        if row.slot != Slot.PLACE or row.value in (STARTS, DOES_NOT_START):
            yield StatedByArticle(row.slot, row.subject, row.article, row.value, row)
    yield from of_fixture(facts)
    yield from returns(facts.injuries)
    yield from crowds(facts.crowds)
    for lineups in by_club(facts.lineups):
        yield from places(lineups)
    yield from speakers(facts.wordings)


def of_fixture(facts: PreviewFacts) -> Iterator[StatedByArticle]:
    """What the page itself says of kick-off and referee."""
    fixture = facts.fixture
    if fixture.kick_off is not None:
        yield StatedByArticle(Slot.KICK_OFF, "", fixture.article, fixture.kick_off, fixture)
    for appointment in facts.appointments:
        if appointment.duty == "referee":
            referee = appointment.official.name
            yield StatedByArticle(Slot.REFEREE, "", appointment.article, referee, appointment)


def returns(injuries: Iterable[Injury]) -> Iterator[StatedByArticle]:
    """A day or a range of days; words alone, such as "not this season", are no value."""
    for injury in injuries:
        if injury.expected_back is not None:
            last = injury.expected_by
            days = (injury.expected_back, last) if last != injury.expected_back else None
            value = days or injury.expected_back
            yield StatedByArticle(Slot.RETURN, injury.person.name, injury.article, value, injury)


def crowds(rows: Iterable[Crowd]) -> Iterator[StatedByArticle]:
    for row in rows:
        figures = {
            Slot.CAPACITY: row.capacity,
            Slot.ALLOCATION: row.away_allocation,
            Slot.AWAY_FANS: row.expected_away_fans,
        }
        for slot, figure in figures.items():
            if figure is not None:
                yield StatedByArticle(slot, "", row.article, figure, row)


def by_club(lineups: Iterable[Lineup]) -> list[list[Lineup]]:
    by_club: dict[tuple[int, str], list[Lineup]] = defaultdict(list)
    for lineup in lineups:
        by_club[lineup.club_id, lineup.kind].append(lineup)
    return list(by_club.values())


def places(lineups: list[Lineup]) -> Iterator[StatedByArticle]:
    """Place by place in one formation; in different formations, who starts and who does not."""
    if len({lineup.formation for lineup in lineups}) == 1:
        for lineup in lineups:
            for place in lineup.places.all():
                if place.place is not None:
                    subject = f"{lineup.club}, place {place.place}"
                    yield StatedByArticle(
                        Slot.PLACE, subject, lineup.article, place.person.name, lineup
                    )
        return
    elevens = [(lineup, starting(lineup)) for lineup in lineups]
    for name in sorted(set().union(*(names for _, names in elevens))):
        for lineup, names in elevens:
            value = STARTS if name in names else DOES_NOT_START
            yield StatedByArticle(Slot.PLACE, name, lineup.article, value, lineup)


def starting(lineup: Lineup) -> set[str]:
    return {place.person.name for place in lineup.places.all() if place.place is not None}


def speakers(wordings: Iterable[Wording]) -> Iterator[StatedByArticle]:
    """The same words under two quotes, each with its own speaker."""
    for wording in wordings:
        words = wording.text if len(wording.text) <= 80 else f"{wording.text[:79]}…"
        speaker = wording.quote.speaker.name
        yield StatedByArticle(Slot.SPEAKER, words, wording.article, speaker, wording)
