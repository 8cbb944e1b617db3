"""Receipts: the fixtures that a computed sentence rests on, and what was looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.models.extent import Extent
from previews.questions.scope import extent_words

# A longer list is cut short, and says how many fixtures are left out.
MAX_ROWS = 24


@dataclass(frozen=True, slots=True)
class Receipts:
    """`left_out` counts the fixtures beyond those of `rows`."""

    rows: tuple[PlayedFixture, ...]
    scope: str = ""
    left_out: int = 0


def receipts(
    fixtures: Iterable[PlayedFixture], scope: str = "", *, max_rows: int = MAX_ROWS
) -> Receipts:
    rows = tuple(fixtures)
    return Receipts(rows[:max_rows], scope, max(0, len(rows) - max_rows))


def loaded(title: str, fixtures: Sequence[PlayedFixture]) -> str:
    """A scope in words with the extent of what was looked at: "..., 112 matches, 2022 to 2024"."""
    days = [played.day for played in fixtures]
    extent = Extent(len(days), min(days, default=None), max(days, default=None))
    return f"{title}: {extent_words(extent)}"
