"""Where clubs stood in a league after each day on which they played, from all of its results."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from previews.archive.season_tables import SeasonTables
from previews.football.table import TableRow


@dataclass(frozen=True, slots=True)
class Place:
    day: date
    position: int


def places_of(tables: SeasonTables, clubs: Collection[int]) -> Mapping[int, tuple[Place, ...]]:
    """By club, in order of time. Empty where there is no table of one of the days."""
    played_on: dict[date, set[int]] = {}
    for match in tables.played:
        for side in (match.home, match.away):
            if side.club in clubs:
                played_on.setdefault(match.day, set()).add(side.club)
    places: dict[int, list[Place]] = {club: [] for club in clubs}
    for day, who in sorted(played_on.items()):
        positions = {row.side.club: row.position for row in _rows(tables, day)}
        if not who <= positions.keys():
            return {}
        for club in who:
            places[club].append(Place(day, positions[club]))
    return {club: tuple(each) for club, each in places.items()}


def _rows(tables: SeasonTables, day: date) -> tuple[TableRow, ...]:
    """The table after that day, with what had been ruled by then."""
    then = replace(
        tables,
        played=[match for match in tables.played if match.day <= day],
        deductions=[taken for taken in tables.deductions if taken.day is None or taken.day <= day],
        places=(),
    )
    return then.league(lambda row: True).rows
