"""What results are worth in a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.football.result import Outcome, Result
from previews.football.tie_breaker import TieBreaker


@dataclass(frozen=True, slots=True)
class TableRules:
    """What a win and a draw are worth, and the tie-breakers in order.

    England gave two points for a win until 1980–81; most others until the mid-nineties.

    `shoot_out` has the points of the winner and of the loser of a shoot-out that follows a draw;
    None where draws stand, worth one point each. `per_game` ranks by points per game.
    `meetings` is how often two clubs have to have met before head to head counts.
    """

    points_for_win: int = 3
    tie_breakers: tuple[TieBreaker, ...] = (TieBreaker.GOAL_DIFFERENCE, TieBreaker.GOALS_FOR)
    shoot_out: tuple[int, int] | None = None
    per_game: bool = False
    meetings: int = 1

    def points(self, results: Iterable[Result]) -> int:
        """The points of these results of one club."""
        return sum(self._worth(result) for result in results)

    def _worth(self, result: Result) -> int:
        match result.outcome:
            case Outcome.WIN:
                return self.points_for_win
            case Outcome.DEFEAT:
                return 0
        if self.shoot_out is None or result.won_shoot_out is None:
            return 1
        winner, loser = self.shoot_out
        return winner if result.won_shoot_out else loser
