"""The stages of a season in the order in which they were played."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.football.rounds import Round


@dataclass(frozen=True, slots=True)
class StageSpan:
    """A stage, its kind where known, and its first and last day."""

    name: str
    round: Round | None
    first: date
    last: date

    @property
    def is_group(self) -> bool:
        return self.round is Round.GROUP


def in_playing_order(stages: Iterable[StageSpan]) -> list[StageSpan]:
    """Stages by first day; groups played at the same time by name.

    Only the days are the same in every source: each numbers the stages in a way of its own, and
    some number none.
    """
    spans = list(stages)
    return sorted(
        spans,
        key=lambda stage_span: (_begun(stage_span, spans), _depth(stage_span), stage_span.name),
    )


def _begun(stage: StageSpan, stages: Iterable[StageSpan]) -> date:
    """Its first day; of a group, the first day on which any group of the same phase played."""
    if not stage.is_group:
        return stage.first
    return min(
        stage_span.first
        for stage_span in stages
        if stage_span.is_group and stage_span.first <= stage.last and stage.first <= stage_span.last
    )


def _depth(stage: StageSpan) -> int:
    return stage.round.depth if stage.round else 0
