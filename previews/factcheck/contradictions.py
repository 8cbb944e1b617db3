"""Contradictions: what articles say of one thing and cannot all be right about, and its settlement.

Two kinds: reports of one claim, of which the archive often knows who is right; and slots that no
result can tell. An editor settles what stays open, with a reason; what was said stays on record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from previews.factcheck.disagreements import reports_apart
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.source_labels import article_names
from previews.factcheck.statements_by_topic import PAGE, StatedByArticle, StatementTopic, slots
from previews.football.contradiction import Contradiction, Position, Stated, contradictions
from previews.models import Claim, Settlement, Statement
from previews.text.stated_value import Value, in_words


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing told differently. `slot` and `subject` are how a settlement names it.

    `claim` is the claim whose reports differ; None where it is a slot.
    """

    slot: str
    subject: str
    contradiction: Contradiction
    claim: Claim | None = None
    settlement: Settlement | None = None

    @property
    def label(self) -> str:
        return self.contradiction.label

    @property
    def positions(self) -> tuple[Position, ...]:
        return self.contradiction.positions

    @property
    def is_open(self) -> bool:
        """Neither the archive nor an editor has decided it."""
        return self.settlement is None and not self.contradiction.is_decided

    @property
    def ruling(self) -> str:
        """How it was decided, and by what; empty while it is open."""
        if self.settlement is not None:
            return f"Settled as {in_words(self.settlement.value)}: {self.settlement.reason}"
        if self.contradiction.is_decided:
            return f"The archive has {in_words(self.contradiction.computed)}."
        return ""

    @property
    def sentence(self) -> str:
        settled = f" {self.ruling}" if self.settlement is not None else ""
        return f"{self.contradiction.sentence}{settled}"


def all_disagreements(reading: PreviewFacts) -> tuple[Disagreement, ...]:
    """Everything about the fixture on which sources differ, claims first."""
    settled = {(one.slot, one.subject): one for one in reading.settlements}
    return (*of_claims(reading, settled), *of_slots(reading, settled))


type Settled = dict[tuple[str, str], Settlement]


def of_claims(reading: PreviewFacts, settled: Settled) -> Iterator[Disagreement]:
    for claim in reading.claims:
        check = reading.checks.get((claim.pk, None))
        for found in reports_apart(claim, check):
            key = (claim.slug, found.name)
            yield Disagreement(*key, found, claim, settled.get(key))


def of_slots(reading: PreviewFacts, settled: Settled) -> Iterator[Disagreement]:
    every = slots(reading)
    names = article_names(told.article for slot in every for told in slot.told if told.article)
    for slot in every:
        for found in contradictions(
            stated(slot, names), labels={slot.slot: slot.label or slot.slot}
        ):
            key = (slot.slot, slot.subject)
            yield Disagreement(*key, found, settlement=settled.get(key))


def stated(slot: StatementTopic, names: dict[int, str]) -> list[Stated]:
    if slot.slot == Statement.Slot.RETURN and fit_together(slot.told):
        return []
    return [
        Stated(names[one.article.pk] if one.article else PAGE, {slot.slot: plainly_told(one.value)})
        for one in slot.told
    ]


def plainly_told(value: object) -> Value:
    """A range of days in words, since a list of two days would say both of them."""
    if isinstance(value, tuple):
        first, last = value
        return f"{in_words(first)} to {in_words(last)}"
    return value


def fit_together(told: Sequence[StatedByArticle]) -> bool:
    """Whether one day could be meant by all: "8 to 14 May" and "10 May"."""
    ranges = [range_of(one.value) for one in told]
    days = [each for each in ranges if each is not None]
    if len(days) < len(ranges):
        return False
    return max(first for first, _ in days) <= min(last for _, last in days)


def range_of(value: object) -> tuple[date, date] | None:
    match value:
        case (date() as first, date() as last):
            return first, last
        case date():
            return value, value
        case str():
            try:
                return date.fromisoformat(value), date.fromisoformat(value)
            except ValueError:
                return None
        case _:
            return None
