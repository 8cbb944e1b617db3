"""What the desk shows of a match: values for the template."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the preview, and where it is entered. `count` is the number of its rows."""

    words: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Side:
    """The parts that a preview has of one club, or of the match as a whole."""

    title: str
    parts: tuple[Part, ...]

    @property
    def entered(self) -> int:
        return sum(part.count > 0 for part in self.parts)


@dataclass(frozen=True, slots=True)
class ToDo:
    """`kind` is one of the kinds in `to_do.py`."""

    kind: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class PreviewState:
    """`name` is the value of a `PreviewStatus`. `waiting` is empty if no change waits; else `why`
    says what is against a release, and `difference` leads to what it would change.

    `opens`: when fans first see a scheduled preview, on the clock of the ground; else empty.
    `sentences` is where a draft is offered sentences made from the facts; else empty.
    """

    name: str
    label: str
    headline: str
    address: str
    waiting: str
    waiting_address: str
    why: str
    difference: str
    opens: str
    sentences: str = ""


@dataclass(frozen=True, slots=True)
class MatchRow:
    """`preview` is None for a match without one. `further` is folded behind `to_do`."""

    fixture: int
    day: date
    title: str
    when: str
    where: str
    address: str
    sheet: str
    preview: PreviewState | None
    sides: tuple[Side, ...]
    to_do: tuple[ToDo, ...]
    further: tuple[ToDo, ...]


@dataclass(frozen=True, slots=True)
class MatchDay:
    day: date
    matches: tuple[MatchRow, ...]
