"""What a result file says, line by line, before anything is compared or stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from previews.football.rounds import Round
from previews.football.score import Goals, Score


class LineKind(StrEnum):
    """What a line is that was understood and is no fixture.

    A detail is a line-up or a card, which is not imported.
    """

    BLANK = "blank"
    COMMENT = "comment"
    HEADING = "heading"
    ROUND = "round"
    GROUP = "group"
    DATE = "date"
    NOTE = "note"
    DETAIL = "detail"
    ADDRESS = "address"


class ParsedStatus(StrEnum):
    """What became of a fixture, by its file."""

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
    kind: LineKind
    lines: int = 1


@dataclass(frozen=True, slots=True)
class UnparsedLine:
    """A line that was not understood, kept for the report."""

    line: int
    text: str
    why: str
    lines: int = 1


class NoticeKind(StrEnum):
    """What a notice is about: a column or sheet that is left aside, a cell, the dates of a file."""

    LEFT_ASIDE = "left aside"
    NOT_READ = "not read"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a file that was left aside, or read in a way to be checked; it takes no line.

    `attention` is True where an editor has to look: the import then ends with exit status 1.
    """

    line: int
    kind: NoticeKind
    text: str
    attention: bool = True
    lines: int = 0


@dataclass(frozen=True, slots=True)
class ParsedGoal:
    """One goal. `side` is "home", "away", or "" where the file does not say.

    An own goal counts for the side that profits.
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
    """One fixture as its file has it.

    Not frozen, which would make each of a million five times as slow; nothing changes one.

    `clock` is the time at the ground unless `offset` (minutes from UTC) is given. `shoot_out` is
    given only where the goals themselves are unknown. `decided` is "extra_time" or "penalties"
    where the file says how, with or without the score. `place` is the fixture's position in its
    line: a whole file may be one line. `doubt` is what the file says that is impossible, and was
    left out. `reasons` are sentences why the row has to be held. `lines` counts the lines of the
    fixture, goals included. `weekday` (Monday is 0) and the letters of the result are what the file
    states beside the day and the score; a weekday that is the day's may be left out.
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
    status: ParsedStatus = ParsedStatus.SCHEDULED
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
    doubt: str = ""
    reasons: tuple[str, ...] = ()
    lines: int = 1
    weekday: int | None = field(default=None, compare=False)
    result_letter: str = field(default="", compare=False)
    half_time_letter: str = field(default="", compare=False)

    @property
    def title(self) -> str:
        return f"{self.home} v {self.away}"

    @property
    def has_goals(self) -> bool:
        return self.score is not None or self.shoot_out is not None

    @property
    def has_statistics(self) -> bool:
        return self.home_numbers is not None or self.away_numbers is not None

    @property
    def has_details(self) -> bool:
        return bool(self.officials or self.goals or self.has_statistics)


@dataclass(frozen=True, slots=True)
class ParsedClub:
    """A club of a club list, with its other spellings.

    `reserves`: the list has it as a further side of the club above. `left_aside` has the parts of
    its line that were not understood.
    """

    line: int
    name: str
    country: str = ""
    city: str = ""
    founded: int | None = None
    stadium: str = ""
    spellings: tuple[str, ...] = ()
    lines: int = 1
    reserves: bool = False
    left_aside: tuple[str, ...] = ()


type Item = ParsedFixture | SkippedLine | UnparsedLine | Notice
type Items = Iterator[Item]
