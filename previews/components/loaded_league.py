"""A league as the archive holds it: its table as of a moment, and where a club stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.archive.season_positions import Place, places_of
from previews.archive.season_tables import ComputedTable, SeasonTables
from previews.archive.table_season import TableSeason
from previews.components.league_table import TableLine, gap_in_words, whole_table
from previews.components.receipts import Receipts, loaded, receipts
from previews.football.held import Held
from previews.football.played_fixture import PlayedFixture
from previews.football.table import TableRow, row_of
from previews.models import (
    Club,
    Fixture,
    PointsDeduction,
    Preview,
    ResultsStatement,
    StatedPosition,
)
from previews.questions.results_held import calendar_with
from previews.text.number_words import ordinal

# The latest of the club's; the season's own page has all that the table counts.
RECEIPTS = 6


@dataclass(frozen=True, slots=True)
class LoadedLeague:
    """What the archive holds of a league's season, and the table that it makes."""

    season: TableSeason
    played: tuple[PlayedFixture, ...]
    tables: SeasonTables
    table: ComputedTable
    held: Held

    @property
    def rows(self) -> tuple[TableRow, ...]:
        return self.table.rows


def leagues_around(preview: Preview) -> tuple[LoadedLeague, ...]:
    """The leagues that either club plays in on the day, with the table of the moment. 5 queries."""
    fixture = preview.fixture
    leagues = Fixture.objects.in_leagues_of(fixture.home, fixture.away, day=fixture.day)
    played = leagues.played_before(preview.moment).receipts_by_season()
    numbers = [season.number for season in played]
    rulings = list(PointsDeduction.objects.in_seasons(numbers).decided_before(preview.day))
    positions = list(StatedPosition.objects.in_seasons(numbers).stated_before(preview.day))
    listed = leagues.season_rows_by_season()
    statements = list(ResultsStatement.objects.of_seasons(numbers))
    loaded_leagues = []
    for season, fixtures in played.items():
        number = season.number
        calendar = calendar_with(
            listed[number],
            [row for row in statements if row.season_id == number],
            preview.moment,
            season,
            preview.held_matches.in_season(number),
        )
        tables = SeasonTables(
            calendar.rows,
            fixtures,
            season.rules(preview.day),
            [row.value for row in rulings if row.season_id == number],
            [row.value for row in positions if row.season_id == number],
        )
        table = tables.league(lambda row: True)
        loaded_leagues.append(LoadedLeague(season, tuple(fixtures), tables, table, calendar.held()))
    return tuple(loaded_leagues)


def whole_table_of(
    league: LoadedLeague, lines: Sequence[TableLine], club: Club
) -> tuple[TableLine, ...]:
    if not lines or len(lines) == len(league.rows):
        return ()
    return whole_table(league.rows, {club.pk}, per_game=league.table.per_game)


def places_in(league: LoadedLeague, club: Club) -> tuple[Place, ...]:
    """A part of the results does not tell where a club stood; nor do points per game of a day."""
    if not league.held.is_complete or league.table.per_game:
        return ()
    return places_of(league.tables, {club.pk}).get(club.pk, ())


def has_played(league: LoadedLeague, club: int) -> bool:
    return any(fixture.involves(club) for fixture in league.played)


def standing_in(league: LoadedLeague, club: int) -> str:
    line = row_of(league.rows, club)
    if line is None:
        return ""
    within = f" {league.held.in_words}" if league.held.in_words else ""
    if league.table.per_game:
        points = f"{line.points_per_game:.2f} points per game"
        return f"{ordinal(line.position)} with {points}{within}."
    place = f"{'Joint ' if line.shared else ''}{ordinal(line.position)}"
    points = f"{line.points} point{'' if abs(line.points) == 1 else 's'}"
    return f"{place} with {points}{within}. {gap_in_words(league.rows, club)}"


def why_no_table(league: LoadedLeague | None, club: Club) -> str:
    if league is None:
        return f"No league match of {club} this season is in the archive."
    if league.table.missing:
        return league.table.missing
    part = league.held.part_in_words
    return f"Only a part of the results of the {league.season} is held: {part}. No table is shown."


def receipts_of(league: LoadedLeague, club: Club) -> Receipts:
    own = sorted(
        (fixture for fixture in league.played if fixture.involves(club.pk)),
        key=lambda fixture: fixture.day,
        reverse=True,
    )
    scope = loaded(f"{league.season} loaded", league.played)
    return receipts(own, scope, max_rows=RECEIPTS)
