"""A change of what a preview says, from one edition to the next, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

import msgspec

from previews.text.outline import Entry

STORED = ("section", "about", "kind", "before", "after")


class ChangeKind(StrEnum):
    CORRECTION = "correction"  # what was said is replaced or removed
    UPDATE = "update"  # something is added, or has moved on with another match


@dataclass(frozen=True, slots=True)
class Change:
    """`about` is what the change is of, in its section: "Liverpool: Conor Bradley".

    `removed` and `added` are the entries of the two outlines; they are not stored.
    """

    section: str
    about: str
    kind: ChangeKind
    before: str
    after: str
    removed: tuple[Entry, ...] = field(default=(), repr=False, compare=False)
    added: tuple[Entry, ...] = field(default=(), repr=False, compare=False)

    @property
    def key(self) -> str:
        """Finds the change again among those of its edition."""
        words = "\0".join(str(getattr(self, name)) for name in STORED)
        return sha256(words.encode()).hexdigest()[:12]

    @property
    def is_correction(self) -> bool:
        return self.kind is ChangeKind.CORRECTION

    @property
    def place(self) -> str:
        """Team news, Liverpool: Conor Bradley."""
        return f"{self.section}, {self.about}" if self.about else self.section

    @property
    def sentence(self) -> str:
        if not self.after:
            return f"An earlier version said {quoted(self.before)}. This has been removed."
        if not self.before:
            return f"Added: {quoted(self.after)}."
        if self.is_correction:
            return f"An earlier version said {quoted(self.before)}; it is {quoted(self.after)}."
        return f"Was {quoted(self.before)}, now {quoted(self.after)}."

    @property
    def stored(self) -> dict[str, str]:
        return {name: str(getattr(self, name)) for name in STORED}


def quoted(text: str) -> str:
    """In quotation marks, and a quotation inside it in single ones."""
    if text.startswith("“") and text.endswith("”") and text.count("“") == 1:
        return text
    inner = text.replace("“", "‘").replace("”", "’")
    return f"“{inner.removesuffix('.')}”"


def changes_in(stored: Iterable[dict[str, Any]]) -> tuple[Change, ...]:
    """The changes that an edition stores."""
    return msgspec.convert(list(stored), tuple[Change, ...])
