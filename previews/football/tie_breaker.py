"""Tie-breakers: what separates clubs level on points, by tokens that a season's rules list."""

from enum import StrEnum


class TieBreaker(StrEnum):
    """One criterion. Greater is better, but for `fewest_...` and the name.

    Those that begin with head_to_head look only at the meetings of the clubs still level. What
    the archive does not hold (cards, lots, play-offs) ends the order: see `is_not_held`.
    """

    GOAL_DIFFERENCE = "goal_difference"
    GOAL_AVERAGE = "goal_average"
    GOALS_FOR = "goals_for"
    FEWEST_GOALS_AGAINST = "fewest_goals_against"
    WINS = "wins"
    AWAY_GOALS = "away_goals"
    AWAY_WINS = "away_wins"
    HEAD_TO_HEAD_POINTS = "head_to_head_points"
    HEAD_TO_HEAD_GOAL_DIFFERENCE = "head_to_head_goal_difference"
    HEAD_TO_HEAD_GOALS = "head_to_head_goals"
    HEAD_TO_HEAD_AWAY_GOALS = "head_to_head_away_goals"
    POINTS_BEFORE_ROUNDING = "points_before_rounding"
    FEWEST_DEDUCTED = "fewest_points_deducted"
    FAIR_PLAY = "fair_play"
    PLAY_OFF = "play_off"
    DRAWING_OF_LOTS = "drawing_of_lots"
    NAME = "name"

    @property
    def is_head_to_head(self) -> bool:
        return self.name.startswith("HEAD_TO_HEAD")

    @property
    def is_not_held(self) -> bool:
        """Whether the results cannot show it: clubs stay level until a league states the order."""
        return self in (TieBreaker.FAIR_PLAY, TieBreaker.PLAY_OFF, TieBreaker.DRAWING_OF_LOTS)

    @property
    def label(self) -> str:
        return LABELS.get(self, self.value.replace("_", " "))

    @classmethod
    def parse(cls, text: str) -> "tuple[TieBreaker, ...]":
        """Tokens parted by commas, in order; ValueError names an unknown token."""
        tokens = [token.strip().lower() for token in text.split(",") if token.strip()]
        for token in tokens:
            if token not in cls:
                known = ", ".join(cls)
                raise ValueError(f"no tie-breaker {token!r}; known are {known}")
            if tokens.count(token) > 1:
                raise ValueError(f"the tie-breaker {token!r} is listed twice")
        return tuple(cls(token) for token in tokens)


LABELS = {
    TieBreaker.GOALS_FOR: "goals scored",
    TieBreaker.FEWEST_GOALS_AGAINST: "fewest goals conceded",
    TieBreaker.WINS: "matches won",
    TieBreaker.AWAY_GOALS: "goals scored away",
    TieBreaker.AWAY_WINS: "away wins",
    TieBreaker.HEAD_TO_HEAD_POINTS: "points in their meetings",
    TieBreaker.HEAD_TO_HEAD_GOAL_DIFFERENCE: "goal difference in their meetings",
    TieBreaker.HEAD_TO_HEAD_GOALS: "goals scored in their meetings",
    TieBreaker.HEAD_TO_HEAD_AWAY_GOALS: "away goals in their meetings",
    TieBreaker.POINTS_BEFORE_ROUNDING: "points before they were rounded",
    TieBreaker.PLAY_OFF: "a play-off",
}
