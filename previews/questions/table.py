"""The table of a season, or of one stage of it, as of a day. 4 queries, 5 for a stage.

One more where there is no table, to say why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from previews.football import table as football
from previews.football.calendar_days import day_of
from previews.football.form import Record
from previews.football.result import Where
from previews.football.table import Deduction, TableRow, TableRules
from previews.football.tie_breaker import TieBreaker
from previews.football.verdict import Caveat, CaveatKind, Weight
from previews.models import Club, Fixture, PointsDeduction, Season, Stage
from previews.models.fixture_queryset import FixtureQuerySet
from previews.questions import parameter
from previews.questions.lookup import season_of, stage_of
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.record_figures import goal_figures, played_figure, result_figures
from previews.questions.scope import Moment, Scope

SLUG = "table"
# No club of a league has more matches in hand: a wider gap means that results are missing.
MAX_IN_HAND = 6


@dataclass(frozen=True, slots=True)
class LeagueTable:
    """`line` is the asked club's row, else the leaders'; None where the table has no such row."""

    rows: tuple[TableRow, ...]
    line: TableRow | None

    @property
    def points_behind(self) -> int | None:
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
    fixtures = league_fixtures(season, stage)
    played = fixtures.played_before(before).earliest_first().receipts()
    deducted = deductions(season, before)
    rows = football.table(
        played, rules(season), deductions=deducted, clubs=fixtures.sides(), where=where
    )
    line = football.row_of(rows, club.pk) if club else (rows[0] if rows else None)
    value = LeagueTable(rows, line)
    scope = Scope(season.competition, season=season.name, competition_then=season.competition_name)
    return Answer(
        SLUG,
        named(**scope.named, stage=stage.name if stage else "", where=where, club=club),
        value,
        rows=tuple(row for row in played[::-1] if club is None or row.involves(club.pk)),
        scope=scope.words(before),
        as_of=before,
        figures=figures_of(FIGURES, value),
        caveats=ruling_caveats(deducted, [line] if club and line else rows),
        subject=f"{line.side if line else ''} in the table",
        not_in_archive=missing(season, value, club),
    )


def league_fixtures(season: Season, stage: Stage | None) -> FixtureQuerySet:
    fixtures = Fixture.objects.in_season(season)
    return fixtures.in_stage(stage) if stage else fixtures.of_leagues()


def rules(season: Season) -> TableRules:
    return TableRules(season.points_for_a_win, TieBreaker.parse(season.tie_breakers))


def deductions(season: Season, before: Moment) -> list[Deduction]:
    decided = PointsDeduction.objects.in_season(season).decided_before(day_of(before))
    return [Deduction(row.club_id, row.points, row.reason) for row in decided]


def ruling_caveats(deducted: Sequence[Deduction], rows: Sequence[TableRow]) -> tuple[Caveat, ...]:
    """Points of these rows that were not lost on the pitch."""
    return tuple(
        Caveat(CaveatKind.SCOPE, words, frozenset({"points", "position"}), weight=Weight.NOTE)
        for words in football.rulings(deducted, rows)
    )


def missing(season: Season, value: LeagueTable, club: Club | None) -> str:
    if not value.rows:
        return no_table(season)
    if value.line is None:
        return f"{club} are not in the table of {season}."
    played = [row.record.played for row in value.rows]
    if max(played) - min(played) > MAX_IN_HAND:
        return (
            f"Only a part of {season} is in the archive: {max(played)} matches of one club, "
            f"{min(played)} of another."
        )
    return ""


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
    for row in value.rows:
        total, shared = row.record, "=" if row.shared else ""
        ruled = f", deducted {row.deducted}" if row.deducted else ""
        yield (
            f"{row.position}{shared} {row.side}: played {total.played}, won {total.won}, "
            f"drawn {total.drawn}, lost {total.lost}, goals {total.goals_for}–"
            f"{total.goals_against}, points {row.points}{ruled}"
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
)
