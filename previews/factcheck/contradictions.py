"""Contradictions between articles, and how an editor settled them.

Two kinds: reports of one claim, which the archive can often decide; and topics that no result can
decide. An editor settles the others, with a reason. The statements themselves stay on record.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from previews.factcheck.check_json import figures_in, spelt_in
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.source_labels import article_names
from previews.factcheck.spellings import Spelt, in_archive_spelling
from previews.factcheck.statements_by_topic import (
    PAGE,
    StatedByArticle,
    StatementTopic,
    statement_topics,
)
from previews.factcheck.verdicts import Outcome
from previews.football.computed import Figure
from previews.football.contradiction import Contradiction, Position, Stated, contradictions
from previews.models import Check, Claim, Report, Settlement, Statement
from previews.questions import QUESTIONS_BY_SLUG
from previews.text.stated_value import Value, in_words


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A topic that sources state differently. `topic` and `subject` are the key of a settlement.

    `claim` is the claim whose reports differ, or None. Its settlement has the slug as topic.
    """

    topic: str
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
        """Whether neither the archive nor an editor has decided it."""
        return self.settlement is None and not self.contradiction.is_decided

    @property
    def ruling(self) -> str:
        """The decision and who made it; empty while it is open."""
        if self.settlement is not None:
            return f"Settled as {in_words(self.settlement.value)}: {self.settlement.reason}"
        if self.contradiction.is_decided:
            return f"The archive has {in_words(self.contradiction.computed)}."
        return ""

    @property
    def sentence(self) -> str:
        settled = f" {self.ruling}" if self.settlement is not None else ""
        return f"{self.contradiction.sentence}{settled}"


type Settled = dict[tuple[str, str], Settlement]


def all_disagreements(facts: PreviewFacts) -> tuple[Disagreement, ...]:
    """Every disagreement of the sources about the fixture, claims first."""
    settled = {(row.slot, row.subject): row for row in facts.settlements}
    return (*on_claims(facts, settled), *on_topics(facts, settled))


def on_claims(facts: PreviewFacts, settled: Settled) -> Iterator[Disagreement]:
    for claim in facts.claims:
        check = facts.checks.get((claim.pk, None))
        for contradiction in contradictions_by_check(claim, check):
            key = (claim.slug, contradiction.name)
            yield Disagreement(*key, contradiction, claim, settled.get(key))


def on_topics(facts: PreviewFacts, settled: Settled) -> Iterator[Disagreement]:
    topics = statement_topics(facts)
    articles = (row.article for topic in topics for row in topic.stated if row.article)
    names = article_names(articles)
    for topic in topics:
        labels = {topic.topic: topic.label or topic.topic}
        for contradiction in contradictions(stated(topic, names), labels=labels):
            key = (topic.topic, topic.subject)
            yield Disagreement(*key, contradiction, settlement=settled.get(key))


def contradictions_in(outcome: Outcome) -> tuple[Contradiction, ...]:
    """The figures of a claim on which its reports differ. `reports` must be loaded."""
    computed = outcome.asked.computed
    figures = computed.figures if computed else ()
    return contradictions_between_reports(outcome.claim, figures, outcome.spelt)


def contradictions_by_check(
    claim: Claim, check: Check | None, reports: Iterable[Report] | None = None
) -> tuple[Contradiction, ...]:
    """The same by the figures of a stored check. Without a check they are all undecided.

    `reports` are those to compare; without them, all of the claim.
    """
    return contradictions_between_reports(claim, figures_in(check), spelt_in(check), reports)


def contradictions_between_reports(
    claim: Claim,
    figures: Sequence[Figure],
    spelt: Spelt,
    reports: Iterable[Report] | None = None,
) -> tuple[Contradiction, ...]:
    compared = claim.reports.all() if reports is None else reports
    known = [report for report in compared if report.article and report.stated]
    names = article_names(report.article for report in known if report.article)
    statements = [
        Stated(names[report.article_id or 0], in_archive_spelling(report.stated, spelt))
        for report in known
    ]
    question = QUESTIONS_BY_SLUG.get(claim.question)
    hosts = (
        {figure.name: figure.hosts for figure in question.figures if figure.hosts}
        if question
        else {}
    )
    return contradictions(statements, figures, hosts=hosts)


def stated(topic: StatementTopic, names: dict[int, str]) -> list[Stated]:
    if topic.topic == Statement.Slot.RETURN and ranges_overlap(topic.stated):
        return []
    return [
        Stated(
            names[row.article.pk] if row.article else PAGE,
            {topic.topic: range_in_words(row.value)},
        )
        for row in topic.stated
    ]


def range_in_words(value: object) -> Value:
    """A range of days in words. A list of two days would mean both days."""
    if isinstance(value, tuple):
        first, last = value
        return f"{in_words(first)} to {in_words(last)}"
    return value


def ranges_overlap(statements: Sequence[StatedByArticle]) -> bool:
    """Whether one day is in every range: 10 May is in "8 to 14 May" and in "10 May"."""
    ranges = [range_of(row.value) for row in statements]
    days = [days for days in ranges if days is not None]
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
