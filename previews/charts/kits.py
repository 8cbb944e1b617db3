"""Shirts of two clubs in their colours, told apart when both play in the same one."""

from dataclasses import dataclass

from previews.charts.crest import Crest, distance
from previews.football.colour import colour, readable_on

# Red, green and blue together: shirts nearer than this look alike across a pitch.
ALIKE = 120
# Collar, body and sleeves, about a middle of 0, 0.
BODY = "M-5-12Q0-8 5-12L14-8 12-1 8-2V12H-8V-2L-12-1-14-8Z"
TRIM = "M-5-12Q0-8 5-12L6-10Q0-5-6-10ZM14-8 12-1 9-1.8 10.6-9.3ZM-14-8-12-1-9-1.8-10.6-9.3Z"


@dataclass(frozen=True, slots=True)
class Kit:
    body: str
    trim: str
    ink: str

    @property
    def body_path(self) -> str:
        return BODY

    @property
    def trim_path(self) -> str:
        return TRIM


def kits(home: Crest, away: Crest) -> tuple[Kit, Kit]:
    """The first colour is the shirt; the visitors change into their second where both are alike."""
    first, second = away.field, away.second
    if _alike(home.field, first) and not _alike(home.field, second):
        first, second = second, first
    return _kit(home.field, home.second), _kit(first, second)


def _kit(body: str, trim: str) -> Kit:
    return Kit(body, trim, readable_on(body))


def _alike(first: str, second: str) -> bool:
    return distance(colour(first), colour(second)) < ALIKE
