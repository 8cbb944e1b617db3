"""The results held of a season, and of a club in all competitions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from previews.archive.held_match import HeldMatches
from previews.archive.season_completeness import Calendar
from previews.archive.season_row import SeasonRow
from previews.data.season_defaults import splits_into_groups
from previews.football.calendar_days import day_of
from previews.football.completeness import LONGEST_PAUSE
from previews.football.held import Completeness, Held
from previews.football.match_length import NINETY_MINUTES, WITH_EXTRA_TIME
from previews.models import Club, Competition, Fixture, ResultsStatement, Season
from previews.models.extent import Extent
from previews.models.fixture_status import OVER
from previews.models.held_rows import matches_held_in

# A day, or an instant of it; nothing from then on is known.
type Moment = date | datetime

A_DAY = timedelta(days=1)


class SeasonDays(Protocol):
    """A season with its days, and the day on which its league ended it early, if it did.

    `contestants` are clubs or nations, `league` is the name of the competition and its country.
    """

    @property
    def name(self) -> str: ...
    @property
    def league(self) -> tuple[str, str]: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def ends_on(self) -> date: ...
    @property
    def ended_early_on(self) -> date | None: ...
    @property
    def contestants(self) -> str: ...


def calendar_of(season: Season, before: Moment, waiting: HeldMatches) -> Calendar:
    """The calendar of a season with what is known at the moment. 2 queries."""
    rows = Fixture.objects.in_season(season).season_rows()
    statements = ResultsStatement.objects.of_season(season)
    return calendar_with(rows, statements, before, season, waiting.in_season(season.pk))


def calendar_from(season: Season, rows: Sequence[SeasonRow], before: Moment) -> Calendar:
    """The same from rows that are read already, with its held rows. 2 queries."""
    statements = ResultsStatement.objects.of_season(season)
    waiting = matches_held_in([season], day_of(before))
    return calendar_with(rows, statements, before, season, waiting)


def calendar_with(
    rows: Sequence[SeasonRow],
    statements: Iterable[ResultsStatement],
    before: Moment,
    season: SeasonDays,
    waiting: HeldMatches,
) -> Calendar:
    """The same with what editors state about the season, and its held rows. No query."""
    day = day_of(before)
    last_day = min(day - A_DAY, season.ends_on)
    stated = {
        row.club_id: Completeness(row.completeness) for row in statements if row.reaches(last_day)
    }
    return Calendar(
        tuple(rows),
        _known_by(rows, before),
        day,
        season.ends_on,
        stated,
        season.ended_early_on,
        waiting,
        None if season.contestants == Competition.Contestants.NATIONS else LONGEST_PAUSE,
        splits_into_groups(*season.league, season.name),
        season.starts_on,
    )


def _known_by(rows: Sequence[SeasonRow], before: Moment) -> frozenset[int]:
    return frozenset(
        row.number
        for row in rows
        if row.score is not None and row.status in OVER and _is_before(row, before)
    )


def _is_before(row: SeasonRow, before: Moment) -> bool:
    if isinstance(before, datetime) and row.kick_off is not None and row.score is not None:
        is_longer = row.score.extra_time or row.score.shoot_out is not None
        length = WITH_EXTRA_TIME if is_longer else NINETY_MINUTES
        return row.kick_off <= before - length
    return row.day < day_of(before)


def held_of_club(club: Club, extent: Extent, before: Moment, waiting: HeldMatches) -> Held:
    """The results held of a club in all competitions: complete only if an editor says so.

    1 query.
    """
    held = Held(extent.matches, until=extent.last, waiting=len(waiting))
    statement = ResultsStatement.objects.of_clubs([club], day_of(before) - A_DAY).last()
    if statement is None:
        return held
    if statement.completeness == Completeness.COMPLETE and statement.since is not None:
        return replace(held, complete_since=statement.since)
    return replace(held, completeness=Completeness(statement.completeness))


def complete_since(clubs: Iterable[Club], before: Moment) -> dict[int, date]:
    """From which day every result of a club is held, as an editor states. 1 query."""
    day = day_of(before) - A_DAY
    statements = ResultsStatement.objects.of_clubs(clubs, day)
    return {
        statement.club_id: statement.since or date.min
        for statement in statements
        if statement.completeness == Completeness.COMPLETE and statement.club_id is not None
    }
