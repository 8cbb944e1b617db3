"""The source that most rows of a group share, said once above them; the others keep their own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from previews.components.source_link import Source

FEWEST = 2


def common_source(rows: Iterable[Any]) -> Source | None:
    """The source of most rows, of two at least; the first of those that are as frequent."""
    times = Counter(row.source for row in rows if row.source is not None)
    source, many = next(iter(times.most_common(1)), (None, 0))
    return source if many >= FEWEST else None


def marked[Row: Any](rows: Sequence[Row], common: Source | None) -> tuple[Row, ...]:
    """The rows, with `shares_source` where the group's line says their source."""
    return tuple(
        replace(row, shares_source=True) if common is not None and row.source == common else row
        for row in rows
    )
