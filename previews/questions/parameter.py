"""Parameters: what a question wants to be told, so that a form or a command can ask for it."""

from dataclasses import dataclass
from enum import StrEnum

from previews.football.result import Where
from previews.football.rounds import Round
from previews.football.streaks import StreakKind


class Kind(StrEnum):
    """What a parameter's words stand for."""

    CLUB = "club"
    COMPETITION = "competition"
    ORGANISER = "organiser"
    SEASON = "season"
    STAGE = "stage"
    OFFICIAL = "official"
    PLAYER = "player"
    CHOICE = "choice"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question wants to know. `name` is the keyword that its `ask` takes.

    `default` is in words too, as somebody would type it; empty means that nothing is assumed.
    """

    name: str
    kind: Kind
    label: str
    required: bool = False
    default: str = ""
    choices: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """As the command line spells it: --last, --second-leg."""
        return f"--{self.name.replace('_', '-')}"


def choice(name: str, label: str, choices: tuple[str, ...], default: str = "") -> Parameter:
    return Parameter(
        name, Kind.CHOICE, label, required=not default, default=default, choices=choices
    )


CLUB = Parameter("club", Kind.CLUB, "The club", required=True)
OPPONENT = Parameter("opponent", Kind.CLUB, "The other club", required=True)
ANY_OPPONENT = Parameter("opponent", Kind.CLUB, "The other club, if one is meant")
ANY_CLUB = Parameter("club", Kind.CLUB, "The club; empty for any")
OFFICIAL = Parameter("official", Kind.OFFICIAL, "The referee", required=True)
PLAYER = Parameter("player", Kind.PLAYER, "The player", required=True)

COMPETITION = Parameter("competition", Kind.COMPETITION, "Only this competition")
ORGANISER = Parameter("organiser", Kind.ORGANISER, "Only this organiser's: UEFA for Europe")
SEASON = Parameter("season", Kind.SEASON, "Only this season: 2023/24")
ONE_COMPETITION = Parameter("competition", Kind.COMPETITION, "The competition", required=True)
STAGE = Parameter("stage", Kind.STAGE, "One stage of the season: Group A")
SCOPE = (COMPETITION, ORGANISER, SEASON)

WHERE = choice("where", "At home, away or anywhere", tuple(Where), Where.ANYWHERE)
LAST = Parameter("last", Kind.NUMBER, "How many", default="5")
STREAK = choice("kind", "What every match of it is", tuple(StreakKind))
ANY_ROUND = Parameter("round", Kind.CHOICE, "The round", choices=tuple(Round))
