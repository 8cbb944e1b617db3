"""Matches of imported files that are not stored, as their rows are held for an editor."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class HeldMatch(NamedTuple):
    """A match in a held row. A season or a club is None where the archive has none of the name."""

    season: int | None
    home: int | None
    away: int | None
    day: date | None

    def involves(self, club: int) -> bool:
        return club in (self.home, self.away)

    @property
    def is_of_a_known_club(self) -> bool:
        return self.home is not None or self.away is not None


@dataclass(frozen=True, slots=True)
class HeldMatches:
    """Held matches, each once, from however many files."""

    matches: tuple[HeldMatch, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[HeldMatch]) -> "HeldMatches":
        """Two rows of the same clubs and day are one match; of unknown clubs each is its own."""
        seen: set[HeldMatch] = set()
        kept: list[HeldMatch] = []
        for row in rows:
            is_known = row.home is not None and row.away is not None and row.day is not None
            key = row._replace(season=None)
            if not is_known or key not in seen:
                seen.add(key)
                kept.append(row)
        return cls(tuple(kept))

    def __len__(self) -> int:
        return len(self.matches)

    def of_club(self, club: int) -> "HeldMatches":
        return HeldMatches(tuple(match for match in self.matches if match.involves(club)))

    def between(self, club: int, other: int) -> "HeldMatches":
        return self.of_club(club).of_club(other)

    def in_season(self, season: int | None) -> "HeldMatches":
        return HeldMatches(tuple(match for match in self.matches if match.season == season))

    def of_clubs(self, clubs: Collection[int]) -> "HeldMatches":
        """Those of one of the clubs, and those of which neither club is known."""
        kept = (
            match
            for match in self.matches
            if match.home in clubs or match.away in clubs or not match.is_of_a_known_club
        )
        return HeldMatches(tuple(kept))

    @property
    def are_of_known_clubs(self) -> bool:
        """Whether one of them is surely a match: a line that is none has no known club."""
        return any(match.is_of_a_known_club for match in self.matches)


NO_MATCHES = HeldMatches()
