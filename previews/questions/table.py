"""The table of a season, or of one stage of it, as of a day. 4 queries, 5 for a stage.

And another where there is no table, to say why.
"""

from collections.abc import Sequence

from previews.football import table as football
from previews.football.calendar_days import day_of
from previews.football.result import Where
from previews.football.table import Deduction, TableRow, TableRules
from previews.football.tie_breaker import TieBreaker
from previews.football.verdict import Caveat, CaveatKind, Figure, Weight
from previews.models import Club, Fixture, PointsDeduction, Season, Stage
from previews.models.fixture_queryset import FixtureQuerySet
from previews.questions import parameter
from previews.questions.json_format import plain_record
from previews.questions.lookup import season_of, stage_of
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, Json, Question, named, receipts
from previews.questions.scope import Moment, Scope

SLUG = "table"
MOST_IN_HAND = 6
"""No club of a league has more matches in hand: with a wider gap, results are missing."""


def table(
    season: Season,
    *,
    before: Moment,
    stage: Stage | None = None,
    where: Where = Where.ANYWHERE,
    club: Club | None = None,
) -> Answer[tuple[TableRow, ...]]:
    """The table after what was played before a moment; clubs that have not played stand in it.

    `club` asks for the figures of one line; without it they are the leaders'.
    """
    fixtures = league_fixtures(season, stage)
    played = fixtures.played_before(before).earliest_first().receipts()
    taken = deductions(season, before)
    rows = football.table(
        played,
        rules(season),
        deductions=taken,
        clubs=fixtures.sides(),
        where=where,
    )
    line = football.row_of(rows, club.pk) if club else (rows[0] if rows else None)
    scope = Scope(season.competition, season=season.name)
    return Answer(
        SLUG,
        named(**scope.named, stage=stage.name if stage else "", where=where, club=club),
        found=rows,
        value=[plain_row(row) for row in rows],
        rows=receipts(one for one in played[::-1] if club is None or one.involves(club.pk)),
        scope=scope.words(before),
        as_of=before,
        figures=figures(line, rows) if line else (),
        caveats=ruled(taken, rows, line if club else None),
        wording=f"{line.side if line else ''} in the table: {{figures}}.",
        not_in_archive=missing(season, rows, club, line),
    )


def league_fixtures(season: Season, stage: Stage | None) -> FixtureQuerySet:
    fixtures = Fixture.objects.in_season(season)
    return fixtures.in_stage(stage) if stage else fixtures.of_leagues()


def rules(season: Season) -> TableRules:
    return TableRules(season.points_for_a_win, TieBreaker.parse(season.tie_breakers))


def deductions(season: Season, before: Moment) -> list[Deduction]:
    decided = PointsDeduction.objects.in_season(season).decided_before(day_of(before))
    return [Deduction(one.club_id, one.points, one.reason) for one in decided]


def ruled(
    taken: list[Deduction], rows: tuple[TableRow, ...], line: TableRow | None
) -> tuple[Caveat, ...]:
    """Points that were not lost on the pitch: of the one club asked for, or of all."""
    return tuple(
        Caveat(CaveatKind.SCOPE, words, frozenset({"points", "position"}), weight=Weight.NOTE)
        for words in football.rulings(taken, [line] if line else rows)
    )


def missing(
    season: Season, rows: tuple[TableRow, ...], club: Club | None, line: TableRow | None
) -> str:
    if not rows:
        return no_table(season)
    if line is None:
        return f"{club} are not in the table of {season}."
    played = [row.record.played for row in rows]
    if max(played) - min(played) > MOST_IN_HAND:
        return (
            f"Only a part of {season} is in the archive: {max(played)} matches of one club, "
            f"{min(played)} of another."
        )
    return ""


def no_table(season: Season) -> str:
    """What is asked for instead: one of the groups, another season; of a knock-out nothing."""
    stages = list(Stage.objects.of(season).in_order())
    groups = [stage.name for stage in stages if stage.kind == Stage.Kind.GROUP]
    if groups:
        return f"{season} has a table for each group: name one as the stage, {either(groups)}."
    if stages and all(stage.kind == Stage.Kind.KNOCK_OUT for stage in stages):
        return f"{season} is a knock-out, and a knock-out has no table."
    return f"No league matches of {season} in the archive."


def either(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def plain_row(row: TableRow) -> Json:
    return {
        "position": row.position,
        "shared": row.shared,
        "club": row.side.name,
        **plain_record(row.record),
        "goal_difference": row.goal_difference,
        "points": row.points,
        "deducted": row.deducted,
    }


def figures(row: TableRow, rows: tuple[TableRow, ...]) -> tuple[Figure, ...]:
    return (
        Figure("club", row.side.name),
        Figure("position", row.position),
        Figure("points", row.points),
        Figure("points_behind", rows[0].points - row.points, "points behind the leaders"),
        Figure("played", row.record.played),
        Figure("won", row.record.won),
        Figure("drawn", row.record.drawn),
        Figure("lost", row.record.lost),
        Figure("goal_difference", row.goal_difference, "goal difference"),
        Figure("goals_for", row.record.goals_for, "goals scored"),
        Figure("goals_against", row.record.goals_against, "goals conceded"),
    )


def ask(
    *,
    before: Moment,
    scope: Scope,
    stage: str = "",
    where: Where = Where.ANYWHERE,
    club: Club | None = None,
) -> Answer[tuple[TableRow, ...]]:
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
    figures=(
        "club",
        "position",
        "points",
        "points_behind",
        "played",
        "won",
        "drawn",
        "lost",
        "goal_difference",
        "goals_for",
        "goals_against",
    ),
)
