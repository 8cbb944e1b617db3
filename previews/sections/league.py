"""League: where both clubs stand at home, what is said of it, what comes next. 4 queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.http import QueryDict

from previews.archive.table_season import TableSeason
from previews.components.club_badge import ClubBadge, club_face, sides_of
from previews.components.filter_links import ClubFilter, FilterLink, club_choices, shown_in
from previews.components.league_table import TableLine, excerpt, gap_in_words
from previews.components.next_fixture import NextFixture, next_fixture
from previews.components.receipts import Receipts, loaded, receipts
from previews.components.source_link import Source, source_of
from previews.football.played_fixture import PlayedFixture
from previews.football.table import Deduction, TableRow, row_of, table
from previews.football.table_completeness import is_whole
from previews.models import Club, Fixture, LeagueNote, PointsDeduction, Preview, Stage
from previews.text.number_words import in_words, ordinal

AHEAD = timedelta(days=28)
NEXT = 3
RECEIPTS = 6
"""The latest of the club's; the season's own page has all that the table counts."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an article says of the club's place, or the desk itself."""

    place: str
    remark: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class ClubLeague:
    """`missing` says why there is no table; `lines` are an excerpt around the club."""

    club: ClubBadge
    season: str
    competition_slug: str
    season_slug: str
    standing: str
    lines: tuple[TableLine, ...]
    missing: str
    receipts: Receipts | None
    notes: tuple[Note, ...]
    next_fixtures: tuple[NextFixture, ...]


@dataclass(frozen=True, slots=True)
class League:
    clubs: tuple[ClubLeague, ...]
    shown: ClubFilter
    choices: tuple[FilterLink, ...]

    @property
    def shows_both(self) -> bool:
        return self.shown is ClubFilter.BOTH


def read(preview: Preview, params: QueryDict) -> League | None:
    """`?league=home|away` shows one club. None when nothing is known of either's league."""
    leagues = _leagues(preview)
    notes, coming = _notes(preview), _coming(preview)
    shown = shown_in(params, "league")
    clubs = [
        _of_club(club, club_face(club, side), leagues, notes.get(club.pk, []),
                 coming.get(club.pk, []))
        for club, side in sides_of(preview.fixture)
    ]  # fmt: skip
    if not any(one.lines or one.notes or one.next_fixtures for one in clubs):
        return None
    wanted = tuple(one for one in clubs if shown in (ClubFilter.BOTH, one.club.side))
    return League(wanted, shown, club_choices(preview.fixture, shown, "league"))


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the archive holds of a league's season, and the table that it makes."""

    season: TableSeason
    played: tuple[PlayedFixture, ...]
    rows: tuple[TableRow, ...]


def _leagues(preview: Preview) -> tuple[Loaded, ...]:
    """The leagues that either club plays in on the day, with the table of the moment."""
    fixture = preview.fixture
    leagues = Fixture.objects.in_leagues_of(fixture.home, fixture.away, day=fixture.day)
    played = leagues.played_before(preview.moment).receipts_by_season()
    numbers = [season.number for season in played]
    rulings = list(PointsDeduction.objects.in_seasons(numbers).decided_before(preview.day))
    return tuple(_loaded(season, fixtures, rulings) for season, fixtures in played.items())


def _loaded(
    season: TableSeason, played: Sequence[PlayedFixture], rulings: Sequence[PointsDeduction]
) -> Loaded:
    taken = [
        Deduction(one.club_id, one.points, one.reason)
        for one in rulings
        if one.season_id == season.number
    ]
    return Loaded(season, tuple(played), table(played, season.rules, deductions=taken))


def _notes(preview: Preview) -> Mapping[int, Sequence[LeagueNote]]:
    found: dict[int, list[LeagueNote]] = {}
    rows = LeagueNote.objects.about(preview.fixture).known_by(preview.day).order_by("pk")
    for row in rows.select_related("rival", "article__outlet"):
        found.setdefault(row.club_id, []).append(row)
    return found


def _coming(preview: Preview) -> Mapping[int, Sequence[Fixture]]:
    """Each club's next fixtures after this one, whether they have been played by now or not.

    Without those of later rounds, for which this one or the next may still have to be won.
    """
    fixture = preview.fixture
    both = Fixture.objects.involving_any(fixture.home, fixture.away).not_cancelled()
    after = both.after(fixture.day).until(fixture.day + AHEAD).earliest_first()
    found: dict[int, list[Fixture]] = {}
    loaded = ("home__stadium", "away", "season__competition", "stadium", "stage")
    for one in after.select_related(*loaded):
        sides = (one.home_id, one.away_id)
        earlier = [fixture, *(each for club in sides for each in found.get(club, ()))]
        if _is_paired(one, earlier):
            for club in sides:
                found.setdefault(club, []).append(one)
    return found


def _is_paired(one: Fixture, earlier: Sequence[Fixture]) -> bool:
    """Whether its clubs are known before any of the earlier ones has been played."""
    if one.stage is None or one.stage.kind != Stage.Kind.KNOCK_OUT:
        return True
    return all(each.season_id != one.season_id or each.tie_id == one.tie_id for each in earlier)


def _of_club(
    club: Club,
    face: ClubBadge,
    leagues: Sequence[Loaded],
    notes: Sequence[LeagueNote],
    coming: Sequence[Fixture],
) -> ClubLeague:
    found = next((one for one in leagues if row_of(one.rows, club.pk)), None)
    whole = found is not None and is_whole(found.rows, found.played)
    season = found.season if found else None
    return ClubLeague(
        club=face,
        season=str(season) if season else "",
        competition_slug=season.competition_slug if season else "",
        season_slug=season.slug if season else "",
        standing=_standing(found.rows, club.pk) if found and whole else "",
        lines=excerpt(found.rows, {club.pk}) if found and whole else (),
        missing="" if whole else _missing(found, club),
        receipts=_receipts(found, club) if found and whole else None,
        notes=_told(notes, whole),
        next_fixtures=tuple(next_fixture(one, club) for one in coming[:NEXT]),
    )


def _told(notes: Sequence[LeagueNote], whole: bool) -> tuple[Note, ...]:
    """What articles say; the desk's own counting only while there is no table to say it."""
    return tuple(
        Note(_place(one), one.remark, source_of(one))
        for one in notes
        if one.article_id is not None or not whole
    )


def _standing(rows: Sequence[TableRow], club: int) -> str:
    line = row_of(rows, club)
    if line is None:
        return ""
    return f"{ordinal(line.position)} with {line.points} points. {gap_in_words(rows, club)}"


def _missing(found: Loaded | None, club: Club) -> str:
    if found is None:
        return f"No league match of {club} this season is in the archive."
    many = in_words(len(found.played))
    return (
        f"No table is computed: the archive holds {many} "
        f"{'match' if len(found.played) == 1 else 'matches'} of the {found.season}."
    )


def _receipts(found: Loaded, club: Club) -> Receipts:
    own = sorted(
        (one for one in found.played if one.involves(club.pk)),
        key=lambda one: one.day,
        reverse=True,
    )
    scope = loaded(f"{found.season} loaded", found.played)
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
