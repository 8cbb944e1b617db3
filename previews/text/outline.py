"""An outline: what a document says, as a tree of named texts.

An item is found again by its key among its siblings, never by its place: a moved item is the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

# A key, and which of the items with that key: 1 for the first.
type Key = tuple[str, int]
type Path = tuple[Key, ...]
type Entry = tuple[Path, str]


class Moves(StrEnum):
    """Why a text may become another one although the old one was right."""

    NEVER = "never"
    WITH_MATCHES = "with matches"  # another match has been played: figures, runs, the table
    WITH_TIME = "with time"  # the fact was confirmed again


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is said, with what belongs to it.

    `name` is what readers call it, `heading` what they call it above its own items. An item
    without a text is only a group.
    """

    key: str
    name: str = ""
    text: str = ""
    items: tuple["Item", ...] = ()
    heading: str = ""
    moves: Moves = Moves.NEVER
    # One of a list of sentences, of which one may replace another.
    is_sentence: bool = False
    # Where only one thing can stand: what takes its place replaces it.
    slot: str = ""
    # The list has room for a few items: those that come push out those that stood last.
    limited: bool = False
    # Which of several such lists it is in, where one list has them all.
    part: str = ""
    # The same thing may be said in several places; a change of it is one change.
    shared: bool = False


def entries(item: Item, path: Path = ()) -> Iterator[Entry]:
    """Every text with its path."""
    if item.text:
        yield path, item.text
    for key, inner in by_key(item.items).items():
        yield from entries(inner, (*path, key))


def by_key(items: Iterable[Item]) -> dict[Key, Item]:
    grouped: dict[str, list[Item]] = {}
    for item in items:
        grouped.setdefault(item.key, []).append(item)
    return {
        (key, number): item
        for key, same in grouped.items()
        # By what they say, so that their order makes no difference.
        for number, item in enumerate(
            sorted(same, key=_sorted_entries) if len(same) > 1 else same, start=1
        )
    }


def _sorted_entries(item: Item) -> list[Entry]:
    return sorted(entries(item))
