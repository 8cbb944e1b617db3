"""The season of a match as far as it was known at a moment, and the table that the match is in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from previews.archive.season_completeness import Calendar
from previews.archive.season_row import SeasonRow
from previews.archive.season_stages import in_a_league
from previews.archive.season_tables import ComputedTable, SeasonTables
from previews.football.match_kind import MatchKind, Part
from previews.football.played_fixture import PlayedFixture
from previews.football.score import Score
from previews.football.table_scenario import Table
from previews.models import Fixture, Preview
from previews.questions.results_held import calendar_from
from previews.questions.table import season_tables

NOT_ON_THEIR_DAY = ("postponed", "cancelled", "abandoned")


@dataclass(frozen=True, slots=True)
class SeasonOfMatch:
    """The season of the match as it is known at the moment, and the table that its match is in."""

    tables: SeasonTables
    calendar: Calendar
    counts: Callable[[SeasonRow], bool]
    stage: int | None

    def computed(self, played: Sequence[PlayedFixture]) -> ComputedTable:
        tables = replace(self.tables, played=played)
        if self.stage is not None:
            return tables.stage(self.stage, self.counts)
        return tables.league(self.counts)

    @property
    def rows(self) -> list[SeasonRow]:
        """The matches that count in the table."""
        if self.stage is not None:
            return [row for row in self.tables.rows if row.rules.number == self.stage]
        return [row for row in self.tables.rows if self.counts(row)]


def season_of_match(preview: Preview, kind: MatchKind) -> SeasonOfMatch:
    fixture = preview.fixture
    tables = season_tables(fixture.season, preview.moment)
    calendar = calendar_from(fixture.season, tables.rows, preview.moment)
    counts = partial(in_a_league, competition_kind=fixture.season.competition.kind)
    season = SeasonOfMatch(tables, calendar, counts, None)
    is_part = kind.part is Part.GROUP or bool(season.computed(tables.played).missing)
    return replace(season, stage=fixture.stage_id if is_part else None)


def table_with(score: Score, fixture: Fixture, season: SeasonOfMatch) -> Table:
    match = PlayedFixture(
        fixture.pk,
        fixture.day,
        fixture.home.side,
        fixture.away.side,
        score,
        neutral_ground=fixture.neutral_ground,
    )
    table = season.computed([*season.tables.played, match])
    return Table(table.rows, table.decisions)


def plays_before(fixture: Fixture, season: SeasonOfMatch) -> bool:
    clubs = {fixture.home_id, fixture.away_id}
    return any(
        row.day < fixture.day and clubs & {row.home.club, row.away.club}
        for row in still_to_be_played(fixture, season)
    )


def still_to_be_played(fixture: Fixture, season: SeasonOfMatch) -> list[SeasonRow]:
    """Of the season, as far as it was known; without this match and those that were put off."""
    return [
        row
        for row in season.rows
        if row.number != fixture.pk
        and row.number not in season.calendar.played
        and row.status not in NOT_ON_THEIR_DAY
    ]
