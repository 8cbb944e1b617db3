"""A season's page: its tables as of a day, its fixtures round by round, its knock-out ties.

5 queries, besides those that find the season.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict

from previews.archive.season_row import SeasonRow
from previews.components.league_table import TableLine, table_line
from previews.components.receipts import Receipts, loaded, receipts
from previews.football.form import form
from previews.football.played_fixture import PlayedFixture
from previews.football.table import Deduction, rulings, table
from previews.football.table_completeness import is_whole
from previews.models import Fixture, PointsDeduction, Season, Stage
from previews.pages.knock_out import KnockOut, knock_out
from previews.pages.season_rounds import Rounds, rounds
from previews.questions.table import rules

A_DAY = timedelta(days=1)
FORM = 5


@dataclass(frozen=True, slots=True)
class TableCard:
    """`note` says so where the archive does not hold all that was played."""

    title: str
    lines: tuple[TableLine, ...]
    note: str
    receipts: Receipts


@dataclass(frozen=True, slots=True)
class SeasonPage:
    competition: str
    competition_slug: str
    season: str
    season_slug: str
    as_of: date
    first: date
    last: date
    tables: tuple[TableCard, ...]
    rounds: Rounds | None
    knock_out: KnockOut | None

    @property
    def nothing_known(self) -> bool:
        return not self.tables and self.rounds is None and self.knock_out is None


def read(season: Season, params: QueryDict, today: date) -> SeasonPage:
    """`?as_of=2024-04-17` shows the end of that day; `?round=` chooses a round."""
    as_of = day_in(params, season, today)
    before = as_of + A_DAY
    rows = Fixture.objects.in_season(season).season_rows()
    played = Fixture.objects.in_season(season).played_before(before).earliest_first().receipts()
    ties = Fixture.objects.in_season(season).ties(before)
    return SeasonPage(
        competition=season.competition_name,
        competition_slug=season.competition.slug,
        season=season.name,
        season_slug=season.slug,
        as_of=as_of,
        first=season.starts_on,
        last=season.ends_on,
        tables=_tables(season, rows, played, before),
        rounds=rounds(rows, params.get("round", ""), as_of),
        knock_out=knock_out(ties),
    )


def day_in(params: QueryDict, season: Season, today: date) -> date:
    """The day asked for, within the season; today, or the season's last day, if it is no day."""
    latest = max(season.starts_on, min(today, season.ends_on))
    try:
        asked = date.fromisoformat(params.get("as_of", ""))
    except ValueError:
        return latest
    return max(season.starts_on, min(asked, season.ends_on))


def _tables(
    season: Season, rows: Sequence[SeasonRow], played: Sequence[PlayedFixture], before: date
) -> tuple[TableCard, ...]:
    """A table of the league and of each group that has fixtures."""
    ruled = PointsDeduction.objects.in_season(season).decided_before(before)
    taken = [Deduction(ruling.club_id, ruling.points, ruling.reason) for ruling in ruled]
    parts: dict[str, list[SeasonRow]] = {}
    for row in rows:
        if (title := _table_of(season, row)) is not None:
            parts.setdefault(title, []).append(row)
    by_number = {fixture.number: fixture for fixture in played}
    return tuple(
        _table(season, title, fixtures, by_number, taken)
        for title, fixtures in sorted(parts.items())
    )


def _table_of(season: Season, row: SeasonRow) -> str | None:
    """Which table the fixture counts in: the league's, its group's, or none."""
    if row.stage_kind == Stage.Kind.GROUP:
        return row.stage
    is_league = row.stage_kind == Stage.Kind.LEAGUE
    whole_league = not row.stage_kind and season.competition.kind == "league"
    return "Table" if is_league or whole_league else None


def _table(
    season: Season,
    title: str,
    fixtures: Sequence[SeasonRow],
    by_number: Mapping[int, PlayedFixture],
    taken: Sequence[Deduction],
) -> TableCard:
    played = [by_number[row.number] for row in fixtures if row.number in by_number]
    clubs = {side.club: side for row in fixtures for side in (row.home, row.away)}
    own = [deduction for deduction in taken if deduction.club in clubs]
    rows = table(played, rules(season), deductions=own, clubs=clubs.values())
    lines = tuple(
        table_line(row, form=form(played, row.side.club, last=FORM)[::-1]) for row in rows
    )
    part = "" if is_whole(rows, played) or not played else NOT_WHOLE
    note = " ".join([*(f"{words}." for words in rulings(own, rows)), part]).strip()
    scope = loaded(f"{season} loaded{'' if title == 'Table' else ', ' + title}", played)
    return TableCard(title, lines, note, receipts(played[::-1], scope))


NOT_WHOLE = "The archive may not hold every match of this: the table counts those that it has."
