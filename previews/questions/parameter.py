"""Parameters of questions, declared so that a command, a form and an API can ask for them."""

from dataclasses import dataclass
from enum import StrEnum

from previews.football.result import Where
from previews.football.rounds import Round
from previews.football.streaks import StreakKind


class Kind(StrEnum):
    """What the words given for a parameter stand for."""

    CLUB = "club"
    COMPETITION = "competition"
    ORGANISER = "organiser"
    SEASON = "season"
    STAGE = "stage"
    OFFICIAL = "official"
    PLAYER = "player"
    CHOICE = "choice"
    NUMBER = "number"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question. `name` is the keyword that the question's `ask` takes.

    `default` is in words too, as a user would type it; empty means that there is none.
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


class InvalidParameter(ValueError):
    """The value of a parameter is missing, unknown or out of range.

    `reason` is a whole sentence that names neither an option nor a field: the command puts the
    option before it, a form shows it at the field. Where the words mean several things, `meant` are
    pairs of what each is called and of the words that mean it alone.
    """

    def __init__(
        self, parameter: Parameter, reason: str, meant: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(reason)
        self.parameter = parameter
        self.reason = reason
        self.meant = meant


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
# For questions that would otherwise read the whole archive.
NO_BOUNDS = "Name a club, a competition or an organiser."

WHERE = choice("where", "At home, away or anywhere", tuple(Where), Where.ANYWHERE)
LAST = Parameter("last", Kind.NUMBER, "How many", default="5")
STREAK = choice("kind", "What every match of it is", tuple(StreakKind))
ANY_ROUND = Parameter("round", Kind.CHOICE, "The round", choices=tuple(Round))

# Every question is asked as of a moment; it is no parameter of its own.
BEFORE = Parameter("before", Kind.MOMENT, "As of this day or moment")
