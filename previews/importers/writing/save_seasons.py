"""Saves new competitions, seasons and stages, each with its first fixture, for one batch."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from msgspec.structs import asdict

from previews.importers.linking.competition_lookup import ResolvedCompetition
from previews.importers.linking.new_slug import new_slug
from previews.importers.linking.seasons import ResolvedSeason, SeasonKey
from previews.importers.writing.changes import change_of
from previews.models import Competition, CompetitionName, ImportBatch, Season, Stage
from previews.models.bulk_insert import insert_rows
from previews.models.tracked import save_unchanged


class SeasonDays(NamedTuple):
    starts_on: date
    ends_on: date


@dataclass(slots=True)
class SeasonWriter:
    """Saves the rows that fixtures need. `seasons` are those with fixtures of the open file."""

    batch: ImportBatch
    seasons: dict[SeasonKey, ResolvedSeason] = field(default_factory=dict)

    def save_season(self, season: ResolvedSeason) -> int:
        """The number of the season, which is saved if it is new."""
        row = season.row
        if row.pk is None:
            self._save_competition(season.competition)
            row.batch = self.batch
            # Without a history, as fixtures are: their batch says who brought them.
            insert_rows(Season, [row])
        return row.pk

    def save_stage(self, stage: Stage) -> int:
        """The number of the stage, which is saved if it is new. Its season is saved already."""
        if stage.pk is None:
            stage.batch = self.batch
            insert_rows(Stage, [stage])
        return stage.pk

    def note_day(self, season: ResolvedSeason, day: date) -> None:
        """Remembers that the season has a fixture on this day."""
        season.saw(day)
        self.seasons[season.key] = season

    def stretch(self) -> None:
        """Stretches seasons with fixtures outside their days, unless an editor set these."""
        seasons, self.seasons = self.seasons, {}
        for season in seasons.values():
            before, after = _days(season)
            if before != after and not season.row.edited_by_hand:
                self._stretch(season.row, before, after)

    def _stretch(self, row: Season, before: SeasonDays, after: SeasonDays) -> None:
        row.starts_on, row.ends_on = after
        save_unchanged(row, update_fields=["starts_on", "ends_on"])
        if row.batch_id != self.batch.pk:
            change_of(row, self.batch, before._asdict(), after._asdict()).save()

    def _save_competition(self, competition: ResolvedCompetition) -> None:
        row = competition.row
        if row.pk is not None:
            return
        row.slug, row.batch = new_slug(Competition, row.name, row.country), self.batch
        row.save(force_insert=True)
        former = {name.name: name for name in competition.former_names}
        for name in sorted(competition.other_names):
            if not Competition.objects.under_any_name({name}):
                years = asdict(former[name]) if name in former else {"name": name}
                CompetitionName.objects.create(competition=row, batch=self.batch, **years)


def _days(season: ResolvedSeason) -> tuple[SeasonDays, SeasonDays]:
    """The days of a season as they are, and with those of its fixtures."""
    row = season.row
    starts_on = min(row.starts_on, season.first_day or row.starts_on)
    ends_on = max(row.ends_on, season.last_day or row.ends_on)
    return SeasonDays(row.starts_on, row.ends_on), SeasonDays(starts_on, ends_on)
