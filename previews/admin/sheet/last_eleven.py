"""The eleven of a club's last match with a line-up, offered for the sheet of the next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from previews.admin.sheet.teams import team_of
from previews.football.calendar_days import day_of_year
from previews.football.team_line import ELEVEN, in_a_line
from previews.models import Club, Fixture, Lineup, LineupPlace, Spell
from previews.models.last_lineups import last_lineups


@dataclass(frozen=True, slots=True)
class LastEleven:
    """`name` is "the eleven of 14 April v Crystal Palace"; `text` is the eleven in a line."""

    lineup: Lineup
    name: str
    text: str


def last_elevens(fixture: Fixture) -> dict[int, LastEleven]:
    """By club; only whole elevens. 3 queries."""
    by_club = {lineup.club_id: _last(lineup, fixture) for lineup in last_lineups(fixture)}
    return {club: last for club, last in by_club.items() if last is not None}


def _last(lineup: Lineup, fixture: Fixture) -> LastEleven | None:
    team = replace(team_of(lineup), bench=())
    if len(team.eleven) != ELEVEN:
        return None
    match = lineup.fixture
    other = match.away if lineup.club_id == match.home_id else match.home
    kind = "predicted eleven" if lineup.kind == Lineup.Kind.PREDICTED else "eleven"
    day = day_of_year(match.day, fixture.day.year)
    return LastEleven(lineup, f"the {kind} of {day} v {other}", in_a_line(team))


def still_there(fixture: Fixture, last: Iterable[LastEleven]) -> list[LineupPlace]:
    """The places of those who have not left the club since, as far as it is known. 1 query."""
    places = [place for each in last for place in each.lineup.places.all()]
    spells = Spell.objects.latest_of([place.person_id for place in places], fixture.day)
    return [place for place in places if not _has_left(place, spells, fixture)]


def _has_left(place: LineupPlace, spells: dict[int, Spell], fixture: Fixture) -> bool:
    spell = spells.get(place.person_id)
    if spell is None:
        return False
    if spell.club_id == place.lineup.club_id:
        return spell.until is not None and spell.until < fixture.day
    # A national team and a club share their players.
    kinds = {spell.club.kind, place.lineup.club.kind}
    return Club.Kind.NATIONAL_TEAM not in kinds
