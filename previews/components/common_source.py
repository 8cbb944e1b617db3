"""The source that most rows of a group have, named once; only others stand beside their rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from previews.components.source_link import Source

# Below this the source is as short beside its row.
SHARED_BY = 2


class Row(Protocol):
    @property
    def source(self) -> Source | None: ...


@dataclass(frozen=True, slots=True)
class CommonSource:
    """`has_exceptions`: some rows have another source, or none, which is said beside them."""

    source: Source
    has_exceptions: bool


def common_source(rows: Iterable[Row]) -> CommonSource | None:
    """None where no two rows have the same source. Of several as frequent ones it is the first."""
    sources = [row.source for row in rows]
    known = Counter(source for source in sources if source is not None)
    if not known:
        return None
    source, number = known.most_common(1)[0]
    if number < SHARED_BY:
        return None
    return CommonSource(source, has_exceptions=number < len(sources))
