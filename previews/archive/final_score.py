"""Final scores of many fixtures at once, without the names that a receipt brings."""

from typing import NamedTuple

from previews.football.score import Goals


class FinalScore(NamedTuple):
    """Who was at home, and the goals."""

    home: int
    goals: Goals

    def goals_of(self, club: int) -> int:
        """The goals of one of the two clubs."""
        return self.goals.home if club == self.home else self.goals.away
