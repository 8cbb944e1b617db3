"""Generated matches and clubs as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from previews.football.rounds import Round
from previews.football.score import Score


class Club(NamedTuple):
    name: str
    country: str


class Pairing(NamedTuple):
    """The two clubs of a tie, by who is at home in the first leg."""

    first_home: Club
    first_away: Club


@dataclass(frozen=True, slots=True)
class Match:
    """A result. `country` is empty in European matches, `tie` is None in a league."""

    season: int
    competition: str
    country: str
    round: Round
    stage: str
    day: date
    home: Club
    away: Club
    score: Score
    matchday: int | None = None
    leg: int | None = None
    tie: Pairing | None = None
    neutral: bool = False

    @property
    def season_name(self) -> str:
        """Return “2023/24” for the season that begins in 2023."""
        return f"{self.season}/{(self.season + 1) % 100:02}"

    @property
    def competition_season(self) -> tuple[str, str]:
        return self.season_name, self.competition

    @property
    def is_cup(self) -> bool:
        return self.tie is not None
