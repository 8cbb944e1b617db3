"""The lint: a preview read as a sub-editor would, before it goes out.

Each rule takes the reading of a preview and yields what it finds; a rule that is added here is
asked of every preview and stands in the admin and at the gate.
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
    every = dict.fromkeys(found for rule in RULES for found in rule(reading))
    return tuple(sorted(every, key=lambda found: not found.is_error))
