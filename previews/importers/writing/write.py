"""Writes a plan: new fixtures and changed ones in bulk, their seasons, details and ties."""

from dataclasses import dataclass

from previews.importers.report import FileReport
from previews.importers.writing.changes import change_of, save_changes
from previews.importers.writing.fixture_cache import CachedFixture
from previews.importers.writing.fixture_columns import picked
from previews.importers.writing.fixture_details import FixtureDetails
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.plan import Plan
from previews.importers.writing.save_seasons import SeasonWriter
from previews.importers.writing.tie_updates import TieUpdates
from previews.importers.writing.unnamed_rounds import UnnamedRounds
from previews.importers.writing.write_details import DetailWriter
from previews.models import Fixture, ImportBatch
from previews.models.bulk_insert import insert_columns

CHANGED_AT_ONCE = 200
# The columns of a fixture of which nothing is known.
BLANK = {field.attname: field.get_default() for field in Fixture._meta.concrete_fields}


@dataclass(slots=True)
class PlanWriter:
    """Writes plans for one batch."""

    batch: ImportBatch
    details: DetailWriter
    seasons: SeasonWriter
    ties: TieUpdates
    unnamed: UnnamedRounds

    def write(self, plan: Plan, file: FileReport, held: HeldRows) -> None:
        self._save_seasons(plan)
        self._create(plan)
        self._update(plan.changed, plan.source)
        self._write_details(plan, file, held)
        for matched in (*plan.added, *plan.met):
            self.ties.note_stated(matched)
            self.unnamed.note(matched)
        self.ties.note_left(plan.left_stages)
        if self.ties.is_full:
            self.ties.find_ties(file)

    def finish(self, file: FileReport) -> bool:
        """Ends a file: the days of its seasons, its ties; whether ties or stages may be gone."""
        self.seasons.stretch()
        self.ties.stages |= self.unnamed.finish(file)
        return self.ties.finish(file)

    def _save_seasons(self, plan: Plan) -> None:
        """Saves the new seasons and stages of the plan, and puts the fixtures in them."""
        for matched in plan.added:
            matched.columns["season_id"] = self.seasons.save_season(matched.season)
        for matched in (*plan.added, *plan.met):
            cached = matched.cached
            if cached.stage is not None:
                cached.columns["stage_id"] = self.seasons.save_stage(cached.stage)
                cached.stage = None
            if cached.columns["season_id"] == matched.season.row.pk:
                self.seasons.note_day(matched.season, cached.columns["day"])

    def _create(self, plan: Plan) -> None:
        blank = {**BLANK, "batch_id": self.batch.pk}
        numbers = insert_columns(Fixture, ({**blank, **each.columns} for each in plan.added))
        for matched, number in zip(plan.added, numbers, strict=True):
            matched.cached.is_new, matched.columns["pk"] = False, number
            self.ties.note_changed(matched.columns)

    def _update(self, changed: list[CachedFixture], source: int | None) -> None:
        names = {name for cached in changed for name in cached.before}
        if not names:
            return
        fixtures = [Fixture(**cached.columns) for cached in changed]
        if "tie_id" in names:
            # Before the bulk: a leg without its tie would break a rule half-way.
            without_tie = [fixture.pk for fixture in fixtures if fixture.tie_id is None]
            Fixture.objects.with_ids(without_tie).update(tie=None, leg=None)
        fields = sorted(name.removesuffix("_id") for name in names)
        Fixture.objects.bulk_update(fixtures, fields, batch_size=CHANGED_AT_ONCE)
        save_changes(
            change_of(
                fixture, self.batch, cached.before, picked(cached.columns, cached.before), source
            )
            for fixture, cached in zip(fixtures, changed, strict=True)
        )
        for cached in changed:
            self.ties.note_changed(cached.columns)
            cached.before = {}

    def _write_details(self, plan: Plan, file: FileReport, held: HeldRows) -> None:
        details = [
            FixtureDetails(matched.parsed, matched.cached.as_fixture(), matched.country, is_new)
            for fixtures, is_new in ((plan.added, True), (plan.met, False))
            for matched in fixtures
            if matched.parsed.has_details
        ]
        if details:
            self.details.write(details, file, held)
