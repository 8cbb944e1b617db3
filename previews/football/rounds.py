"""The rounds of a competition in order, under names that hold across competitions and years."""

from enum import StrEnum

# The name of a stage that is known only not to be a group.
UNNAMED_KNOCK_OUT = "Knock-out"


class Round(StrEnum):
    """What a stage is, whatever the competition calls it. Later rounds have greater depth."""

    QUALIFYING = "qualifying"
    LEAGUE = "league"
    GROUP = "group"
    PLAY_OFF = "play_off"
    ROUND_OF_128 = "round_of_128"
    ROUND_OF_64 = "round_of_64"
    ROUND_OF_32 = "round_of_32"
    ROUND_OF_16 = "round_of_16"
    QUARTER_FINAL = "quarter_final"
    SEMI_FINAL = "semi_final"
    THIRD_PLACE = "third_place"
    FINAL = "final"

    @property
    def depth(self) -> int:
        """How far into the competition this is: the greater, the later."""
        return list(Round).index(self)

    @property
    def label(self) -> str:
        return ROUND_NAMES[self]

    @property
    def is_knock_out(self) -> bool:
        return self not in (Round.QUALIFYING, Round.LEAGUE, Round.GROUP)


def stage_in_words(stage: str, round_: str) -> str:
    """The name of a stage beside that of its competition; empty where it adds nothing to it.

    "Premier League 2023/24, League" says nothing that the competition does not say.
    """
    is_league = round_ == Round.LEAGUE and stage.casefold() == ROUND_NAMES[Round.LEAGUE]
    return "" if is_league else stage


# Rounds that are won: there is no other behind them.
NOBODY_GOES_THROUGH = frozenset({Round.THIRD_PLACE, Round.FINAL})

# How many clubs play in a round.
CLUBS_IN_ROUND = {
    Round.ROUND_OF_128: 128,
    Round.ROUND_OF_64: 64,
    Round.ROUND_OF_32: 32,
    Round.ROUND_OF_16: 16,
    Round.QUARTER_FINAL: 8,
    Round.SEMI_FINAL: 4,
}

ROUND_NAMES = {
    Round.QUALIFYING: "qualifying",
    Round.LEAGUE: "league",
    Round.GROUP: "group stage",
    Round.PLAY_OFF: "play-off",
    Round.ROUND_OF_128: "round of 128",
    Round.ROUND_OF_64: "round of 64",
    Round.ROUND_OF_32: "round of 32",
    Round.ROUND_OF_16: "round of 16",
    Round.QUARTER_FINAL: "quarter-final",
    Round.SEMI_FINAL: "semi-final",
    Round.THIRD_PLACE: "third-place match",
    Round.FINAL: "final",
}
