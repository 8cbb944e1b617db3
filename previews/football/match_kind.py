"""The kind of a match, named once, and the words that depend on it."""

from dataclasses import dataclass
from enum import StrEnum

from previews.football.rounds import NOBODY_GOES_THROUGH, Round
from previews.text.spelling import fold

NAMES_OF_CUPS = ("cup", "copa", "coppa", "coupe", "pokal", "beker", "taca", "kupa", "cupa", "kup")
FIRST_LEG, SECOND_LEG = 1, 2


class Part(StrEnum):
    """The part of a competition that a match belongs to. UNKNOWN: a cup without a stage."""

    LEAGUE = "league"
    GROUP = "group"
    KNOCK_OUT = "knock_out"
    FRIENDLY = "friendly"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class MatchKind:
    """`leg` is 1 or 2, None for a single match. `is_said_to_be_womens`: a name says it already."""

    part: Part
    competition: str = ""
    competition_kind: str = ""
    round: Round | None = None
    leg: int | None = None
    nations: bool = False
    is_womens: bool = False
    is_said_to_be_womens: bool = False
    neutral_ground: bool = False
    behind_closed_doors: bool = False

    @property
    def has_a_table(self) -> bool:
        return self.part in (Part.LEAGUE, Part.GROUP)

    @property
    def is_knock_out(self) -> bool:
        return self.part is Part.KNOCK_OUT

    @property
    def is_final(self) -> bool:
        return self.is_knock_out and self.round is Round.FINAL

    @property
    def is_won(self) -> bool:
        """Whether the winner wins something, and no other round follows."""
        return self.is_knock_out and self.round in NOBODY_GOES_THROUGH

    @property
    def prize(self) -> str:
        """What a final is played for. The final of a league is that of its play-offs."""
        if any(word.endswith(NAMES_OF_CUPS) for word in fold(self.competition).split()):
            return "the cup"
        if self.nations:
            return "the title"
        return "the play-offs" if self.competition_kind == "league" else "the cup"

    @property
    def wins(self) -> str:
        """What clubs do that win the tie: "go through", "win the cup"."""
        if self.is_final:
            return f"win {self.prize}"
        return "finish third" if self.is_won else "go through"

    @property
    def wins_it(self) -> str:
        """The same of one: "goes through", "wins the cup"."""
        verb, _, rest = self.wins.partition(" ")
        return f"{verb}{'es' if verb.endswith(('o', 'sh')) else 's'} {rest}"

    @property
    def title(self) -> str:
        """What the match is in its cup; empty where it is one tie of several."""
        if self.is_final:
            return "The final"
        return "Third place" if self.is_won else ""

    @property
    def teams(self) -> str:
        """ "clubs", of national teams "teams"."""
        return "teams" if self.nations else "clubs"

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a fan has to know of the match beside its round."""
        remarks = []
        if self.is_womens and not self.is_said_to_be_womens:
            remarks.append("Women’s match")
        if self.neutral_ground:
            remarks.append("Neutral ground")
        if self.behind_closed_doors:
            remarks.append("Behind closed doors")
        if self.is_knock_out and self.leg == FIRST_LEG:
            decided = f"who {self.wins_it}" if self.is_won else "the tie"
            remarks.append(f"The first of two legs: the second decides {decided}")
        return tuple(remarks)


def part_of(competition_kind: str, stage_kind: str, *, has_tie: bool = False) -> Part:
    """From the kinds of the competition and of the stage, which may be empty."""
    if stage_kind:
        return Part(stage_kind)
    if has_tie:
        return Part.KNOCK_OUT
    return Part.UNKNOWN if competition_kind == "cup" else Part(competition_kind)
