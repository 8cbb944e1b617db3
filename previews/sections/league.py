"""League: where both clubs stand at home, what articles say of it, what comes next. 8 queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.http import QueryDict

from previews.archive.season_positions import Place
from previews.components.club_badge import ClubBadge, badge_of, is_nation, sides_of
from previews.components.filter_links import FilterLink, chosen_clubs
from previews.components.league_table import TableLine, excerpt
from previews.components.loaded_league import (
    LoadedLeague,
    has_played,
    leagues_around,
    places_in,
    receipts_of,
    standing_in,
    whole_table_of,
    why_no_table,
)
from previews.components.next_fixture import NextFixture, next_fixture
from previews.components.receipts import Receipts
from previews.components.season_chart import SeasonChart, SeasonRun, season_charts
from previews.components.source_link import Source, source_of
from previews.models import (
    Club,
    Fixture,
    LeagueNote,
    Preview,
)
from previews.text.number_words import in_words, ordinal

NEXT = 3
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
    # "in the 6 matches held": what the position rests on, where that may not be all.
    within: str = ""


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
    leagues = leagues_around(preview)
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
    shown = tuple(_in_year(club, now.year) for club in shown)
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


def _in_year(club: ClubLeague, year: int) -> ClubLeague:
    return replace(club, next_fixtures=tuple(line.in_year(year) for line in club.next_fixtures))


def _notes(preview: Preview) -> Mapping[int, Sequence[LeagueNote]]:
    notes_by_club: dict[int, list[LeagueNote]] = {}
    rows = LeagueNote.objects.on_page(preview).in_order()
    for row in rows.select_related("rival", "article__outlet"):
        notes_by_club.setdefault(row.club_id, []).append(row)
    return notes_by_club


def _of_club(
    club: Club,
    face: ClubBadge,
    leagues: Sequence[LoadedLeague],
    notes: Sequence[LeagueNote],
    coming: Sequence[Fixture],
    preview: Preview,
) -> ClubLeague:
    league = next((league for league in leagues if has_played(league, club.pk)), None)
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
        standing=standing_in(league, club.pk) if league and whole else "",
        lines=lines,
        missing="" if whole or is_nation(club) else why_no_table(league, club),
        receipts=receipts_of(league, club) if league and whole else None,
        notes=_shown_notes(notes, whole),
        next_fixtures=tuple(
            next_fixture(fixture, club, year=preview.fixture.day.year) for fixture in coming[:NEXT]
        ),
        whole=whole_table_of(league, lines, club) if league else (),
        places=places_in(league, club) if league and whole else (),
        size=len(league.rows) if league else 0,
        within=league.held.in_words if league and whole else "",
    )


def _shown_notes(notes: Sequence[LeagueNote], whole: bool) -> tuple[Note, ...]:
    """What articles say; the desk's own counting only while there is no table to say it."""
    return tuple(
        Note(_place(note), note.remark, source_of(note))
        for note in notes
        if note.article_id is not None or not whole
    )


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
