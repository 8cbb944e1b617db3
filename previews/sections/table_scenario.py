"""In the table: what a win, a draw and a defeat would do to it. 6 queries; none in a knock-out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from previews.archive.season_completeness import Calendar
from previews.archive.season_row import SeasonRow
from previews.archive.season_stages import in_a_league
from previews.archive.season_tables import ComputedTable, SeasonTables
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kind_of_match import kind_of
from previews.football.match_kind import MatchKind, Part
from previews.football.played_fixture import PlayedFixture
from previews.football.score import Score
from previews.football.table import row_of
from previews.football.table_scenario import (
    MOST,
    Ending,
    PlaceAfter,
    Table,
    TableAfter,
    place_in,
    tables_after,
)
from previews.models import Fixture, Preview
from previews.models.fixture_status import PUT_OFF
from previews.questions.results_held import calendar_from
from previews.questions.table import season_tables
from previews.text.number_words import in_words, place_in_words

# Matches of a round without a number are played within so many days of each other.
A_ROUND = timedelta(days=3)
NOT_ON_THEIR_DAY = ("postponed", "cancelled", "abandoned")


@dataclass(frozen=True, slots=True)
class ClubInTable:
    """A club's place and points in words: "Fourth or fifth, by goal difference", "68 points"."""

    club: ClubBadge
    place: str
    points: str


@dataclass(frozen=True, slots=True)
class EndingCard:
    """One way for the match to end, and what both clubs would have then."""

    ending: Ending
    title: str
    clubs: tuple[ClubInTable, ...]


