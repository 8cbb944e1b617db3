"""Lint: every rule that a preview is checked by before publication.

Each rule takes the facts of a preview and yields issues; a rule that is added here is run for
every preview, in the admin and before publication.
"""

from collections.abc import Callable, Iterator

from previews.factcheck.lint import claims, facts, lineups, prose, quotes
from previews.factcheck.lint.issue import Issue
from previews.factcheck.preview_facts import PreviewFacts

type FindAll = Callable[[PreviewFacts], Iterator[Issue]]

RULES: tuple[FindAll, ...] = (
    claims.open_contradictions,
    claims.worded_wrongly,
    claims.not_ready_to_be_checked,
    lineups.absent_players,
    lineups.not_eleven,
    lineups.keepers,
    lineups.against_its_own_text,
    facts.overdue,
    facts.without_source,
    facts.empty_sides,
    quotes.misquotes,
    prose.prose_findings,
)


def findings(reading: PreviewFacts) -> tuple[Issue, ...]:
    """Everything that the rules find, errors first, each finding once."""
    every = dict.fromkeys(issue for rule in RULES for issue in rule(reading))
    return tuple(sorted(every, key=lambda issue: not issue.is_error))
