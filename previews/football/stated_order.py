"""Positions that a league stated itself, in place of those that the results give."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from previews.football.played_fixture import PlayedFixture
from previews.football.table import TableRow
from previews.text.number_words import ordinal
from previews.text.stated_value import day_in_words


@dataclass(frozen=True, slots=True)
class StatedPlace:
    """A club's position as its league stated it on a day. `stage` is None for a whole season."""

    club: int
    position: int
    day: date
    reason: str
    stage: int | None = None


def still_valid(
    places: Sequence[StatedPlace], fixtures: Sequence[PlayedFixture], stage: int | None
) -> tuple[StatedPlace, ...]:
    """The places of this table that no later match has overtaken."""
    last = max((fixture.day for fixture in fixtures), default=date.min)
    return tuple(place for place in places if place.stage == stage and place.day >= last)


def as_stated(rows: Sequence[TableRow], places: Sequence[StatedPlace]) -> tuple[TableRow, ...]:
    """The rows with the clubs of the places where their league put them, the others around."""
    stated = {place.club: place.position for place in places}
    by_club = {row.side.club: row for row in rows}
    fixed = {
        position: replace(by_club[club], position=position, shared=False)
        for club, position in stated.items()
        if club in by_club and position <= len(rows)
    }
    placed = {row.side.club for row in fixed.values()}
    others = iter([row for row in rows if row.side.club not in placed])
    # A club below the stated ones keeps a shared position only with clubs beside it.
    ordered = [fixed.get(place) or next(others) for place in range(1, len(rows) + 1)]
    return tuple(_renumbered(ordered, placed))


def _renumbered(rows: Sequence[TableRow], placed: set[int]) -> list[TableRow]:
    numbered: list[TableRow] = []
    shared_from: dict[int, int] = {}
    for place, row in enumerate(rows, start=1):
        if row.side.club in placed:
            numbered.append(row)
            continue
        position = shared_from.setdefault(row.position, place) if row.shared else place
        numbered.append(replace(row, position=position))
    many: dict[int, int] = {}
    for row in numbered:
        many[row.position] = many.get(row.position, 0) + 1
    return [replace(row, shared=many[row.position] > 1) for row in numbered]


def stated_notes(rows: Sequence[TableRow], places: Sequence[StatedPlace]) -> tuple[str, ...]:
    """ "Beta 2nd: stated by the league on 5 May 2024 (drawing of lots)." for each of them."""
    names = {row.side.club: row.side.name for row in rows}
    return tuple(
        f"{names[place.club]} {ordinal(place.position)}: stated by the league on "
        f"{day_in_words(place.day)} ({place.reason})."
        for place in places
        if place.club in names
    )
