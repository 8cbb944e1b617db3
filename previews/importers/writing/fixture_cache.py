"""Fixtures to compare with: those stored already, and those just planned."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from django.db import connection

from previews.importers.linking.seasons import ResolvedSeason, SeasonKey
from previews.importers.report import FileReport
from previews.importers.writing.fixture_columns import COLUMNS, FixtureColumns, picked
from previews.importers.writing.score_columns import has_same_goals
from previews.models import Fixture, Stage

# Fixtures kept in memory; of more, the seasons longest unused are dropped.
FIXTURES_CACHED = 10_000
PLAYED = ("played", "awarded")
NEVER_PLAYED = ("scheduled", "to_be_confirmed", "postponed")
# Files differ by a day or two on one game, around midnight and after a change of date.
DAYS_APART = 3
# Matches are put off by any number of days, but seldom brought forward by more than so many.
BROUGHT_FORWARD = 45


@dataclass(slots=True)
class CachedFixture:
    """A stored or planned fixture.

    `before` has the stored values of columns that the plan changes. `stage` is where the plan puts
    it, perhaps a new stage; None once that is written. `file` is the last one that has it, `is_met`
    whether any has.
    """

    columns: FixtureColumns
    before: FixtureColumns = field(default_factory=FixtureColumns)
    stage: Stage | None = None
    is_new: bool = False
    is_met: bool = False
    file: FileReport | None = None

    @property
    def has_stage(self) -> bool:
        return self.stage is not None or self.columns["stage_id"] is not None

    def is_in(self, stage: Stage) -> bool:
        stored = stage.pk is not None and self.columns["stage_id"] == stage.pk
        return stored or self.stage is stage

    def as_fixture(self) -> Fixture:
        return Fixture(**self.columns)

    def change(self, changes: FixtureColumns) -> None:
        if not self.is_new:
            self.before = picked(self.columns, changes) | self.before
        self.columns |= changes


@dataclass(slots=True)
class SeasonFixtures:
    """The fixtures of one season by their two clubs, and who plays whom on which day."""

    meetings: dict[tuple[int, int], list[CachedFixture]] = field(default_factory=dict)
    opponents: dict[tuple[date, int], int] = field(default_factory=dict)

    def add(self, cached: CachedFixture) -> None:
        home, away = cached.columns["home_id"], cached.columns["away_id"]
        self.meetings.setdefault((home, away), []).append(cached)
        self.note_day(cached.columns)

    def note_day(self, columns: FixtureColumns) -> None:
        """Remembers whom the two clubs play that day, unless the fixture may never be played."""
        if columns["status"] in PLAYED:
            home, away, day = columns["home_id"], columns["away_id"], columns["day"]
            self.opponents[day, home], self.opponents[day, away] = away, home

    def forget_day(self, columns: FixtureColumns) -> None:
        self.opponents.pop((columns["day"], columns["home_id"]), None)
        self.opponents.pop((columns["day"], columns["away_id"]), None)

    def other_opponent(self, columns: FixtureColumns) -> tuple[int, int] | None:
        """A club of the fixture that plays another opponent that day, and this opponent."""
        home, away, day = columns["home_id"], columns["away_id"], columns["day"]
        for club, opponent in ((home, away), (away, home)):
            known = self.opponents.get((day, club), opponent)
            if known != opponent:
                return club, known
        return None

    def find(self, columns: FixtureColumns) -> CachedFixture | None:
        """The same fixture: of the same day, or moved to this one."""
        meetings = self.meetings.get((columns["home_id"], columns["away_id"]), [])
        for cached in meetings:
            if cached.columns["day"] == columns["day"]:
                return cached
        moved = [
            cached
            for cached in meetings
            if not cached.is_met and has_moved(cached.columns, columns)
        ]
        return moved[0] if len(moved) == 1 else None

    def drop(self, columns: FixtureColumns) -> None:
        meetings = self.meetings[columns["home_id"], columns["away_id"]]
        meetings[:] = [cached for cached in meetings if cached.columns is not columns]
        self.forget_day(columns)


@dataclass(slots=True)
class FixtureCache:
    """The fixtures of the seasons in use."""

    seasons: OrderedDict[SeasonKey, SeasonFixtures] = field(default_factory=OrderedDict)
    count: int = 0

    def of(self, season: ResolvedSeason) -> SeasonFixtures:
        key = season.key
        if key in self.seasons:
            self.seasons.move_to_end(key)
            return self.seasons[key]
        fixtures = self.seasons[key] = SeasonFixtures()
        if not season.is_new:
            for columns in _stored_fixtures(season.row.pk):
                fixtures.add(CachedFixture(columns))
                self.count += 1
        season.is_new = False
        return fixtures

    def add(self, season: ResolvedSeason, cached: CachedFixture) -> None:
        self.of(season).add(cached)
        self.count += 1

    def clear(self) -> None:
        self.seasons.clear()
        self.count = 0

    def drop_oldest(self) -> None:
        """Keeps memory level; called between chunks, when every planned fixture is written."""
        while self.count > FIXTURES_CACHED and len(self.seasons) > 1:
            _, fixtures = self.seasons.popitem(last=False)
            self.count -= sum(map(len, fixtures.meetings.values()))


def _stored_fixtures(season: int) -> Iterator[FixtureColumns]:
    """Locked until the file is written: no editor saves what this import is about to change."""
    rows = Fixture.objects.filter(season=season).order_by("day", "pk")
    if connection.in_atomic_block:
        rows = rows.select_for_update(no_key=True)
    return cast("Iterator[FixtureColumns]", rows.values(*COLUMNS).iterator(chunk_size=2000))


def has_moved(stored: FixtureColumns, incoming: FixtureColumns) -> bool:
    """Whether it is the same meeting on another day: of the same matchday, put off, or days apart.

    Two clubs may meet twice at one ground in a season: what is planned for the spring is not the
    match that was played in the autumn.
    """
    apart = incoming["day"] - stored["day"]
    planned = stored["status"] in NEVER_PLAYED, incoming["status"] in NEVER_PLAYED
    near = abs(apart.days) <= DAYS_APART
    if "abandoned" in (stored["status"], incoming["status"]):
        return near and any(planned)
    if stored["matchday"] is not None and incoming["matchday"] is not None:
        return stored["matchday"] == incoming["matchday"]
    if any(planned):
        return all(planned) or _is_put_off(apart if planned[0] else -apart)
    return near and has_same_goals(stored, incoming)


def _is_put_off(apart: timedelta) -> bool:
    """Whether a match can be moved so far, from the day planned to the day it was played on."""
    return apart.days >= -BROUGHT_FORWARD
