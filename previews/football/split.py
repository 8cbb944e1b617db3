"""A league that has split: groups one above the other, whatever their points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from previews.football.standing_order import TableOrder
from previews.football.table import Standings, TableRow
from previews.text.number_words import in_words

# What groups are called by their place, where there are so many of them.
PLACES = {2: ("Top", "Bottom"), 3: ("Top", "Middle", "Bottom")}


def groups_in_order(
    first: Sequence[TableRow], groups: Mapping[int, Standings]
) -> list[Standings] | None:
    """The groups from the top down, with the clubs that have not played since the split.

    `first` is the table when the league split, `groups` are by their order. None where the table
    does not put the clubs into these groups: then a part of the matches is missing.
    """
    blocks = dict(groups)
    grouped = {row.side.club for block in blocks.values() for row in block.rows}
    rest = tuple(row for row in first if row.side.club not in grouped)
    if rest:
        # A group without a match yet: the one whose number is missing, else the last.
        free = next(place for place in range(1, len(blocks) + 2) if place not in blocks)
        blocks[free] = Standings(rest, TableOrder([], (), ()))
    in_order = [block for _, block in sorted(blocks.items())]
    positions = {row.side.club: row.position for row in first}
    if not grouped <= positions.keys():
        return None
    for upper, lower in pairwise(in_order):
        lowest = max(positions[row.side.club] for row in upper.rows)
        if lowest > min(positions[row.side.club] for row in lower.rows):
            return None
    return in_order


@dataclass(frozen=True, slots=True)
class TableBlock:
    """The clubs of one group in the table of a league that has split, and what they are called."""

    title: str
    clubs: tuple[int, ...]


def named_blocks(blocks: Sequence[Standings], names: Mapping[int, str]) -> tuple[TableBlock, ...]:
    """The groups from the top down: "Top six: Championship"; `names` are those by club."""
    places = PLACES.get(len(blocks), ())
    titles = []
    for number, block in enumerate(blocks):
        clubs = tuple(row.side.club for row in block.rows)
        place = f"{places[number]} {in_words(len(clubs))}" if places else ""
        name = next((names[club] for club in clubs if club in names), "")
        titles.append(TableBlock(": ".join(filter(None, (place, name))), clubs))
    return tuple(titles)


def one_above_the_other(blocks: Sequence[Standings]) -> Standings:
    """One table of them all."""
    rows: list[TableRow] = []
    for block in blocks:
        above = len(rows)
        rows += [replace(row, position=above + place) for place, row in _places(block.rows)]
    decisions = tuple(decision for block in blocks for decision in block.order.decisions)
    not_met = tuple(clubs for block in blocks for clubs in block.order.not_met)
    return Standings(tuple(rows), TableOrder([], decisions, not_met))


def _places(rows: Sequence[TableRow]) -> Iterator[tuple[int, TableRow]]:
    """Positions within the block, from 1 on; clubs that share one go on sharing it."""
    places: dict[int, int] = {}
    for number, row in enumerate(rows, start=1):
        yield places.setdefault(row.position, number), row
