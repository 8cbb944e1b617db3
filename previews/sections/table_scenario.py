"""In the table: what a win, a draw and a defeat would do to it. 6 queries; none in a knock-out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from previews.archive.season_row import SeasonRow
from previews.components.club_badge import both_badges
from previews.components.club_in_table import ClubInTable, club_in_table
from previews.components.kind_of_match import kind_of
from previews.components.season_of_match import (
    SeasonOfMatch,
    plays_before,
    season_of_match,
    still_to_be_played,
    table_with,
)
from previews.football.match_kind import MatchKind
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
from previews.text.number_words import in_words

# Matches of a round without a number are played within so many days of each other.
A_ROUND = timedelta(days=3)


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


def read(preview: Preview) -> TableScenario | None:
    """None outside of leagues and groups, and unless every result up to now is held.

    None as well before the first match of either, and while one of the two has another match of
    the season before this one.
    """
    fixture = preview.fixture
    kind = kind_of(fixture)
    if not kind.has_a_table or fixture.status in PUT_OFF:
        return None
    season = season_of_match(preview, kind)
    held = season.calendar.held({row.stage for row in season.rows})
    if not held.is_complete or season.tables.rules.per_game or plays_before(fixture, season):
        return None
    before = season.computed(season.tables.played)
    clubs = (fixture.home_id, fixture.away_id)
    if not all((row := row_of(before.rows, club)) and row.record.played for club in clubs):
        return None
    now = [place_in([Table(before.rows)], club) for club in clubs]
    after = tables_after(
        *clubs,
        lambda score: table_with(score, fixture, season),
        shoot_out=season.tables.rules.shoot_out is not None,
    )
    ours, theirs = now
    if not after or ours is None or theirs is None:
        return None
    return _value(preview, kind, season, (ours, theirs), after)


def _value(
    preview: Preview,
    kind: MatchKind,
    season: SeasonOfMatch,
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
        now=(club_in_table(home, now[0]), club_in_table(away, now[1])),
        endings=tuple(
            EndingCard(
                each.ending,
                titles[each.ending],
                (club_in_table(home, each.home), club_in_table(away, each.away)),
            )
            for each in after
        ),
        note="" if all(place.is_certain for place in places) else FAR,
    )


FAR = f"Wins by up to {in_words(MOST)} goals are counted with."


def _caption(fixture: Fixture, season: SeasonOfMatch, kind: MatchKind) -> str:
    stage = fixture.stage.name if fixture.stage and season.stage is not None else ""
    return ", ".join(filter(None, (str(fixture.season), stage)))


def _condition(preview: Preview, season: SeasonOfMatch) -> str:
    fixture = preview.fixture
    words = f"From the table of {preview.day:%-d %B %Y}"
    others = any(_is_of_round(row, fixture) for row in still_to_be_played(fixture, season))
    return f"{words}, before the other matches of the round" if others else words


def _is_of_round(row: SeasonRow, fixture: Fixture) -> bool:
    if fixture.matchday is not None:
        return row.matchday == fixture.matchday
    return abs(row.day - fixture.day) <= A_ROUND
