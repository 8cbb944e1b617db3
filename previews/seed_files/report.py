"""The report of a load of seed files, by kind and in total, and problems of the files."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Action(StrEnum):
    """The action for a row, in the order of the report."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a file: a sentence with the remedy, and its place.

    Lines, columns and rows count from 1; `line` is None for the whole file.
    """

    file: str
    says: str
    line: int | None = None
    column: int | None = None
    row: int | None = None
    field: str = ""

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line else ""
        column = f"column {self.column}" if self.column else ""
        row = f" (row {self.row})" if self.row else ""
        place = ", ".join(part for part in (self.file, line, column) if part) + row
        return f"{place}, {self.field}: {self.says}" if self.field else f"{place}: {self.says}"

    @property
    def place(self) -> tuple[str, int, int, int]:
        return self.file, self.row or 0, self.line or 0, self.column or 0


@dataclass(slots=True)
class Report:
    """The counts by kind, in the order of loading, and a line for each row with a remark."""

    dry_run: bool = False
    counts: dict[str, Counter[Action]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def add(self, kind: str, action: Action, name: str, says: str = "") -> None:
        self.counts.setdefault(kind, Counter())[action] += 1
        if says:
            self.lines.append(f"{action} {kind} {name}: {says}")

    @property
    def total(self) -> Counter[Action]:
        return sum(self.counts.values(), Counter[Action]())

    def __str__(self) -> str:
        return "\n".join(self._text())

    def _text(self) -> Iterator[str]:
        width = max((len(kind) for kind in self.counts), default=0)
        for kind, counts in self.counts.items():
            yield f"{kind:<{width}}  {_in_words(counts)}"
        yield from (f"  {line}" for line in self.lines)
        yield f"{'total':<{width}}  {_in_words(self.total)}"
        if self.dry_run:
            yield "A dry run: nothing was written."


def _in_words(counts: Counter[Action]) -> str:
    """12 new, 3 unchanged."""
    return ", ".join(f"{counts[action]} {action}" for action in Action if counts[action])
