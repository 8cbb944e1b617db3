"""Stored line-ups as teams in a line."""

from previews.football.team_line import NamedPlayer, TeamLine, in_lines_of
from previews.models import Lineup, LineupPlace


def team_of(lineup: Lineup) -> TeamLine:
    """A stored line-up as a team; its places must be loaded with their people."""
    places = sorted(lineup.places.all(), key=lambda place: (place.place or 99, place.pk))
    eleven = tuple(_player(place) for place in places if place.place)
    bench = tuple(_player(place) for place in places if not place.place)
    return TeamLine(in_lines_of(lineup.formation, eleven), bench, lineup.formation)


def _player(place: LineupPlace) -> NamedPlayer:
    return NamedPlayer(place.person.name, place.number, place.captain)
