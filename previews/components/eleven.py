"""An eleven as a source names it, and the pitches on which elevens are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from previews.charts.pitch import eleven
from previews.charts.pitch_drawing import Drawing, Side, half, lying, upright
from previews.charts.pitch_marks import Starter
from previews.components.source_link import Source


@dataclass(frozen=True, slots=True)
class Player:
    """A player in the eleven; place 1 is the goalkeeper, then each line from right to left.

    `slug` is that of the person's page; empty in editions that were made before they had it.
    """

    place: int
    name: str
    number: int | None
    captain: bool
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """`starts`: the eleven names him already, and the reason is why it does."""

    comes_in: str
    goes_out: str
    reason: str
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Eleven:
    kind: str
    by: str
    formation: str
    players: tuple[Player, ...]
    bench: tuple[str, ...]
    options: tuple[Option, ...]
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False

    @property
    def ways_in(self) -> tuple[Option, ...]:
        """Of players who are not in this eleven."""
        return tuple(option for option in self.options if not option.starts)

    @property
    def reasons(self) -> tuple[Option, ...]:
        """Why it names players of whom it was open whether they start."""
        return tuple(option for option in self.options if option.starts and option.reason)

    @property
    def says_more(self) -> bool:
        return bool(self.ways_in or self.reasons or self.bench)

    @property
    def lines(self) -> tuple[tuple[Player, ...], ...]:
        """Line by line from the goalkeeper; an unfilled place stays empty."""
        by_place = {player.place: player for player in self.players}
        lines = groupby(eleven(self.formation), key=lambda spot: spot.line)
        named = (
            tuple(by_place[spot.place] for spot in spots if spot.place in by_place)
            for _, spots in lines
        )
        return tuple(line for line in named if line)


def pitches(elevens: Sequence[Eleven]) -> tuple[Drawing, ...]:
    """The home and the away eleven on a pitch, upright and lying; one alone on half a pitch."""
    match [_side(eleven) for eleven in elevens]:
        case [home, away]:
            return upright(home, away), lying(home, away)
        case [alone]:
            return (half(alone),)
        case _:
            return ()


def _side(drawn: Eleven) -> Side:
    return Side(
        drawn.formation,
        tuple(
            Starter(
                player.place,
                player.name,
                player.number,
                player.captain,
                " or ".join(
                    option.comes_in for option in drawn.ways_in if option.goes_out == player.name
                ),
            )
            for player in drawn.players
        ),
    )
