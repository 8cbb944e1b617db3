"""The source that most rows of a group share: said once, and with a row only where it differs."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from previews.components.source_link import Source

FEWEST = 2


def common_source(rows: Iterable[Any]) -> Source | None:
    """The source of most rows, of two at least; the first of those that are as frequent."""
    times = Counter(row.source for row in rows if row.source is not None)
    source, many = next(iter(times.most_common(1)), (None, 0))
    return source if many >= FEWEST else None
