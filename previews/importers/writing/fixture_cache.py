"""Fixtures at hand for comparing: those stored already, and those just planned."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from previews.importers.linking.seasons import ResolvedSeason, SeasonKey
from previews.importers.report import FileReport
from previews.importers.writing.fixture_columns import COLUMNS, FixtureColumns, picked
from previews.importers.writing.score_columns import has_same_goals
from previews.models import Fixture, Stage

ROWS_REMEMBERED = 10_000
"""Rows kept at hand; the seasons longest unused are let go."""
PLAYED = ("played", "awarded")
NEVER_PLAYED = ("scheduled", "to_be_confirmed", "postponed")
DAYS_APART = 3
"""Files differ by a day or two on one game, around midnight and after a change of date."""
BROUGHT_FORWARD = 45
"""Matches are put off by any number of days, but seldom brought forward by more than so many."""


@dataclass(slots=True)
class CachedFixture:
    """A stored or planned fixture: its columns, and what the plan changes in them."""

    columns: FixtureColumns
    before: FixtureColumns = field(default_factory=FixtureColumns)
    stage: Stage | None = None
    """The stage that the plan puts it in, perhaps a new one; None once that is written."""
    is_new: bool = False
    seen: bool = False
    told_by: FileReport | None = None
    """The file that has told of it last."""
    fixture: Fixture | None = None

    @property
    def has_stage(self) -> bool:
        return self.stage is not None or self.columns["stage_id"] is not None

    def is_in(self, stage: Stage) -> bool:
        stored = stage.pk is not None and self.columns["stage_id"] == stage.pk
        return stored or self.stage is stage

    def as_fixture(self) -> Fixture:
        return self.fixture or Fixture(**self.columns)

    def change(self, changes: FixtureColumns) -> None:
        self.before = picked(self.columns, changes) | self.before
        self.columns |= changes


@dataclass(slots=True)
class SeasonRows:
    """The fixtures of one season by their two clubs, and who plays on which day."""

    meetings: dict[tuple[int, int], list[CachedFixture]] = field(default_factory=dict)
    opponents: dict[tuple[date, int], int] = field(default_factory=dict)

    def add(self, row: CachedFixture) -> None:
        home, away = row.columns["home_id"], row.columns["away_id"]
        self.meetings.setdefault((home, away), []).append(row)
        self.note_day(row.columns)

    def note_day(self, columns: FixtureColumns) -> None:
        """Remembers whom the two clubs play that day, unless the fixture may never be played."""
        if columns["status"] in PLAYED:
            home, away, day = columns["home_id"], columns["away_id"], columns["day"]
            self.opponents[day, home], self.opponents[day, away] = away, home

    def forget_day(self, columns: FixtureColumns) -> None:
        self.opponents.pop((columns["day"], columns["home_id"]), None)
        self.opponents.pop((columns["day"], columns["away_id"]), None)

    def other_opponent(self, columns: FixtureColumns) -> tuple[int, int] | None:
        """A club of the record that plays somebody else that day, and whom."""
        home, away, day = columns["home_id"], columns["away_id"], columns["day"]
        for club, opponent in ((home, away), (away, home)):
            known = self.opponents.get((day, club), opponent)
            if known != opponent:
                return club, known
        return None

    def find(self, columns: FixtureColumns) -> CachedFixture | None:
        """The row that a record is about: of the same day, or the same fixture moved."""
        rows = self.meetings.get((columns["home_id"], columns["away_id"]), [])
        for row in rows:
            if row.columns["day"] == columns["day"]:
                return row
        moved = [row for row in rows if not row.seen and has_moved(row.columns, columns)]
        return moved[0] if len(moved) == 1 else None

    def drop(self, columns: FixtureColumns) -> None:
        rows = self.meetings[columns["home_id"], columns["away_id"]]
        rows[:] = [row for row in rows if row.columns is not columns]
        self.forget_day(columns)


@dataclass(slots=True)
class FixtureCache:
    """The seasons at hand."""

    seasons: OrderedDict[SeasonKey, SeasonRows] = field(default_factory=OrderedDict)
    count: int = 0

    def of(self, found: ResolvedSeason) -> SeasonRows:
        key = found.key
        if key in self.seasons:
            self.seasons.move_to_end(key)
            return self.seasons[key]
        rows = self.seasons[key] = SeasonRows()
        if not found.is_new:
            for columns in _stored_fixtures(found.row.pk):
                rows.add(CachedFixture(columns))
                self.count += 1
        found.is_new = False
        return rows

    def add(self, found: ResolvedSeason, row: CachedFixture) -> None:
        self.of(found).add(row)
        self.count += 1

    def forget_the_oldest(self) -> None:
        """Keeps memory level; called between chunks, when no row is half planned."""
        while self.count > ROWS_REMEMBERED and len(self.seasons) > 1:
            _, rows = self.seasons.popitem(last=False)
            self.count -= sum(map(len, rows.meetings.values()))


def _stored_fixtures(season: int) -> Iterator[FixtureColumns]:
    rows = Fixture.objects.filter(season=season).order_by("day", "pk").values(*COLUMNS)
    return cast("Iterator[FixtureColumns]", rows.iterator(chunk_size=2000))


def has_moved(stored: FixtureColumns, told: FixtureColumns) -> bool:
    """The same meeting on another day: of the same matchday, put off, or days apart.

    Two clubs may meet twice at one ground in a season: what is planned for the spring is not the
    match that was played in the autumn.
    """
    apart: timedelta = told["day"] - stored["day"]
    near = abs(apart.days) <= DAYS_APART
    planned = [each["status"] in NEVER_PLAYED for each in (stored, told)]
    if "abandoned" in (stored["status"], told["status"]):
        return near and any(planned)
    if stored["matchday"] is not None and told["matchday"] is not None:
        return stored["matchday"] == told["matchday"]
    if all(planned):
        return True
    if any(planned):
        # From the day that was planned to the day it was played on.
        put_off = apart.days if planned[0] else -apart.days
        return put_off >= -BROUGHT_FORWARD
    return near and has_same_goals(stored, told)
