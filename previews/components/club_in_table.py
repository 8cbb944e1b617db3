"""A club's place and points in a table that goals may still decide, in words."""

from dataclasses import dataclass

from previews.components.club_badge import ClubBadge
from previews.football.table_scenario import PlaceAfter
from previews.text.number_words import place_in_words


@dataclass(frozen=True, slots=True)
class ClubInTable:
    """A club's place and points in words: "Fourth or fifth, by goal difference", "68 points"."""

    club: ClubBadge
    place: str
    points: str


def club_in_table(club: ClubBadge, place: PlaceAfter) -> ClubInTable:
    points = counted_points(place.points)
    if place.most_points != place.points:
        points = f"{place.points} or {counted_points(place.most_points)}"
    return ClubInTable(club, place_words(place), points)


def counted_points(points: int) -> str:
    return f"{points} point{'' if points == 1 else 's'}"


def place_words(place: PlaceAfter) -> str:
    """ "Third", "Fourth or fifth, by goal difference", "Second to fourth"."""
    best, worst = place_in_words(place.best), place_in_words(place.worst)
    words = best
    if not place.is_certain:
        words += f" or {worst}" if place.worst == place.best + 1 else f" to {worst}"
        words += f", by {place.by}" if place.by else ""
    return f"{words[0].upper()}{words[1:]}"
