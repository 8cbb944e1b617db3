"""A club's colour as the page may use it: with enough contrast in light and in dark."""

from dataclasses import dataclass

from previews.components.club_badge import UNKNOWN
from previews.football.colour import nudged, readable_on
from previews.models import Club

LIGHT_PAGE, DARK_PAGE = "#f6f4ee", "#16191d"


@dataclass(frozen=True, slots=True)
class ClubColours:
    """`fill` may carry `ink` as text; `on_light` and `on_dark` may be text on the page."""

    fill: str
    ink: str
    on_light: str
    on_dark: str


def club_colours(club: Club) -> ClubColours:
    colour = club.first_colour or UNKNOWN
    return ClubColours(
        fill=colour,
        ink=readable_on(colour),
        on_light=nudged(colour, LIGHT_PAGE),
        on_dark=nudged(colour, DARK_PAGE),
    )
