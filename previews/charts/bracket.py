"""The bracket of a knock-out stage: rounds as columns, ties as boxes, lines to the next round."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.charts.scale import rounded

BOX_WIDTH, BOX_HEIGHT = 160.0, 48.0
GAP_ACROSS, GAP_DOWN = 32.0, 16.0


@dataclass(frozen=True, slots=True)
class BracketTie:
    """A tie in the bracket: its number in the archive, its clubs, and who went through."""

    number: int
    clubs: tuple[int, ...]
    through: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """Where a tie is drawn: its round from 0, and the upper left corner."""

    tie: BracketTie
    column: int
    left: float
    top: float
    width: float = BOX_WIDTH
    height: float = BOX_HEIGHT

    @property
    def middle(self) -> float:
        return rounded(self.top + self.height / 2)


@dataclass(frozen=True, slots=True)
class Connector:
    """A line from a tie to the one that its winner, or one of its clubs, plays next."""

    from_tie: int
    to_tie: int
    points: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """Boxes column by column from the top, and the lines between them."""

    boxes: tuple[Box, ...]
    connectors: tuple[Connector, ...]
    width: float
    height: float


def bracket(rounds: Sequence[Sequence[BracketTie]]) -> Bracket:
    """The layout of rounds given earliest first.

    Ties that feed the same tie are put next to each other and that tie halfway between them,
    from the last round backwards; ties without a next tie are placed below, in their given order.
    Rounds may be incomplete, and a tie may be fed by none (a bye, a later entrant).
    """
    if not any(rounds):
        return Bracket((), (), 0.0, 0.0)
    ordered = _ordered(rounds)
    tops = _tops(ordered)
    boxes = [
        Box(tie, column, _left(column), tops[tie.number])
        for column, ties in enumerate(ordered)
        for tie in ties
    ]
    return Bracket(
        tuple(boxes),
        _connectors(ordered, {box.tie.number: box for box in boxes}),
        width=rounded(_left(len(ordered)) - GAP_ACROSS),
        height=rounded(max(box.top + BOX_HEIGHT for box in boxes)),
    )


def _left(column: int) -> float:
    return rounded(column * (BOX_WIDTH + GAP_ACROSS))


def feeders(tie: BracketTie, earlier: Sequence[BracketTie]) -> list[BracketTie]:
    """The ties of the round before that its clubs came through, first-named club first."""
    return [
        before
        for club in tie.clubs
        for before in earlier
        if club in before.clubs and before.through in (None, club)
    ]


def _ordered(rounds: Sequence[Sequence[BracketTie]]) -> list[list[BracketTie]]:
    """Each round in the order of the ties it feeds."""
    ordered = [list(rounds[-1])]
    for earlier in reversed(rounds[:-1]):
        wanted = [before for tie in ordered[0] for before in feeders(tie, earlier)]
        first = list(dict.fromkeys(wanted))
        ordered.insert(0, first + [tie for tie in earlier if tie not in first])
    return ordered


def _tops(ordered: Sequence[Sequence[BracketTie]]) -> dict[int, float]:
    """The upper edge of each box: halfway between its feeders, and never over another box."""
    tops: dict[int, float] = {}
    step = BOX_HEIGHT + GAP_DOWN
    for column, ties in enumerate(ordered):
        free = 0.0
        for tie in ties:
            before = feeders(tie, ordered[column - 1]) if column else []
            fed = [tops[tie.number] for tie in before]
            wanted = (min(fed) + max(fed)) / 2 if fed else free
            tops[tie.number] = rounded(max(free, wanted))
            free = tops[tie.number] + step
    return tops


def _connectors(
    ordered: Sequence[Sequence[BracketTie]], boxes: dict[int, Box]
) -> tuple[Connector, ...]:
    return tuple(
        Connector(before.number, tie.number, _line(boxes[before.number], boxes[tie.number]))
        for column in range(1, len(ordered))
        for tie in ordered[column]
        for before in dict.fromkeys(feeders(tie, ordered[column - 1]))
    )


def _line(start: Box, end: Box) -> str:
    right = rounded(start.left + start.width)
    turn = rounded((right + end.left) / 2)
    corners = (
        (right, start.middle),
        (turn, start.middle),
        (turn, end.middle),
        (end.left, end.middle),
    )
    return " ".join(f"{across:g},{down:g}" for across, down in corners)
