"""What is to be done for a match: what contradicts, what is overdue, verdicts that changed."""

from collections.abc import Iterator, Mapping

from previews.admin.desk.match_row import ToDo
from previews.admin.matchday.finding_groups import address_of
from previews.admin.matchday.preview_gate import settlement_url
from previews.factcheck.contradictions import all_disagreements
from previews.factcheck.facts_of_many import OF_CLUBS, OF_FIXTURES
from previews.factcheck.freshness import ageing_of
from previews.factcheck.lint.issue import Place, place_of
from previews.factcheck.lint.lineups import absent_players, not_eleven
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.verdict_changes import changes_of_verdicts
from previews.football.calendar_days import short_day
from previews.models import Fixture
from previews.models.kinds import kinds_that_age

# In the order in which a match lists them.
KINDS = {
    "finding": "Findings about line-ups",
    "contradiction": "Sources disagree",
    "verdict": "Verdicts changed",
    "overdue": "Overdue facts",
}


def to_do(facts: PreviewFacts, published: Mapping[str, str]) -> tuple[ToDo, ...]:
    """`published` are the verdicts that the newest edition has stored. No query."""
    return (
        *_lineups(facts),
        *_contradictions(facts),
        *_verdicts(facts, published),
        *_overdue(facts),
    )


def _lineups(facts: PreviewFacts) -> Iterator[ToDo]:
    for rule in (not_eleven, absent_players):
        for issue in rule(facts):
            yield ToDo("finding", issue.sentence, address_of(issue.place))


def _contradictions(facts: PreviewFacts) -> Iterator[ToDo]:
    for disagreement in all_disagreements(facts):
        if disagreement.is_open:
            address = settlement_url(disagreement, facts.preview)
            yield ToDo("contradiction", disagreement.sentence, address)


def _verdicts(facts: PreviewFacts, published: Mapping[str, str]) -> Iterator[ToDo]:
    for changed in changes_of_verdicts(published, facts.claims, facts.checks):
        words = f"“{changed.claim}” was {changed.before.label}, now {changed.now.label}."
        yield ToDo("verdict", words, address_of(Place("claim", changed.claim.pk)))


def _overdue(facts: PreviewFacts) -> Iterator[ToDo]:
    read = (*OF_FIXTURES, *OF_CLUBS, Fixture)
    kinds = [kind for kind in kinds_that_age() if kind in read]
    for aged in ageing_of(facts.every(kinds), facts.fixture, facts.today):
        if aged.is_overdue:
            by = short_day(aged.check_by, facts.fixture.day.year)
            yield ToDo(
                "overdue", f"{aged.fact}: confirm (by {by})", address_of(place_of(aged.fact))
            )
