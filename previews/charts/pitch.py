"""The pitch: eleven places of a formation in metres of a field of 105 by 68.

The dimensions are those of the Laws of the Game (Law 1) for international matches; the origin is
the corner at the left hand of a side that looks from its own goal to the other. `along` runs
to that goal, `across` to the right touchline.
"""

from dataclasses import dataclass

from previews.charts.scale import rounded

LENGTH, WIDTH = 105.0, 68.0
GOALKEEPER_ALONG, ATTACK_ALONG = 5.5, 47.0
OUTFIELD_PLAYERS = 10
# Two strikers play close together, not at the touchlines.
WIDEST_GAP = 20.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a player is drawn: `line` 0 is the goalkeeper, `along` and `across` are metres.

    `place` counts 1 to 11 from the goalkeeper on, each line from the side's own right to left,
    as team sheets print it: right-back first.
    """

    place: int
    line: int
    along: float
    across: float


def lines_of(formation: str) -> tuple[int, ...]:
    """The lines of "4-3-3" from defence to attack.

    ValueError with a sentence for the editor when it is not two to five lines of ten players.
    """
    parts = formation.strip().replace("–", "-").split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise ValueError(f"{formation!r} is not a formation; write it as 4-3-3")
    lines = tuple(int(part) for part in parts)
    if 0 in lines or not 2 <= len(lines) <= 5:
        raise ValueError(f"a formation has two to five lines of players, not {formation!r}")
    if sum(lines) != OUTFIELD_PLAYERS:
        raise ValueError(f"a formation has ten outfield players; {formation!r} has {sum(lines)}")
    return lines


def eleven(formation: str) -> tuple[Spot, ...]:
    """Eleven spots in the side's own half, the goalkeeper first; ValueError as `lines_of`."""
    lines = lines_of(formation)
    spots = [Spot(1, 0, GOALKEEPER_ALONG, WIDTH / 2)]
    for number, players in enumerate(lines, start=1):
        along = _along(number, len(lines))
        for player in range(players):
            across = _across(player, players)
            spots.append(Spot(len(spots) + 1, number, along, across))
    return tuple(spots)


def _along(line: int, lines: int) -> float:
    """The lines stand evenly between the goalkeeper and the attack."""
    return rounded(GOALKEEPER_ALONG + (ATTACK_ALONG - GOALKEEPER_ALONG) * line / lines)


def gap_between(players: int) -> float:
    """Between two players of a line of so many."""
    return min(WIDEST_GAP, WIDTH / players)


def _across(player: int, players: int) -> float:
    """From the side's own right to its left, evenly about the middle of the pitch."""
    return rounded(WIDTH / 2 + gap_between(players) * ((players - 1) / 2 - player))
