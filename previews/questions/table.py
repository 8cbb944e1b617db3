"""The table of a season, or of one stage of it, as of a day. 4 queries, 5 for a stage.

One more where there is no table, to say why.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from previews.archive.season_row import SeasonRow
from previews.archive.season_stages import in_a_league
from previews.archive.season_tables import SeasonTables
from previews.football import table as football
from previews.football.calendar_days import day_of
from previews.football.completeness import Held
from previews.football.computed import Caveat, CaveatKind, Weight
from previews.football.form import Record
from previews.football.played_fixture import in_order
from previews.football.result import Where
from previews.football.stated_order import StatedPlace
from previews.football.table import Deduction, TableRow
from previews.models import Club, Fixture, PointsDeduction, Season, Stage, StatedPosition
from previews.models.extent import Extent
from previews.questions import parameter
from previews.questions.lookup import season_of, stage_of
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.record_figures import goal_figures, played_figure, result_figures
from previews.questions.results_held import calendar_from
from previews.questions.scope import Moment, Scope, extent_words
from previews.text.number_words import counted

SLUG = "table"


@dataclass(frozen=True, slots=True)
class LeagueTable:
    """`line` is the asked club's row, else the leaders'; None where the table has no such row.

    `remarks` say how stages join, `notes` what put clubs in order that were level; `no_rule` why
    there is no table.
    """

    rows: tuple[TableRow, ...]
    line: TableRow | None
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    no_rule: str = ""
    per_game: bool = False

    @property
    def points_behind(self) -> int | None:
        if self.per_game:
            return None
        return self.rows[0].points - self.line.points if self.line else None


def record_of(table: LeagueTable) -> Record | None:
    return table.line.record if table.line else None


FIGURES: tuple[FigureOf[LeagueTable], ...] = (
    FigureOf("club", lambda table: table.line and table.line.side.name),
    FigureOf("position", lambda table: table.line and table.line.position),
    FigureOf("points", lambda table: table.line and table.line.points),
    FigureOf("points_behind", lambda table: table.points_behind, "points behind the leaders"),
    played_figure(record_of),
    *result_figures(record_of),
    FigureOf(
        "goal_difference",
        lambda table: table.line and table.line.goal_difference,
        "goal difference",
    ),
    *goal_figures(record_of),
)


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
    return [Deduction(row.club_id, row.points, row.reason, row.decided_on) for row in decided]


def stated_places(season: Season, before: Moment) -> list[StatedPlace]:
    stated = StatedPosition.objects.in_season(season).stated_before(day_of(before))
    return [
        StatedPlace(row.club_id, row.position, row.stated_on, row.reason, row.stage_id)
        for row in stated
    ]


def ruling_caveats(deducted: Sequence[Deduction], rows: Sequence[TableRow]) -> tuple[Caveat, ...]:
    """Points of these rows that were not lost on the pitch."""
    return tuple(
        Caveat(CaveatKind.SCOPE, words, frozenset({"points", "position"}), weight=Weight.NOTE)
        for words in football.rulings(deducted, rows)
    )


def missing(season: Season, value: LeagueTable, club: Club | None, held: Held) -> str:
    if value.no_rule:
        return no_rule(season, value.no_rule)
    if not value.rows:
        return no_table(season)
    if value.line is None:
        return f"{club} are not in the table of {season}."
    if not held.shows_positions:
        return no_positions(season, held)
    return ""


def no_positions(season: Season, held: Held) -> str:
    """Why nothing is said of the order of the clubs."""
    if not held.is_partial:
        many = counted(held.matches or 0, "match", "matches")
        verb = "is" if held.matches == 1 else "are"
        return f"{many[:1].upper()}{many[1:]} of {season} {verb} held: too few to state positions."
    return f"Only a part of the results of {season} is held: {held.part_in_words}."


def no_rule(season: Season, reason: str) -> str:
    """Why the stages make no one table, and which of them can be asked for."""
    stages = Stage.objects.of(season).in_order()
    leagues = [stage.name for stage in stages if stage.kind == Stage.Kind.LEAGUE]
    instead = f" Name a stage: {either(leagues)}." if len(leagues) > 1 else ""
    return f"{season}: {reason}{instead}"


def no_table(season: Season) -> str:
    """What to ask for instead: one of the groups, or another season; a knock-out has no table."""
    stages = list(Stage.objects.of(season).in_order())
    groups = [stage.name for stage in stages if stage.kind == Stage.Kind.GROUP]
    if groups:
        return f"{season} has a table for each group: name one as the stage, {either(groups)}."
    if stages and all(stage.kind == Stage.Kind.KNOCK_OUT for stage in stages):
        return f"{season} is a knock-out, and a knock-out has no table."
    return f"No league matches of {season} in the archive."


def either(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def lines(value: LeagueTable) -> Iterator[str]:
    """1 Arsenal: played 32, won 22, drawn 5, lost 5, goals 75–26, points 71"""
    return _lines(value, placed=True)


def lines_of_part(value: LeagueTable) -> Iterator[str]:
    """The same without positions: the clubs in the order of the matches held."""
    if value.rows:
        yield "The clubs by the matches held, without positions:"
        yield from _lines(value, placed=False)


def _lines(value: LeagueTable, *, placed: bool) -> Iterator[str]:
    for row in value.rows:
        total = row.record
        place = f"{row.position}{'=' if row.shared else ''}" if placed else "–"
        ruled = f", deducted {row.deducted}" if row.deducted else ""
        if value.per_game:
            ruled += f", points per game {row.points_per_game:.2f}"
        yield (
            f"{place} {row.side}: played {total.played}, won {total.won}, "
            f"drawn {total.drawn}, lost {total.lost}, goals {total.goals_for}–"
            f"{total.goals_against}, points {row.points}{ruled}"
        )
    yield from (*value.remarks, *value.notes)


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
)
