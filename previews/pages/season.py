"""A season's page: its tables as of a day, its fixtures round by round, its knock-out ties.

8 queries, besides those that find the season.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from django.http import QueryDict
from django.utils import timezone

from previews.archive.season_completeness import Calendar
from previews.archive.season_stages import in_a_league
from previews.archive.season_tables import ComputedTable, SeasonTables
from previews.components.league_table import TableLine, table_line
from previews.components.receipts import Receipts, loaded, receipts
from previews.football.form import form
from previews.football.held import Held, waiting_in_words
from previews.football.played_fixture import in_order
from previews.football.split import TableBlock
from previews.football.table import TableRow, rulings
from previews.models import Fixture, Preview, Season, Stage
from previews.pages.knock_out import KnockOut, knock_out
from previews.pages.match_links import referee_links
from previews.pages.season_rounds import Rounds, rounds
from previews.questions.results_held import calendar_from
from previews.questions.table import deductions, stated_places

A_DAY = timedelta(days=1)
FORM = 5


@dataclass(frozen=True, slots=True)
class TableCard:
    """`band` says so where not all results are held; without positions if some are missing.

    `lines` is empty where so few are held that no order of the clubs can be shown. `note` says
    how the table was made. `tie_breaks` say what put clubs in order that were level on points.
    """

    title: str
    lines: tuple[TableLine, ...]
    band: str
    note: str
    receipts: Receipts
    tie_breaks: tuple[str, ...] = ()


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


def read(season: Season, params: QueryDict, now: datetime) -> SeasonPage:
    """`?as_of=2024-04-17` shows the end of that day; `?round=` chooses a round."""
    today = timezone.localdate(now)
    as_of = day_in(params, season, today)
    before = as_of + A_DAY
    rows = Fixture.objects.in_season(season).season_rows()
    played = Fixture.objects.in_season(season).played_before(before).earliest_first().receipts()
    ties = Fixture.objects.in_season(season).ties(before)
    tables = SeasonTables(
        rows,
        played,
        season.table_rules(before),
        deductions(season, before),
        stated_places(season, before),
    )
    previews = Preview.objects.published(now).about_matches_of(season).slugs_by_fixture()
    return SeasonPage(
        competition=season.competition_name,
        competition_slug=season.competition.slug,
        season=season.name,
        season_slug=season.slug,
        as_of=as_of,
        first=season.starts_on,
        last=season.ends_on,
        tables=tuple(_tables(season, tables, calendar_from(season, rows, before))),
        rounds=rounds(
            rows,
            params.get("round", ""),
            as_of,
            today,
            previews,
            partial(referee_links, now=now),
        ),
        knock_out=knock_out(ties, rows, as_of, today, previews),
    )


def day_in(params: QueryDict, season: Season, today: date) -> date:
    """The day asked for, within the season; today, or the season's last day, if it is no day."""
    latest = max(season.starts_on, min(today, season.ends_on))
    try:
        asked = date.fromisoformat(params.get("as_of", ""))
    except ValueError:
        return latest
    return max(season.starts_on, min(asked, season.ends_on))


def _tables(season: Season, tables: SeasonTables, calendar: Calendar) -> Iterator[TableCard]:
    """A table of the league, of each of its stages where it has several, and of each group."""
    counts = partial(in_a_league, competition_kind=season.competition.kind)
    league = tables.league(counts)
    stages = {
        (row.rules.name, row.rules.number): counts(row)
        for row in tables.rows
        if row.rules.number is not None and (counts(row) or row.stage_kind == Stage.Kind.GROUP)
    }
    several = list(stages.values()).count(True) > 1
    if league.rows or league.missing:
        held = calendar.held({row.stage for row in tables.rows if counts(row)})
        yield _table(season, TITLE, league, tables, held)
    for (name, number), in_league in sorted(stages.items()):
        if number is not None and (several or not in_league):
            yield _table(season, name, tables.stage(number, counts), tables, calendar.held({name}))


def _table(
    season: Season, title: str, computed: ComputedTable, tables: SeasonTables, held: Held
) -> TableCard:
    rows, played = computed.rows, computed.fixtures
    lines = tuple(
        table_line(
            row,
            form=form(played, row.side.club, last=FORM)[::-1],
            per_game=computed.per_game,
            placed=held.shows_positions,
        )
        for row in rows
    )
    lines = _with_headings(lines, rows, computed.blocks)
    ruled = [f"{words}." for words in rulings(tables.deductions, rows)]
    note = " ".join([*ruled, *computed.remarks]).strip()
    scope = loaded(f"{season} loaded{'' if title == TITLE else ', ' + title}", played)
    return TableCard(
        title,
        () if held.is_sparse else lines,
        _band(held),
        computed.missing or note,
        receipts(in_order(played)[::-1], scope),
        computed.notes if held.shows_positions else (),
    )


def _with_headings(
    lines: tuple[TableLine, ...], rows: Sequence[TableRow], blocks: Sequence[TableBlock]
) -> tuple[TableLine, ...]:
    """The lines, the first of each group with the group's heading."""
    titles = {block.clubs[0]: block.title for block in blocks}
    clubs = (row.side.club for row in rows)
    return tuple(
        replace(line, heading=titles[club]) if club in titles else line
        for line, club in zip(lines, clubs, strict=True)
    )


TITLE = "Table"


def _band(held: Held) -> str:
    """What is held, where that is not known to be everything."""
    if held.is_complete or not held.matches:
        return ""
    if held.is_partial:
        what = "No table is shown." if held.is_sparse else "Positions are not shown."
        return f"Only a part of the results is held: {held.part_in_words}. {what}"
    assert held.until is not None
    many = "match" if held.matches == 1 else "matches"
    words = f"{held.matches:,} {many} held{waiting_in_words(held.waiting)}"
    band = f"After the {words}, the latest on {held.until:%-d %B %Y}."
    return f"{band} Positions are not shown." if held.is_scant else band
