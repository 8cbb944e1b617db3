"""The table of a season, or of one stage of it, as of a day. 4 queries, 5 for a stage.

One more where there is no table, to say why.
"""

from collections.abc import Callable, Sequence
from functools import partial

from previews.archive.season_row import SeasonRow
from previews.archive.season_stages import in_a_league
from previews.archive.season_tables import SeasonTables
from previews.football import table as football
from previews.football.calendar_days import day_of
from previews.football.computed import Caveat, CaveatKind, Weight
from previews.football.played_fixture import in_order
from previews.football.result import Where
from previews.football.stated_order import StatedPlace
from previews.football.table import Deduction, TableRow
from previews.models import Club, Fixture, PointsDeduction, Season, Stage, StatedPosition
from previews.models.extent import Extent
from previews.models.results_scope import Beside
from previews.questions import parameter
from previews.questions.league_table import FIGURES, LeagueTable, lines, lines_of_part
from previews.questions.lookup import season_of, stage_of
from previews.questions.no_table import missing
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, Question, figures_of, named
from previews.questions.results_held import calendar_from
from previews.questions.scope import Moment, Scope, extent_words

SLUG = "table"


def table(
    season: Season,
    *,
    before: Moment,
    stage: Stage | None = None,
    where: Where = Where.ANYWHERE,
    club: Club | None = None,
) -> Answer[LeagueTable]:
    """The table after what was played before a moment, with clubs that have not played yet.

    `club` asks for the figures of one line; without it they are the leaders'.
    """
    tables = season_tables(season, before, where)
    calendar = calendar_from(season, tables.rows, before)
    counts = partial(in_a_league, competition_kind=season.competition.kind)
    computed = tables.stage(stage.pk, counts) if stage else tables.league(counts)
    rows = computed.rows
    held = calendar.held({row.stage for row in tables.rows if is_counted(row, stage, counts)})
    line = football.row_of(rows, club.pk) if club else (rows[0] if rows else None)
    value = LeagueTable(
        rows, line, computed.remarks, computed.notes, computed.missing, computed.per_game
    )
    scope = Scope(season.competition, season=season.name, competition_then=season.competition_name)
    played = in_order(computed.fixtures)
    known = [row.day for row in tables.rows if row.number in calendar.played]
    extent = Extent(len(known), min(known, default=None), max(known, default=None))
    return Answer(
        SLUG,
        named(**scope.named, stage=stage.name if stage else "", where=where, club=club),
        value,
        rows=tuple(row for row in played[::-1] if club is None or row.involves(club.pk)),
        scope=f"{scope.title} loaded: {extent_words(extent)}",
        held=held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        caveats=ruling_caveats(tables.deductions, [line] if club and line else rows),
        subject=f"{line.side if line else ''} in the table",
        not_in_archive=missing(season, value, club, held),
    )


def is_counted(row: SeasonRow, stage: Stage | None, counts: Callable[[SeasonRow], bool]) -> bool:
    """Whether a fixture of the season counts in its table, or in that of the stage."""
    return row.stage == stage.name if stage is not None else counts(row)


def season_tables(season: Season, before: Moment, where: Where = Where.ANYWHERE) -> SeasonTables:
    """All that the tables of the season rest on, before a moment. 4 queries."""
    fixtures = Fixture.objects.in_season(season)
    return SeasonTables(
        fixtures.season_rows(),
        fixtures.played_before(before).earliest_first().receipts(),
        season.table_rules(day_of(before)),
        deductions(season, before),
        stated_places(season, before),
        where,
    )


def deductions(season: Season, before: Moment) -> list[Deduction]:
    decided = PointsDeduction.objects.in_season(season).decided_before(day_of(before))
    return [row.value for row in decided]


def stated_places(season: Season, before: Moment) -> list[StatedPlace]:
    stated = StatedPosition.objects.in_season(season).stated_before(day_of(before))
    return [row.value for row in stated]


def ruling_caveats(deducted: Sequence[Deduction], rows: Sequence[TableRow]) -> tuple[Caveat, ...]:
    """Points of these rows that were not lost on the pitch."""
    return tuple(
        Caveat(CaveatKind.SCOPE, words, frozenset({"points", "position"}), weight=Weight.NOTE)
        for words in football.rulings(deducted, rows)
    )


def ask(
    *,
    before: Moment,
    scope: Scope,
    stage: str = "",
    where: Where = Where.ANYWHERE,
    club: Club | None = None,
) -> Answer[LeagueTable]:
    """The same by names: the season of the scope, or the one around the moment."""
    if scope.competition is None:
        raise InvalidParameter(parameter.ONE_COMPETITION, "The competition is required.")
    season = season_of(parameter.SEASON, scope.competition, scope.season, day_of(before))
    chosen = stage_of(parameter.STAGE, season, stage) if stage else None
    if chosen is not None and chosen.kind == Stage.Kind.KNOCK_OUT:
        reason = f"{chosen.name} is a round of a knock-out, and a knock-out has no table."
        raise InvalidParameter(parameter.STAGE, reason)
    return table(season, before=before, stage=chosen, where=where, club=club)


QUESTION = Question(
    SLUG,
    "The table of a season or stage as of a day",
    (
        parameter.ONE_COMPETITION,
        parameter.SEASON,
        parameter.STAGE,
        parameter.WHERE,
        parameter.ANY_CLUB,
    ),
    ask,
    FIGURES,
    lines,
    lines_of_part,
    counts=("pointsdeduction", "resultsstatement", "statedposition", "tie"),
    beside=Beside.CALENDAR,
)
