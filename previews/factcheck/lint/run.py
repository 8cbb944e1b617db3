"""Lint: the rules that every preview is checked by, in the admin and before publication.

A rule takes the facts of a preview and yields issues.
"""

from collections.abc import Callable, Iterator

from previews.factcheck.lint import claims, facts, lineups, prose, quotes
from previews.factcheck.lint.issue import Issue
from previews.factcheck.preview_facts import PreviewFacts

type Rule = Callable[[PreviewFacts], Iterator[Issue]]

RULES: tuple[Rule, ...] = (
    claims.open_contradictions,
    claims.worded_wrongly,
    claims.not_ready_to_be_checked,
    lineups.absent_players,
    lineups.not_eleven,
    lineups.keepers,
    lineups.against_its_own_text,
    facts.overdue,
    facts.without_source,
    facts.left_out_behind_closed_doors,
    facts.empty_sides,
    quotes.misquotes,
    prose.prose_issues,
)


def issues(preview_facts: PreviewFacts) -> tuple[Issue, ...]:
    """The issues of all rules without duplicates, errors first."""
    unique = dict.fromkeys(issue for rule in RULES for issue in rule(preview_facts))
    return tuple(sorted(unique, key=lambda issue: not issue.is_error))
