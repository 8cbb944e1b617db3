"""The lint: a preview read as a sub-editor would, before it goes out.

Each rule takes the reading of a preview and yields what it finds; a rule that is added here is
asked of every preview and stands in the admin and at the gate.
"""

from collections.abc import Callable, Iterator

from previews.desk import (
    rules_of_claims,
    rules_of_facts,
    rules_of_lineups,
    rules_of_prose,
    rules_of_quotes,
)
from previews.desk.finding import Finding
from previews.desk.reading import Reading

type FindAll = Callable[[Reading], Iterator[Finding]]

RULES: tuple[FindAll, ...] = (
    rules_of_claims.open_contradictions,
    rules_of_claims.worded_wrongly,
    rules_of_claims.not_ready_to_be_checked,
    rules_of_lineups.absent_players,
    rules_of_lineups.not_eleven,
    rules_of_lineups.keepers,
    rules_of_lineups.against_its_own_text,
    rules_of_facts.overdue,
    rules_of_facts.without_source,
    rules_of_facts.empty_sides,
    rules_of_quotes.misquotes,
    rules_of_prose.prose_findings,
)


def findings(reading: Reading) -> tuple[Finding, ...]:
    """Everything that the rules find, errors first, each finding once."""
    every = dict.fromkeys(found for rule in RULES for found in rule(reading))
    return tuple(sorted(every, key=lambda found: not found.is_error))
