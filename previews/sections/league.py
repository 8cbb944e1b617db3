"""League: where both clubs stand at home, what articles say of it, what comes next. 7 queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.http import QueryDict

from previews.archive.season_completeness import Calendar
from previews.archive.season_positions import Place, places_of
from previews.archive.season_tables import ComputedTable, SeasonTables
from previews.archive.table_season import TableSeason
from previews.components.club_badge import ClubBadge, badge_of, is_nation, sides_of
from previews.components.filter_links import FilterLink, chosen_clubs
from previews.components.league_table import TableLine, excerpt, gap_in_words, whole_table
from previews.components.next_fixture import NextFixture, next_fixture
from previews.components.receipts import Receipts, loaded, receipts
from previews.components.season_chart import SeasonChart, SeasonRun, season_charts
from previews.components.source_link import Source, source_of
from previews.football.completeness import Held
from previews.football.played_fixture import PlayedFixture
from previews.football.table import Deduction, TableRow, row_of
from previews.models import (
    Club,
    Fixture,
    LeagueNote,
    PointsDeduction,
    Preview,
    ResultsStatement,
)
from previews.questions.results_held import calendar_with
from previews.text.number_words import in_words, ordinal

NEXT = 3
# The latest of the club's; the season's own page has all that the table counts.
RECEIPTS = 6
COMING = "Coming matches"


@dataclass(frozen=True, slots=True)
class Note:
    """What an article says of the club's place, or the desk itself."""

    place: str
    remark: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class ClubLeague:
    """`missing` says why there is no table; `lines` are an excerpt around the club.

    The whole table is linked as of `day`.
    """

    club: ClubBadge
    day: date
    season: str
    competition_slug: str
    season_slug: str
    standing: str
    lines: tuple[TableLine, ...]
    missing: str
    receipts: Receipts | None
    notes: tuple[Note, ...]
    next_fixtures: tuple[NextFixture, ...]
    # All lines where `lines` are but a part of them, and another club's section has them not.
    whole: tuple[TableLine, ...] = ()
    # After each of its matches; only where all results of the league are held.
    places: tuple[Place, ...] = ()
    size: int = 0


