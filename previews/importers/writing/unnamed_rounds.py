"""Cups whose files name no rounds: their matches get the stage of a knock-out, if they are one."""

from collections.abc import Collection
from dataclasses import dataclass, field

from previews.football.knock_out_shape import ShapeMatch, is_knock_out
from previews.football.rounds import UNNAMED_KNOCK_OUT
from previews.importers.linking.stages import UNNAMED_STAGE
from previews.importers.report import FileReport
from previews.importers.writing.changes import change_of, save_changes
from previews.importers.writing.detect_ties import NOT_COUNTING
from previews.importers.writing.match_fixture import MatchedFixture
from previews.models import Competition, Fixture, ImportBatch, Season, Stage
from previews.models.bulk_insert import insert_rows

ADVICE = (
    "no round is named, and these are not the matches of a knock-out alone: no ties; name the "
    "rounds, in a table in a column called round"
)


@dataclass(slots=True)
class UnnamedRounds:
    """The seasons of cups of which the open file has matches without a stage, by first line."""

    batch: ImportBatch
    seasons: dict[int, int] = field(default_factory=dict)

    def note(self, matched: MatchedFixture) -> None:
        if matched.season.known.is_cup and matched.cached.columns["stage_id"] is None:
            self.seasons.setdefault(matched.cached.columns["season_id"], matched.parsed.line)

    def finish(self, file: FileReport) -> set[int]:
        """Puts the matches into stages, or reports why not; the stages that have new ones."""
        seasons, self.seasons = self.seasons, {}
        stages = set()
        for season in Season.objects.select_related("competition").in_bulk(seasons).values():
            fixtures = list(Fixture.objects.filter(season=season).select_related("stage"))
            if _is_knock_out(season.competition, fixtures):
                stages.add(self._put_into_stage(season, fixtures))
            else:
                file.add_message("skipped", seasons[season.pk], f"{season}: {ADVICE}")
        return stages

    def _put_into_stage(self, season: Season, fixtures: Collection[Fixture]) -> int:
        stage = Stage.objects.filter(season=season, name=UNNAMED_KNOCK_OUT).first()
        if stage is None:
            stage = Stage(
                season=season,
                name=UNNAMED_STAGE.name,
                kind=UNNAMED_STAGE.kind,
                round=UNNAMED_STAGE.round,
                position=UNNAMED_STAGE.position,
                batch=self.batch,
            )
            insert_rows(Stage, [stage])
        without = [each for each in fixtures if each.stage_id is None and not each.edited_by_hand]
        for fixture in without:
            fixture.stage = stage
        Fixture.objects.bulk_update(without, ["stage"], batch_size=500)
        save_changes(
            change_of(fixture, self.batch, {"stage_id": None}, {"stage_id": stage.pk})
            for fixture in without
            if fixture.batch_id != self.batch.pk
        )
        return stage.pk


def _is_knock_out(competition: Competition, fixtures: Collection[Fixture]) -> bool:
    """Finals of nations have groups; a competition between countries may have them.

    What is left of a group without its name looks like a knock-out if a team wins all of it.
    """
    kinds = {fixture.stage.kind for fixture in fixtures if fixture.stage}
    if competition.contestants == Competition.Contestants.NATIONS or kinds - {"knock_out"}:
        return False
    matches = [_shape_of(fixture) for fixture in fixtures if fixture.status not in NOT_COUNTING]
    return is_knock_out(matches, two_legs=bool(competition.organiser))


def _shape_of(fixture: Fixture) -> ShapeMatch:
    goals = _pair(fixture.after_120_home, fixture.after_120_away)
    return ShapeMatch(
        fixture.home_id,
        fixture.away_id,
        fixture.day,
        goals or _pair(fixture.after_90_home, fixture.after_90_away),
        _pair(fixture.shoot_out_home, fixture.shoot_out_away),
    )


def _pair(home: int | None, away: int | None) -> tuple[int, int] | None:
    return None if home is None or away is None else (home, away)
