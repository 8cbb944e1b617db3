"""The stages of a season in the order in which they were played."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.football.rounds import Round


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stage, what it is where anybody has told, and its first and last day."""

    name: str
    round: Round | None
    first: date
    last: date

    @property
    def is_group(self) -> bool:
        return self.round is Round.GROUP


def in_playing_order(stages: Iterable[StageSpan]) -> list[StageSpan]:
    """What began earlier stands earlier; groups that were played side by side go by their names.

    Only the days are the same in every source: each numbers the stages in a way of its own, and
    some number none.
    """
    found = list(stages)
    return sorted(found, key=lambda one: (_begun(one, found), _depth(one), one.name))


def _begun(stage: StageSpan, stages: Iterable[StageSpan]) -> date:
    """Its first day; of a group, the first day on which any group of the same phase played."""
    if not stage.is_group:
        return stage.first
    return min(
        one.first
        for one in stages
        if one.is_group and one.first <= stage.last and stage.first <= one.last
    )


def _depth(stage: StageSpan) -> int:
    return stage.round.depth if stage.round else 0
