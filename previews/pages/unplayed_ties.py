"""Ties that were decided without a match: a walkover, a withdrawal, a disqualification."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from previews.archive.season_row import SeasonRow
from previews.football.tie import Ruling
from previews.football.tie_sentence import ruling_sentence

NOT_PLAYED = ("cancelled", "awarded")


def unplayed_ties(
    rows: Sequence[SeasonRow], played: Collection[int], as_of: date
) -> Iterator[tuple[SeasonRow, str]]:
    """The first fixture of each, and who went through. `played` are ties with a match."""
    of_ties: dict[int, list[SeasonRow]] = {}
    for row in rows:
        if row.tie is not None and row.tie not in played:
            of_ties.setdefault(row.tie, []).append(row)
    for fixtures in of_ties.values():
        first = fixtures[0]
        over = all(row.status in NOT_PLAYED and row.day <= as_of for row in fixtures)
        if over and (first.ruling is not None or first.winner is not None):
            clubs = first.home, first.away
            winner = next((side for side in clubs if side.club == first.winner), None)
            yield first, ruling_sentence(first.ruling or Ruling.WALKOVER, clubs, winner)