@dataclass(frozen=True, slots=True)
class TableScenario:
    """`condition` says from which table, and what else of the round is still to be played.

    `note` says how far goals were counted with, where they decide a place. The whole table is
    linked as of `day`.
    """

    season: str
    competition_slug: str
    season_slug: str
    day: date
    condition: str
    now: tuple[ClubInTable, ...]
    endings: tuple[EndingCard, ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Season:
    """The season of the match as it is known at the moment, and the table that its match is in."""

    tables: SeasonTables
    calendar: Calendar
    counts: Callable[[SeasonRow], bool]
    stage: int | None

    def computed(self, played: Sequence[PlayedFixture]) -> ComputedTable:
        tables = replace(self.tables, played=played)
        if self.stage is not None:
            return tables.stage(self.stage, self.counts)
        return tables.league(self.counts)

    @property
    def rows(self) -> list[SeasonRow]:
        """The matches that count in the table."""
        if self.stage is not None:
            return [row for row in self.tables.rows if row.rules.number == self.stage]
        return [row for row in self.tables.rows if self.counts(row)]


def read(preview: Preview) -> TableScenario | None:
    """None outside of leagues and groups, and unless every result up to now is held.

    None as well before the first match of either, and while one of the two has another match of
    the season before this one.
    """
    fixture = preview.fixture
    kind = kind_of(fixture)
    if not kind.has_a_table or fixture.status in PUT_OFF:
        return None
    season = _season(preview, kind)
    held = season.calendar.held({row.stage for row in season.rows})
    if not held.is_complete or season.tables.rules.per_game or _plays_before(fixture, season):
        return None
    before = season.computed(season.tables.played)
    clubs = (fixture.home_id, fixture.away_id)
    if not all((row := row_of(before.rows, club)) and row.record.played for club in clubs):
        return None
    now = [place_in([Table(before.rows)], club) for club in clubs]
    after = tables_after(
        *clubs,
        lambda score: _table_with(score, fixture, season),
        shoot_out=season.tables.rules.shoot_out is not None,
    )
    ours, theirs = now
    if not after or ours is None or theirs is None:
        return None
    return _value(preview, kind, season, (ours, theirs), after)


def _season(preview: Preview, kind: MatchKind) -> _Season:
    fixture = preview.fixture
    tables = season_tables(fixture.season, preview.moment)
    calendar = calendar_from(fixture.season, tables.rows, preview.moment)
    counts = partial(in_a_league, competition_kind=fixture.season.competition.kind)
    season = _Season(tables, calendar, counts, None)
    is_part = kind.part is Part.GROUP or bool(season.computed(tables.played).missing)
    return replace(season, stage=fixture.stage_id if is_part else None)


def _table_with(score: Score, fixture: Fixture, season: _Season) -> Table:
    match = PlayedFixture(
        fixture.pk,
        fixture.day,
        fixture.home.side,
        fixture.away.side,
        score,
        neutral_ground=fixture.neutral_ground,
    )
    table = season.computed([*season.tables.played, match])
    return Table(table.rows, table.decisions)


def _plays_before(fixture: Fixture, season: _Season) -> bool:
    clubs = {fixture.home_id, fixture.away_id}
    return any(
        row.day < fixture.day and clubs & {row.home.club, row.away.club}
        for row in _still_to_be_played(fixture, season)
    )


def _still_to_be_played(fixture: Fixture, season: _Season) -> list[SeasonRow]:
    """Of the season, as far as it was known; without this match and those that were put off."""
    return [
        row
        for row in season.rows
        if row.number != fixture.pk
        and row.number not in season.calendar.played
        and row.status not in NOT_ON_THEIR_DAY
    ]


def _value(
    preview: Preview,
    kind: MatchKind,
    season: _Season,
    now: tuple[PlaceAfter, PlaceAfter],
    after: Sequence[TableAfter],
) -> TableScenario:
    fixture = preview.fixture
    home, away = both_badges(fixture)
    titles = {Ending.WIN: f"{home} win", Ending.DRAW: "A draw", Ending.DEFEAT: f"{away} win"}
    places = [place for each in after for place in (each.home, each.away)]
    return TableScenario(
        season=_caption(fixture, season, kind),
        competition_slug=fixture.season.competition.slug,
        season_slug=fixture.season.slug,
        day=preview.day,
        condition=_condition(preview, season),
        now=(_in_words(home, now[0]), _in_words(away, now[1])),
        endings=tuple(
            EndingCard(
                each.ending,
                titles[each.ending],
                (_in_words(home, each.home), _in_words(away, each.away)),
            )
            for each in after
        ),
        note="" if all(place.is_certain for place in places) else FAR,
    )


FAR = f"Wins by up to {in_words(MOST)} goals are counted with."


def _caption(fixture: Fixture, season: _Season, kind: MatchKind) -> str:
    stage = fixture.stage.name if fixture.stage and season.stage is not None else ""
    return ", ".join(filter(None, (str(fixture.season), stage)))


def _condition(preview: Preview, season: _Season) -> str:
    fixture = preview.fixture
    words = f"From the table of {preview.day:%-d %B %Y}"
    others = any(_is_of_round(row, fixture) for row in _still_to_be_played(fixture, season))
    return f"{words}, before the other matches of the round" if others else words


def _is_of_round(row: SeasonRow, fixture: Fixture) -> bool:
    if fixture.matchday is not None:
        return row.matchday == fixture.matchday
    return abs(row.day - fixture.day) <= A_ROUND


def _in_words(club: ClubBadge, place: PlaceAfter) -> ClubInTable:
    points = counted_points(place.points)
    if place.most_points != place.points:
        points = f"{place.points} or {counted_points(place.most_points)}"
    return ClubInTable(club, place_words(place), points)


def counted_points(points: int) -> str:
    return f"{points} point{'' if points == 1 else 's'}"


def place_words(place: PlaceAfter) -> str:
    """ "Third", "Fourth or fifth, by goal difference", "Second to fourth"."""
    best, worst = place_in_words(place.best), place_in_words(place.worst)
    words = best
    if not place.is_certain:
        words += f" or {worst}" if place.worst == place.best + 1 else f" to {worst}"
        words += f", by {place.by}" if place.by else ""
    return f"{words[0].upper()}{words[1:]}"
