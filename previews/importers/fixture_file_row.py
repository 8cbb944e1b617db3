"""Rows of fixture files: values with the places they stand in, and what is wrong there."""

from dataclasses import dataclass, field
from typing import Any

from previews.models.natural_key import Keyed

Key = tuple[str, ...]
"""A natural key as text, the keys of the rows it points to spread out within it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A value as a file gives it: what it means, how it is written, and where.

    A list has its `parts`, a mapping its `entries`. A `flaw` says why the value cannot be meant.
    """

    value: Any
    text: str
    line: int | None
    parts: tuple["Written", ...] = ()
    entries: dict[str, "Written"] | None = None
    flaw: str = ""

    @property
    def shown(self) -> str:
        """For a message: text as it is, anything else as written."""
        return self.value if isinstance(self.value, str) else self.text

    def flaws(self) -> list["Written"]:
        """This value and those inside it that cannot be meant."""
        inner = [*self.parts, *(self.entries or {}).values()]
        return [self] * bool(self.flaw) + [flaw for each in inner for flaw in each.flaws()]


class BrokenFileError(Exception):
    """A file, or one line of it, that cannot be read at all."""

    def __init__(self, says: str, line: int | None = None) -> None:
        super().__init__(says)
        self.says, self.line = says, line


class WrongValueError(Exception):
    """A value that does not fit its field. The text says what was expected, and the remedy."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, and where it stands."""

    file: str
    says: str
    line: int | None = None
    row: int | None = None
    field: str = ""

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line else ""
        row = f"row {self.row}" if self.row else ""
        place = f"{line} ({row})" if line and row else line or row
        return ", ".join(part for part in (self.file, place, self.field) if part) + f": {self.says}"

    @property
    def place(self) -> tuple[str, int, int]:
        return self.file, self.row or 0, self.line or 0


@dataclass(eq=False, slots=True)
class FileRow:
    """One row, its values made out; references are still keys."""

    file: str
    number: int
    line: int | None
    model: type[Keyed]
    written: dict[str, Written] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    key: Key = ()
    failed: bool = False

    @property
    def name(self) -> str:
        return ", ".join(part for part in self.key if part)

    @property
    def place(self) -> str:
        """Where it stands, for another row's message."""
        return f"{self.file}, " + (f"line {self.line}" if self.line else f"row {self.number}")

    def problem(self, says: str, name: str = "") -> Problem:
        """What is wrong with the row, or with one field of it."""
        written = self.written.get(name)
        line = written.line if written else self.line
        return Problem(self.file, says, line, self.number, name)