@dataclass(frozen=True, slots=True)
class League:
    """Of the home club and of the away club; with a title of its own where neither has one."""

    clubs: tuple[ClubLeague, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class ShownLeague:
    """The clubs, and a chart for each league: one with two lines where both play in the same."""

    clubs: tuple[ClubLeague, ...]
    shows_both: bool
    choices: tuple[FilterLink, ...]
    charts: tuple[SeasonChart, ...]
    own_title: str = ""


def read(preview: Preview) -> League | None:
    """None when nothing is known of either's league. National teams have none."""
    leagues = _leagues(preview)
    notes, coming = _notes(preview), preview.coming
    clubs = tuple(
        _of_club(club, badge_of(preview.fixture, side), leagues, notes.get(club.pk, []),
                 coming.get(club.pk, []), preview)
        for club, side in sides_of(preview.fixture)
    )  # fmt: skip
    if clubs[0].season == clubs[1].season:
        clubs = (clubs[0], replace(clubs[1], whole=()))
    if not any(club.lines or club.notes or club.next_fixtures for club in clubs):
        return None
    if all(is_nation(club) for club, _side in sides_of(preview.fixture)):
        clubs = tuple(club for club in clubs if club.lines or club.notes or club.next_fixtures)
    has_league = not all(club.club.is_nation for club in clubs) or any(club.lines for club in clubs)
    return League(clubs, "" if has_league else COMING)


def show(value: League, state: QueryDict, now: datetime) -> ShownLeague:
    """`?league=home|away` shows one club."""
    chosen = chosen_clubs(value.clubs, state, "league")
    shown = value.clubs if len(value.clubs) == 1 else chosen.clubs
    runs = [
        SeasonRun(club.club, club.season, club.size, club.places) for club in shown if club.places
    ]
    # Without a table both clubs are a few lines: nothing to choose from.
    has_choice = len(value.clubs) > 1 and any(club.lines for club in value.clubs)
    return ShownLeague(
        clubs=shown,
        shows_both=chosen.shows_both,
        choices=chosen.choices if has_choice else (),
        charts=season_charts(runs),
        own_title=value.title,
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the archive holds of a league's season, and the table that it makes."""

    season: TableSeason
    played: tuple[PlayedFixture, ...]
    tables: SeasonTables
    table: ComputedTable
    held: Held

    @property
    def rows(self) -> tuple[TableRow, ...]:
        return self.table.rows


def _leagues(preview: Preview) -> tuple[Loaded, ...]:
    """The leagues that either club plays in on the day, with the table of the moment."""
    fixture = preview.fixture
    leagues = Fixture.objects.in_leagues_of(fixture.home, fixture.away, day=fixture.day)
    played = leagues.played_before(preview.moment).receipts_by_season()
    numbers = [season.number for season in played]
    rulings = list(PointsDeduction.objects.in_seasons(numbers).decided_before(preview.day))
    listed = leagues.season_rows_by_season()
    stated = list(ResultsStatement.objects.of_seasons(numbers))
    loaded_leagues = []
    for season, fixtures in played.items():
        rows = listed[season.number]
        statements = [row for row in stated if row.season_id == season.number]
        waiting = preview.held_matches.in_season(season.number)
        calendar = calendar_with(rows, statements, preview.moment, season, waiting)
        loaded_leagues.append(_loaded(season, fixtures, rulings, preview, calendar))
    return tuple(loaded_leagues)


def _loaded(
    season: TableSeason,
    played: Sequence[PlayedFixture],
    rulings: Sequence[PointsDeduction],
    preview: Preview,
    calendar: Calendar,
) -> Loaded:
    taken = [
        Deduction(ruling.club_id, ruling.points, ruling.reason, ruling.decided_on)
        for ruling in rulings
        if ruling.season_id == season.number
    ]
    tables = SeasonTables(calendar.rows, played, season.rules(preview.day), taken)
    return Loaded(season, tuple(played), tables, tables.league(lambda row: True), calendar.held())


def _notes(preview: Preview) -> Mapping[int, Sequence[LeagueNote]]:
    notes_by_club: dict[int, list[LeagueNote]] = {}
    rows = LeagueNote.objects.on_page(preview).in_order()
    for row in rows.select_related("rival", "article__outlet"):
        notes_by_club.setdefault(row.club_id, []).append(row)
    return notes_by_club


def _of_club(
    club: Club,
    face: ClubBadge,
    leagues: Sequence[Loaded],
    notes: Sequence[LeagueNote],
    coming: Sequence[Fixture],
    preview: Preview,
) -> ClubLeague:
    league = next((league for league in leagues if _has(league, club.pk)), None)
    whole = league is not None and len(league.rows) > 1 and league.held.shows_positions
    season = league.season if league else None
    per_game = league is not None and league.table.per_game
    lines = excerpt(league.rows, {club.pk}, per_game=per_game) if league and whole else ()
    return ClubLeague(
        club=face,
        day=preview.day,
        season=str(season) if season else "",
        competition_slug=season.competition_slug if season else "",
        season_slug=season.slug if season else "",
        standing=_standing(league, club.pk) if league and whole else "",
        lines=lines,
        missing="" if whole or is_nation(club) else _missing(league, club),
        receipts=_receipts(league, club) if league and whole else None,
        notes=_told(notes, whole),
        next_fixtures=tuple(
            next_fixture(fixture, club, year=preview.fixture.day.year) for fixture in coming[:NEXT]
        ),
        whole=_whole(league, lines, club) if league else (),
        places=_places(league, club) if league and whole else (),
        size=len(league.rows) if league else 0,
    )


def _whole(league: Loaded, lines: Sequence[TableLine], club: Club) -> tuple[TableLine, ...]:
    if not lines or len(lines) == len(league.rows):
        return ()
    return whole_table(league.rows, {club.pk}, per_game=league.table.per_game)


def _places(league: Loaded, club: Club) -> tuple[Place, ...]:
    """A part of the results does not tell where a club stood; nor do points per game of a day."""
    if not league.held.is_complete or league.table.per_game:
        return ()
    return places_of(league.tables, {club.pk}).get(club.pk, ())


def _has(league: Loaded, club: int) -> bool:
    return any(fixture.involves(club) for fixture in league.played)


def _told(notes: Sequence[LeagueNote], whole: bool) -> tuple[Note, ...]:
    """What articles say; the desk's own counting only while there is no table to say it."""
    return tuple(
        Note(_place(note), note.remark, source_of(note))
        for note in notes
        if note.article_id is not None or not whole
    )


def _standing(league: Loaded, club: int) -> str:
    line = row_of(league.rows, club)
    if line is None:
        return ""
    within = f" {league.held.in_words}" if league.held.in_words else ""
    if league.table.per_game:
        points = f"{line.points_per_game:.2f} points per game"
        return f"{ordinal(line.position)} with {points}{within}."
    place = f"{ordinal(line.position)} with {line.points} points{within}"
    return f"{place}. {gap_in_words(league.rows, club)}"


def _missing(league: Loaded | None, club: Club) -> str:
    if league is None:
        return f"No league match of {club} this season is in the archive."
    if league.table.missing:
        return league.table.missing
    part = league.held.part_in_words
    return f"Only a part of the results of the {league.season} is held: {part}. No table is shown."


def _receipts(league: Loaded, club: Club) -> Receipts:
    own = sorted(
        (fixture for fixture in league.played if fixture.involves(club.pk)),
        key=lambda fixture: fixture.day,
        reverse=True,
    )
    scope = loaded(f"{league.season} loaded", league.played)
    return receipts(own, scope, max_rows=RECEIPTS)


def _place(note: LeagueNote) -> str:
    """3rd with 71 points, two points behind Manchester City."""
    parts = []
    if note.position:
        parts.append(ordinal(note.position))
    if note.points is not None:
        parts.append(f"{note.points} points")
    if note.points_behind:
        rival = f" behind {note.rival}" if note.rival else " behind"
        unit = "point" if note.points_behind == 1 else "points"
        parts.append(f"{in_words(note.points_behind)} {unit}{rival}")
    words = ", ".join(parts)
    return f"{words[:1].upper()}{words[1:]}"
