"""What a result file says, line by line, before anything is compared or stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from previews.football.rounds import Round
from previews.football.score import Goals, Score


class Kind(StrEnum):
    """What a line is that is neither a fixture nor a puzzle."""

    BLANK = "blank"
    COMMENT = "comment"
    HEADING = "heading"
    ROUND = "round"
    GROUP = "group"
    DATE = "date"
    NOTE = "note"
    DETAIL = "detail"
    """Line-ups and cards: understood, not kept."""


class Status(StrEnum):
    """What became of a fixture."""

    SCHEDULED = "scheduled"
    PLAYED = "played"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    ABANDONED = "abandoned"
    AWARDED = "awarded"
    ANNULLED = "annulled"
    WALKOVER = "walkover"


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that was understood and makes no fixture."""

    line: int
    kind: Kind
    lines: int = 1


@dataclass(frozen=True, slots=True)
class UnparsedLine:
    """A line nobody could make sense of, kept for a person."""

    line: int
    text: str
    why: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class ParsedGoal:
    """One goal. `side` is "home", "away", or "" where the file does not say.

    An own goal stands on the side that profits.
    """

    player: str
    minute: int | None = None
    added: int | None = None
    side: str = ""
    penalty: bool = False
    own_goal: bool = False


@dataclass(frozen=True, slots=True)
class ParsedOfficial:
    """An official as the file spells the name."""

    name: str
    country: str = ""
    duty: str = "referee"


@dataclass(frozen=True, slots=True)
class ParsedSideStats:
    """What was counted of one side."""

    shots: int | None = None
    shots_on_target: int | None = None
    fouls: int | None = None
    corners: int | None = None
    yellow_cards: int | None = None
    red_cards: int | None = None


@dataclass(frozen=True, slots=True)
class StageName:
    """What a round heading says: its own name, and what it means."""

    name: str = ""
    round: Round | None = None
    group: str = ""
    matchday: int | None = None
    leg: int | None = None
    replay: bool = False


@dataclass(slots=True)
class ParsedFixture:
    """One fixture as a file tells it. `lines` counts every line it took, goals included.

    Not frozen, which would make each of a million five times as slow; nothing changes one.

    `clock` is the ground's own clock unless `offset` (minutes from UTC) is given. `shoot_out`
    stands here only where the goals themselves are unknown. `decided` is "extra_time" or
    "penalties" where the file says how, and not always by what score.
    """

    line: int
    home: str
    away: str
    day: date | None
    clock: time | None = None
    offset: int | None = None
    home_country: str = ""
    away_country: str = ""
    competition: str = ""
    season: str = ""
    country: str = ""
    stage: StageName = StageName()
    tie: str = ""
    score: Score | None = None
    shoot_out: Goals | None = None
    decided: str = ""
    status: Status = Status.SCHEDULED
    note: str = ""
    neutral: bool | None = None
    venue: str = ""
    city: str = ""
    attendance: int | None = None
    officials: tuple[ParsedOfficial, ...] = ()
    goals: tuple[ParsedGoal, ...] = ()
    home_numbers: ParsedSideStats | None = None
    away_numbers: ParsedSideStats | None = None
    place: int = 1
    """Which match of its line it is: a file may stand in one line from end to end."""
    doubt: str = ""
    """What the file says of it that cannot be, and was left out."""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class ParsedClub:
    """A club of a club list, with its other spellings."""

    line: int
    name: str
    country: str = ""
    city: str = ""
    founded: int | None = None
    stadium: str = ""
    spellings: tuple[str, ...] = ()
    lines: int = 1


type Item = ParsedFixture | SkippedLine | UnparsedLine
type Items = Iterator[Item]
