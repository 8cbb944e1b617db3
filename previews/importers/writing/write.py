"""Writes a plan: new fixtures and changed ones in bulk, their details, and the ties they make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from previews.importers.formats.parsed_fixture import ParsedFixture, Status
from previews.importers.report import FileReport
from previews.importers.writing.fixture_cache import CachedFixture
from previews.importers.writing.fixture_columns import FixtureColumns, picked
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.match_details import Details, FixtureDetails, store_changes
from previews.importers.writing.plan import MatchedFixture, Plan
from previews.importers.writing.save_seasons import SeasonWriter
from previews.importers.writing.store_ties import StatedLeg, delete_empty_stages, pair_stages
from previews.models import Fixture, ImportBatch, ImportChange

CHANGED_AT_ONCE = 200
BLANK = {each.attname: each.get_default() for each in Fixture._meta.concrete_fields}
"""The columns of a fixture of which nothing is known."""
LEGS_REMEMBERED = 20_000
"""What files say of legs is kept until the ties are found; then memory is freed."""


@dataclass(slots=True)
class PlanWriter:
    """Writes plans for one batch."""

    batch: ImportBatch
    details: Details
    seasons: SeasonWriter = field(init=False)
    touched: set[int] = field(default_factory=set)
    """Stages whose ties have to be found anew."""
    told_legs: dict[int, StatedLeg] = field(default_factory=dict)
    left_stages: set[int] = field(default_factory=set)
    """Stages that fixtures of the open file have left."""

    def __post_init__(self) -> None:
        self.seasons = SeasonWriter(self.batch)

    def store(self, plan: Plan, file: FileReport, room: HeldRows) -> None:
        """Writes the plan."""
        self._save_seasons(plan)
        fixtures = [self._new_fixture(ready.columns) for ready in plan.added]
        Fixture.objects.bulk_create(fixtures)
        for ready, fixture in zip(plan.added, fixtures, strict=True):
            assert ready.row is not None
            ready.row.fixture, ready.row.is_new = fixture, False
            ready.row.columns["pk"] = fixture.pk
            self._touch(ready.columns)
        self._store_changed(plan.changed)
        self._store_details(plan, file, room)
        for ready in (*plan.added, *plan.matched):
            self._tell_leg(ready)
        self.touched |= plan.left_stages
        self.left_stages |= plan.left_stages
        if len(self.told_legs) > LEGS_REMEMBERED:
            self.find_ties(file)

    def finish(self, file: FileReport) -> bool:
        """Finishes a file: its seasons' days, its ties; whether ties or stages may have gone."""
        self._remember_stretched()
        found_ties = self.find_ties(file)
        left, self.left_stages = self.left_stages, set()
        delete_empty_stages(left, self.batch)
        return found_ties or bool(left)

    def find_ties(self, file: FileReport) -> bool:
        """Finds the ties of every stage touched; whether there were any."""
        stages, legs = self.touched, self.told_legs
        self.touched, self.told_legs = set(), {}
        file.details["ties found"] += pair_stages(stages, legs, self.batch)
        return bool(stages)

    def _save_seasons(self, plan: Plan) -> None:
        """Saves the seasons and stages that fixtures of the plan are in, and numbers these."""
        for ready in plan.added:
            ready.columns["season_id"] = self.seasons.save_season(ready.found)
        for ready in (*plan.added, *plan.matched):
            row = ready.row
            assert row is not None
            if row.stage is not None:
                row.columns["stage_id"] = self.seasons.save_stage(row.stage)
                row.stage = None
            if row.columns["season_id"] == ready.found.row.pk:
                self.seasons.note_day(ready.found, row.columns["day"])

    def _remember_stretched(self) -> None:
        """Keeps what the days of older seasons were before this import."""
        store_changes(
            [
                self._change("season", season.pk, before, after)
                for season, before, after in self.seasons.stretch()
                if season.batch_id != self.batch.pk
            ]
        )

    def _new_fixture(self, columns: FixtureColumns) -> Fixture:
        """Values by position: by name, Django takes twice as long."""
        fixture: Callable[..., Fixture] = Fixture
        return fixture(*{**BLANK, **columns, "batch_id": self.batch.pk}.values())

    def _store_changed(self, rows: list[CachedFixture]) -> None:
        names = {name for row in rows for name in row.before}
        if not names:
            return
        changed = [Fixture(**row.columns) for row in rows]
        if "tie_id" in names:
            # Before the bulk: a leg without its tie would break a rule half-way.
            Fixture.objects.with_ids([each.pk for each in changed if each.tie_id is None]).update(
                tie=None, leg=None
            )
        fields = sorted(name.removesuffix("_id") for name in names)
        Fixture.objects.bulk_update(changed, fields, batch_size=CHANGED_AT_ONCE)
        store_changes(
            [
                self._change(
                    "fixture",
                    row.columns["pk"],
                    row.before,
                    picked(row.columns, row.before),
                )
                for row in rows
            ]
        )
        for row in rows:
            self._touch(row.columns)
            row.before = {}

    def _store_details(self, plan: Plan, file: FileReport, room: HeldRows) -> None:
        detailed = [
            FixtureDetails(ready.record, ready.row.as_fixture(), ready.country, is_new=is_new)
            for some, is_new in ((plan.added, True), (plan.matched, False))
            for ready in some
            if ready.row is not None and _has_details(ready.record)
        ]
        for row, name in self.details.store(detailed, file) if detailed else ():
            told = next(each for each in row.record.officials if each.name == name)
            room.admit(row.record, {("official", name, told.country or row.country)})
            file.details["officials waiting"] += 1
        for ready in plan.added:
            if ready.row is not None:
                ready.row.fixture = None

    def _tell_leg(self, ready: MatchedFixture) -> None:
        """Remembers what the file says of a leg; most files say nothing."""
        record, row = ready.record, ready.row
        stage = record.stage
        told = StatedLeg(stage.leg, stage.replay, record.neutral, _decision(record))
        if told != StatedLeg() and row is not None and row.columns["stage_id"] is not None:
            self.told_legs[row.columns["pk"]] = told
            leg = row.columns["leg"]
            if (told.leg and leg != told.leg) or (told.replay and leg):
                self.touched.add(row.columns["stage_id"])

    def _touch(self, columns: FixtureColumns) -> None:
        if columns["stage_id"] is not None:
            self.touched.add(columns["stage_id"])

    def _change(
        self, kind: str, row: int, before: Mapping[str, object], after: Mapping[str, object]
    ) -> ImportChange:
        return ImportChange(
            batch=self.batch, kind=kind, row=row, before=_plain(before), after=_plain(after)
        )


def _has_details(record: ParsedFixture) -> bool:
    return bool(record.officials or record.goals or record.home_numbers or record.away_numbers)


def _decision(record: ParsedFixture) -> str:
    note = record.note.lower()
    if "both" in note and "qualified" in note:
        return "both"
    if "toss" in note or "coin" in note:
        return "coin"
    return "walkover" if record.status is Status.WALKOVER else ""


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value.isoformat() if isinstance(value, (date, datetime)) else value
        for name, value in values.items()
    }
