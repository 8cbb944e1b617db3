"""What a load of fixture files did, or would do: row by row, by kind, and in total."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Deed(StrEnum):
    """What became of a row, in the order of the report."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Line:
    """A row that changed or was kept, and why."""

    kind: str
    deed: Deed
    name: str
    says: str

    def __str__(self) -> str:
        return f"{self.deed} {self.kind} {self.name}: {self.says}"


@dataclass(slots=True)
class Report:
    """The counts by kind, in the order of loading, and a line for each row worth one."""

    dry_run: bool = False
    counts: dict[str, Counter[Deed]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def add(self, kind: str, deed: Deed, name: str = "", says: str = "") -> None:
        self.counts.setdefault(kind, Counter())[deed] += 1
        if says:
            self.lines.append(Line(kind, deed, name, says))

    @property
    def total(self) -> Counter[Deed]:
        return sum(self.counts.values(), Counter[Deed]())

    def __str__(self) -> str:
        return "\n".join(self._text())

    def _text(self) -> Iterator[str]:
        width = max((len(kind) for kind in self.counts), default=0)
        for kind, counts in self.counts.items():
            yield f"{kind:<{width}}  {_said(counts)}"
        yield from (f"  {line}" for line in self.lines)
        yield f"{'total':<{width}}  {_said(self.total)}"
        if self.dry_run:
            yield "A dry run: nothing was written."


def _said(counts: Counter[Deed]) -> str:
    """“12 new, 3 unchanged”: every deed that happened."""
    return ", ".join(f"{counts[deed]} {deed}" for deed in Deed if counts[deed])
