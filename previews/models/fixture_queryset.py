"""Fixtures as plain values: played fixtures, scores, ties and rows of seasons."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Self

from django.db.models import Q

from previews.archive.final_score import FinalScore
from previews.archive.played_fixture_row import (
    PLAYED_COLUMNS,
    played_fixture,
)
from previews.archive.scored_fixture import SCORED_COLUMNS, ScoredFixture
from previews.archive.season_row import SEASON_ROW_COLUMNS, SeasonRow, season_row
from previews.archive.table_season import SEASON_COLUMNS, TableSeason
from previews.archive.tie_row import TIE_COLUMNS, played_ties
from previews.archive.venue_row import GROUND_COLUMNS, VenueRow
from previews.football.played_fixture import PlayedFixture, Side, in_order
from previews.football.result import Where
from previews.football.rounds import CLUBS_IN_ROUND
from previews.football.score import Goals
from previews.football.tie import Tie as PlayedTie
from previews.models.club import Club
from previews.models.fixture_columns import FINAL_AWAY, FINAL_HOME, on_the_day
from previews.models.fixture_extents import FixtureExtents
from previews.models.season import Season


class FixtureQuerySet(FixtureExtents):
    """Filters with methods that return plain values."""

    def listed_after(self, day: date, number: int) -> Self:
        """What comes after that match in a list of the latest first."""
        is_after = Q(day__lt=day) | Q(pk__lt=number)
        # The other condition is the one that an index answers.
        return self.filter(is_after, day__lte=day)

    def sides(self) -> list[Side]:
        """Every club of the fixtures once, in the order of their primary keys."""
        at_home = on_the_day("home_id", "home__name", "home__slug")
        away_from_home = on_the_day("away_id", "away__name", "away__slug")
        home = self.order_by().values_list(*at_home).distinct()
        away = self.order_by().values_list(*away_from_home).distinct()
        return sorted({Side(*row) for row in (*home, *away)}, key=lambda side: side.club)

    def ties(self, before: date | datetime) -> list[PlayedTie]:
        """The ties of the fixtures, with the matches played before a moment. 2 queries.

        A winner that an editor has entered is used only when all matches of the tie are over.
        """
        paired = self.in_any_tie()
        rows = paired.played_before(before).values_list(*on_the_day(*PLAYED_COLUMNS), *TIE_COLUMNS)
        open_ties = set(paired.not_settled_at(before).values_list("tie_id", flat=True))
        return played_ties(rows, open_ties, before=before)

    def settled_ties(self, before: date | datetime) -> list[PlayedTie]:
        """The same, for ties that are known to be over. 1 query."""
        rows = (
            self.in_any_tie()
            .played_before(before)
            .values_list(*on_the_day(*PLAYED_COLUMNS), *TIE_COLUMNS)
        )
        return played_ties(rows, set(), before=before)

    def final_scores(self) -> dict[int, FinalScore]:
        """The final score of each fixture by its primary key. 1 query without joins."""
        rows = self.order_by().values_list("pk", "home_id", FINAL_HOME, FINAL_AWAY)
        return {
            number: FinalScore(at_home, Goals(home, away))
            for number, at_home, home, away in rows
            if home is not None
        }

    def scored_fixtures(self) -> dict[int, ScoredFixture]:
        """The fixtures with a known score, with their clubs, by primary key. 1 query."""
        rows = self.order_by().values_list(*on_the_day(*SCORED_COLUMNS), FINAL_HOME, FINAL_AWAY)
        return {
            number: ScoredFixture(
                day, season, kind == Club.Kind.NATIONAL_TEAM, Side(*clubs[:3]), Side(*clubs[3:]),
                Goals(home, away),
            )
            for number, day, season, kind, *clubs, home, away in rows
            if home is not None
        }  # fmt: skip

    def latest_of(
        self, club: Club, last: int, *, where: Where = Where.ANYWHERE
    ) -> list[PlayedFixture]:
        """The club's last fixtures of this queryset, latest first. At most 2 queries.

        Home and away are two queries: each reads its index backwards and stops after `last` rows.
        One query with an OR reads and sorts every fixture of the club.
        """
        fixtures: list[PlayedFixture] = []
        if where is not Where.AWAY:
            fixtures += self.at_home(club).at_grounds_of(where).latest_first()[:last].receipts()
        if where is not Where.HOME:
            fixtures += (
                self.away_from_home(club).at_grounds_of(where).latest_first()[:last].receipts()
            )
        return in_order(fixtures)[::-1][:last]

    def at_grounds_of(self, where: Where) -> Self:
        """At neutral grounds for NEUTRAL, all for ANYWHERE, else not at neutral grounds."""
        if where is Where.ANYWHERE:
            return self
        return self.filter(neutral_ground=where is Where.NEUTRAL)

    def receipts(self) -> list[PlayedFixture]:
        """The fixtures with a known score as plain values. 1 query."""
        rows = self.values_list(*on_the_day(*PLAYED_COLUMNS))
        return [played for row in rows if (played := played_fixture(row)) is not None]

    def receipts_by_season(self) -> dict[TableSeason, list[PlayedFixture]]:
        """The same by season, with the season's rules for a table. 1 query."""
        many = len(PLAYED_COLUMNS)
        seasons: dict[TableSeason, list[PlayedFixture]] = {}
        for row in self.values_list(*on_the_day(*PLAYED_COLUMNS, *SEASON_COLUMNS)):
            if (played := played_fixture(row[:many])) is not None:
                seasons.setdefault(TableSeason(*row[many:]), []).append(played)
        return seasons

    def addresses(self) -> list[tuple[int, str, str, date, str, str]]:
        """The number of each fixture, the slug of its competition, its season's name, and what its
        own address is made of: the day and the slugs of both clubs. 1 query.
        """
        columns = ("pk", "season__competition__slug", "season__name")
        return list(self.order_by().values_list(*columns, "day", "home__slug", "away__slug"))

    def season_rows(self) -> list[SeasonRow]:
        """All fixtures as plain values, also without a score. 1 query."""
        rows = self.earliest_first().values_list(*on_the_day(*SEASON_ROW_COLUMNS))
        return [season_row(row) for row in rows]

    def season_rows_by_season(self) -> dict[int, list[SeasonRow]]:
        """The same by the number of their season. 1 query."""
        columns = on_the_day("season_id", *SEASON_ROW_COLUMNS)
        rows = self.earliest_first().values_list(*columns)
        by_season: dict[int, list[SeasonRow]] = {}
        for season, *row in rows:
            by_season.setdefault(season, []).append(season_row(tuple(row)))
        return by_season

    def knock_out_clubs(
        self, seasons: Collection[tuple[str, str]]
    ) -> list[tuple[str, str, str, int, int]]:
        """The clubs of the rounds of seasons, given by competition and name. 1 query.

        Rows of competition, season, round, home club and away club.
        """
        names = {name for _, name in seasons}
        competitions = {competition for competition, _ in seasons}
        fixtures = self.order_by().filter(
            season__in=Season.objects.filter(
                Q(competition__name__in=competitions)
                | Q(competition__names__name__in=competitions),
                name__in=names,
            ).values("pk"),
            stage__round__in=CLUBS_IN_ROUND,
        )
        return list(
            fixtures.values_list(
                *on_the_day(
                    "season__competition__name",
                    "season__name",
                    "stage__round",
                    "home_id",
                    "away_id",
                )
            ).distinct()
        )

    def receipts_with_grounds(self) -> list[tuple[PlayedFixture, VenueRow]]:
        """The same with the stadium and attendance of each. 1 query."""
        rows = self.values_list(*on_the_day(*PLAYED_COLUMNS), *GROUND_COLUMNS)
        many = len(PLAYED_COLUMNS)
        return [
            (played, VenueRow(*row[many:]))
            for row in rows
            if (played := played_fixture(row[:many])) is not None
        ]
