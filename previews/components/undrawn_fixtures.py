"""Fixtures of a knock-out whose clubs were not known on a day: earlier ties were still open."""

from collections.abc import Mapping, Sequence
from datetime import date

from previews.archive.season_row import SeasonRow
from previews.models import Fixture


def not_known(rows: Sequence[SeasonRow], as_of: date) -> frozenset[int]:
    """The numbers of the fixtures of a season that were still to be paired at the end of a day.

    A club is known to be in a tie only once its earlier fixtures of the season have been played:
    its groups, its qualifying, the rounds before, the match that a replay repeats.
    """
    coming = _coming(rows, as_of)
    return frozenset(
        row.number
        for row in rows
        if row.stage_kind == "knock_out" and row.day > as_of and _must_wait(row, coming)
    )


def _coming(rows: Sequence[SeasonRow], as_of: date) -> Mapping[int, Sequence[SeasonRow]]:
    """What each club had still to play."""
    rows_of_club: dict[int, list[SeasonRow]] = {}
    for row in rows:
        if row.day > as_of and row.status != Fixture.Status.CANCELLED:
            for side in (row.home, row.away):
                rows_of_club.setdefault(side.club, []).append(row)
    return rows_of_club


def _must_wait(row: SeasonRow, coming: Mapping[int, Sequence[SeasonRow]]) -> bool:
    return any(
        earlier.day < row.day and not _is_first_leg_of(earlier, row)
        for side in (row.home, row.away)
        for earlier in coming.get(side.club, ())
    )


def _is_first_leg_of(earlier: SeasonRow, row: SeasonRow) -> bool:
    clubs = {row.home.club, row.away.club}
    return (
        earlier.leg == 1
        and earlier.stage == row.stage
        and {earlier.home.club, earlier.away.club} == clubs
    )
