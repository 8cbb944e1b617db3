"""A fixture with its score as a plain value: what is computed with, and shown as a receipt."""

from dataclasses import dataclass
from datetime import date, datetime

from previews.football.score import Score


@dataclass(frozen=True, slots=True)
class Side:
    """A club in one fixture: its number in the archive, its name, its address."""

    club: int
    name: str
    slug: str = ""

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PlayedFixture:
    """A fixture and its score. `number` is the fixture's own in the archive.

    `round` is one of the words of `previews.football.rounds`; `stage` is what the competition
    calls it. `awarded` scores were decided at a desk. `tie` numbers the pairing, `leg` is 1 or 2.
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

    def involves(self, club: int) -> bool:
        return club in (self.home.club, self.away.club)
