"""Statements by topic: what articles state about the kick-off, a player's return and so on.

A topic has one true value. Statements count, and so do facts that an editor has entered.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Article, Crowd, Injury, Lineup, Statement, Wording
from previews.models.sourced import Sourced
from previews.text.spelling import fold

Topic = Statement.Slot
STARTS, DOES_NOT_START = "starts", "does not start"
# The source of a fact without an article.
PAGE = "This page"


@dataclass(frozen=True, slots=True)
class StatedByArticle:
    """One article's value for a topic. `subject` is the person or thing it is about, or empty."""

    topic: str
    subject: str
    article: Article | None
    value: object
    fact: Sourced | Wording


@dataclass(frozen=True, slots=True)
class StatementTopic:
    """A topic with every statement about it."""

    topic: str
    subject: str
    stated: tuple[StatedByArticle, ...]

    @property
    def label(self) -> str:
        """Kick-off; A player's return: Conor Bradley."""
        name = Topic(self.topic).label if self.topic in Topic.values else self.topic
        if self.topic == Topic.OTHER:
            return self.subject
        return f"{name}: {self.subject}" if self.subject else str(name)


def statement_topics(facts: PreviewFacts) -> tuple[StatementTopic, ...]:
    """Every topic with a statement, sorted by name."""
    stated: dict[tuple[str, str], list[StatedByArticle]] = defaultdict(list)
    for statement in every_statement(facts):
        stated[statement.topic, fold(statement.subject)].append(statement)
    return tuple(
        StatementTopic(topic, statements[0].subject, tuple(statements))
        for (topic, _), statements in sorted(stated.items())
    )


def every_statement(facts: PreviewFacts) -> Iterator[StatedByArticle]:
    for row in facts.statements:
        # "May be rested" is an opinion: it contradicts no other statement.
        if row.slot != Topic.PLACE or row.value in (STARTS, DOES_NOT_START):
            yield StatedByArticle(row.slot, row.subject, row.article, row.value, row)
    yield from of_fixture(facts)
    yield from returns(facts.injuries)
    yield from crowds(facts.crowds)
    for lineups in by_club(facts.lineups):
        yield from places(lineups)
    yield from speakers(facts.wordings)


def of_fixture(facts: PreviewFacts) -> Iterator[StatedByArticle]:
    """The entered kick-off and referee."""
    fixture = facts.fixture
    if fixture.kick_off is not None:
        yield StatedByArticle(Topic.KICK_OFF, "", fixture.article, fixture.kick_off, fixture)
    for appointment in facts.appointments:
        if appointment.duty == "referee":
            referee = appointment.official.name
            yield StatedByArticle(Topic.REFEREE, "", appointment.article, referee, appointment)


def returns(injuries: Iterable[Injury]) -> Iterator[StatedByArticle]:
    """A day or a range of days; words such as "not this season" are no value."""
    for injury in injuries:
        if injury.expected_back is not None:
            last = injury.expected_by
            days = (injury.expected_back, last) if last != injury.expected_back else None
            value = days or injury.expected_back
            yield StatedByArticle(Topic.RETURN, injury.person.name, injury.article, value, injury)


def crowds(rows: Iterable[Crowd]) -> Iterator[StatedByArticle]:
    for row in rows:
        figures = {
            Topic.CAPACITY: row.capacity,
            Topic.ALLOCATION: row.away_allocation,
            Topic.AWAY_FANS: row.expected_away_fans,
        }
        for topic, figure in figures.items():
            if figure is not None:
                yield StatedByArticle(topic, "", row.article, figure, row)


def by_club(lineups: Iterable[Lineup]) -> list[list[Lineup]]:
    by_club: dict[tuple[int, str], list[Lineup]] = defaultdict(list)
    for lineup in lineups:
        by_club[lineup.club_id, lineup.kind].append(lineup)
    return list(by_club.values())


def places(lineups: list[Lineup]) -> Iterator[StatedByArticle]:
    """Places, if all line-ups have the same formation; otherwise who starts and who does not."""
    if len({lineup.formation for lineup in lineups}) == 1:
        for lineup in lineups:
            for place in lineup.places.all():
                if place.place is not None:
                    subject = f"{lineup.club}, place {place.place}"
                    yield StatedByArticle(
                        Topic.PLACE, subject, lineup.article, place.person.name, lineup
                    )
        return
    elevens = [(lineup, starting(lineup)) for lineup in lineups]
    for name in sorted(set().union(*(names for _, names in elevens))):
        for lineup, names in elevens:
            value = STARTS if name in names else DOES_NOT_START
            yield StatedByArticle(Topic.PLACE, name, lineup.article, value, lineup)


def starting(lineup: Lineup) -> set[str]:
    return {place.person.name for place in lineup.places.all() if place.place is not None}


def speakers(wordings: Iterable[Wording]) -> Iterator[StatedByArticle]:
    """The speaker of each wording: two quotes may give the same words to different people."""
    for wording in wordings:
        words = wording.text if len(wording.text) <= 80 else f"{wording.text[:79]}…"
        speaker = wording.quote.speaker.name
        yield StatedByArticle(Topic.SPEAKER, words, wording.article, speaker, wording)
