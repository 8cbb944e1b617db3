"""The clubs' colours as the page may use them: readable in light and in dark, and told apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.components.club_badge import UNKNOWN
from previews.football.colour import BLACK, WHITE, difference, nudged, readable_on
from previews.models import Club

LIGHT_PAGE, DARK_PAGE = "#f6f4ee", "#16191d"
GREY = "#808080"
# In Oklab. The reds of Liverpool and Arsenal are 0.08 apart, red and claret 0.16.
TOLD_APART = 0.15


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


def colours_of_both(home: Club, away: Club) -> tuple[ClubColours, ClubColours]:
    """The home club's own; the away club's second where its first looks like the home club's.

    Where the second does too, or there is none, it is black, white or grey.
    """
    ours = club_colours(home)
    wanted = [colour for colour in (away.first_colour, away.second_colour) if colour] or [UNKNOWN]
    wanted += (BLACK, WHITE, GREY)
    fill = _told_apart(wanted, ours.fill)
    return ours, ClubColours(
        fill=fill,
        ink=readable_on(fill),
        on_light=_told_apart((nudged(colour, LIGHT_PAGE) for colour in wanted), ours.on_light),
        on_dark=_told_apart((nudged(colour, DARK_PAGE) for colour in wanted), ours.on_dark),
    )


def _told_apart(colours: Iterable[str], other: str) -> str:
    """The first that does not look like the other colour, else the least alike."""
    in_order = tuple(colours)
    apart = (colour for colour in in_order if difference(colour, other) >= TOLD_APART)
    return next(apart, max(in_order, key=lambda colour: difference(colour, other)))
