"""Results that were decided at a desk, and not by the score."""

from enum import StrEnum


class Award(StrEnum):
    """Who was given the match. Without one, the score says who won."""

    HOME = "home"
    AWAY = "away"
    BOTH_LOSE = "both_lose"
