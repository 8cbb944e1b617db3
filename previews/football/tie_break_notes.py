"""What put clubs in order that were level on points, in sentences."""

from collections.abc import Sequence

from previews.football.played_fixture import Side
from previews.football.standing_order import TableOrder
from previews.football.tie_breaker import TieBreaker
from previews.text.stated_value import listed


def tie_break_notes(order: TableOrder, *, per_game: bool = False) -> tuple[str, ...]:
    """One sentence for each rule that decided an order, or could not."""
    level = "points per game" if per_game else "points"
    notes = []
    for rule in dict.fromkeys(decision.rule for decision in order.decisions if decision.settled):
        groups = [
            decision.clubs
            for decision in order.decisions
            if decision.settled and decision.rule is rule
        ]
        notes.append(f"Level on {level}, in the order of {rule.label}: {_groups(groups)}.")
    notes += [
        _unsettled(decision.rule, decision.clubs)
        for decision in order.decisions
        if not decision.settled
    ]
    if order.not_met:
        clubs = _groups(order.not_met)
        notes.append(
            f"Head to head does not count yet, as their meetings are not complete: {clubs}."
        )
    return tuple(notes)


def _unsettled(rule: TieBreaker, clubs: Sequence[Side]) -> str:
    names = listed([side.name for side in clubs])
    return (
        f"{names} are level by every rule that the results can decide. The next rule is "
        f"{rule.label}, and its outcome is not in the archive."
    )


def _groups(groups: Sequence[Sequence[Side]]) -> str:
    return "; ".join(", ".join(side.name for side in clubs) for clubs in groups)
