"""A fixture with its score as a plain value: what is computed with, and shown as a receipt.

It goes unchanged from the query to the template, and to and from JSON.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from previews.football.rounds import stage_in_words
from previews.football.score import Score


@dataclass(frozen=True, slots=True)
class Side:
    """A club in one fixture: its number in the archive, its name on the day, its address.

    Two sides are equal where they are one club, whatever it was called.
    """

    club: int
    name: str = field(compare=False)
    slug: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.name


# A struct of msgspec, as a club has thousands of them: a named tuple takes three times as long to
# make, a frozen dataclass fifteen times; and JSON keeps it by the names of its fields.
class PlayedFixture(Struct, frozen=True, rename={"day": "date"}):
    """A fixture and its score. `number` is the fixture's own in the archive.

    `round` is one of the words of `previews.football.rounds`; `stage` is what the competition
    calls it. `awarded` scores were decided at a desk, and `awarded_to` is an Award where the score
    does not say for whom. `tie` numbers the pairing, `leg` is 1 or 2. `remark` is the archive's own
    note on the match.
    `note` is what the fixture has to do with the answer that it is a receipt of ("undecided").
    """

    number: int
    day: date
    home: Side
    away: Side
    score: Score
    kick_off: datetime | None = None
    competition: str = ""
    season: str = ""
    stage: str = ""
    round: str = ""
    matchday: int | None = None
    tie: int | None = None
    leg: int | None = None
    neutral_ground: bool = False
    awarded: bool = False
    awarded_to: str = ""
    remark: str = ""
    note: str = ""

    @property
    def occasion(self) -> str:
        """UEFA Europa League 2023/24, Quarter-finals; empty where nothing of it is known."""
        stage = stage_in_words(self.stage, self.round)
        parts = (f"{self.competition} {self.season}".strip(), stage)
        return ", ".join(part for part in parts if part)

    @property
    def part_of_competition(self) -> str:
        """2023/24, Quarter-finals."""
        parts = (self.season, stage_in_words(self.stage, self.round))
        return ", ".join(part for part in parts if part)

    def with_note(self, note: str) -> "PlayedFixture":
        return replace(self, note=note)

    def involves(self, club: int) -> bool:
        return club in (self.home.club, self.away.club)

    def side(self, club: int) -> Side:
        """The side that is this club; ValueError when it does not play in the fixture."""
        if club == self.home.club:
            return self.home
        if club == self.away.club:
            return self.away
        raise ValueError(f"club {club} does not play in {self.home} v {self.away} on {self.day}")

    def opponent_of(self, club: int) -> Side:
        """The other side; ValueError when the club does not play in the fixture."""
        return self.away if self.side(club) == self.home else self.home


def in_order(fixtures: Iterable[PlayedFixture]) -> list[PlayedFixture]:
    """Earliest first: by day, then kick-off where known, then the archive's number."""
    return sorted(fixtures, key=_moment)


def _moment(fixture: PlayedFixture) -> tuple[date, float, int]:
    # An unknown kick-off is sorted before the known ones of its day, so that the
    # order never depends on the order in which the fixtures were handed in.
    started = fixture.kick_off.timestamp() if fixture.kick_off is not None else -1.0
    return (fixture.day, started, fixture.number)
