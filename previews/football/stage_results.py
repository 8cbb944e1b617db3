"""A stage of a league with its results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.stage_rules import StageRules

# Two clubs that meet after the season play a tie, whatever the stage is called.
CLUBS_OF_A_TIE = 2


@dataclass(frozen=True, slots=True)
class StageResults:
    """A stage, all its clubs, and its matches played so far."""

    rules: StageRules
    clubs: tuple[Side, ...]
    played: tuple[PlayedFixture, ...]

    @property
    def name(self) -> str:
        return self.rules.name or "the matches without a stage"

    @property
    def first_day(self) -> date | None:
        return min((fixture.day for fixture in self.played), default=None)


def is_tie(stage: StageResults, others: Sequence[StageResults]) -> bool:
    """Two clubs that meet after a league of more, as in a play-off against relegation."""
    larger = max(len(other.clubs) for other in others)
    return len(stage.clubs) <= CLUBS_OF_A_TIE < larger


def matches_of(stage: StageResults, before: StageResults) -> tuple[PlayedFixture, ...]:
    """What the clubs of a stage played in the one before."""
    clubs = {side.club for side in stage.clubs}
    return tuple(
        fixture
        for fixture in before.played
        if not clubs.isdisjoint((fixture.home.club, fixture.away.club))
    )
