"""A player on a drawn pitch: his shirt, his name under it, who could play instead under that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations, product
from typing import Self

from previews.charts.label import Label, label, pressed

# Units of the drawing, which is 360 wide on a phone of 390 px. Places are whole units.
TEXT, LINE = 13.0, 14.0
SHIRT_SIDE, BADGE_SIDE, GHOST_SIDE = 15.0, 19.0, 25.0
SHIRT_TOP, SHIRT_BOTTOM = 19.0, 13.0
NAME_DOWN = SHIRT_BOTTOM + LINE / 2
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Starter:
    """A player in a place of the eleven; `instead` names those who could have it."""

    place: int
    name: str
    number: int | None = None
    captain: bool = False
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the middles of a starter's shirt and of his labels are drawn."""

    starter: Starter
    x: float
    y: float
    name: Label
    name_x: float
    instead: Label | None = None
    instead_x: float = 0.0

    @property
    def name_y(self) -> float:
        return round(self.y + NAME_DOWN)

    @property
    def instead_y(self) -> float:
        return round(self.y + NAME_DOWN + LINE)

    @property
    def name_from(self) -> float:
        """How far its middle is from that of the shirt."""
        return self.name_x - self.x

    @property
    def instead_from(self) -> float:
        return self.instead_x - self.x

    @property
    def labels(self) -> tuple[tuple[Label, float, float], ...]:
        name = (self.name, self.name_x, self.name_y)
        return (name, (self.instead, self.instead_x, self.instead_y)) if self.instead else (name,)


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Self) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def mark_at(
    starter: Starter, name: Label, x: float, y: float, *, width: float, room: float
) -> Mark:
    """The labels are no wider than `room`, and moved where they would leave the pitch."""
    fitting = pressed(name, room)
    instead = pressed(label(f"or {starter.instead}", TEXT), room) if starter.instead else None
    return Mark(
        starter,
        round(x),
        round(y),
        fitting,
        _within(x, fitting, width),
        instead,
        _within(x, instead, width) if instead else 0.0,
    )


def moved(mark: Mark, down: float) -> Mark:
    return replace(mark, y=round(mark.y + down))


def _within(x: float, text: Label, width: float) -> float:
    most = width - text.width / 2 - GAP
    return round(max(text.width / 2 + GAP, min(most, x)))


def height_of(starters: Iterable[Starter]) -> float:
    """From the top of a shirt to the bottom of the lowest label of a line."""
    labels = 2 if any(starter.instead for starter in starters) else 1
    return SHIRT_TOP + SHIRT_BOTTOM + labels * LINE


def boxes_of(mark: Mark) -> Iterator[Box]:
    """What is drawn of a mark, with half of the gap between two names around each name."""
    left = BADGE_SIDE if mark.starter.captain else SHIRT_SIDE
    right = GHOST_SIDE if mark.instead else SHIRT_SIDE
    yield Box(mark.x - left, mark.y - SHIRT_TOP, mark.x + right, mark.y + SHIRT_BOTTOM)
    for text, x, y in mark.labels:
        half = (text.width + GAP) / 2
        yield Box(x - half, y - LINE / 2, x + half, y + LINE / 2)


def collides(marks: Iterable[Mark], others: Iterable[Mark] = ()) -> bool:
    """Whether anything of one mark lies on anything of another, or of one of the others."""
    drawn = [tuple(boxes_of(mark)) for mark in marks]
    beside = [tuple(boxes_of(mark)) for mark in others]
    return any(
        box.overlaps(other_box)
        for first, second in chain(combinations(drawn, 2), product(drawn, beside))
        for box in first
        for other_box in second
    )
