"""Stages whose ties have to be found anew, collected while a file is imported."""

from dataclasses import dataclass, field

from previews.importers.report import FileReport
from previews.importers.writing.empty_rows import delete_empty_stages
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.match_fixture import MatchedFixture
from previews.importers.writing.stated_legs import NOTHING_STATED, StatedLeg, stated_leg
from previews.importers.writing.store_ties import store_ties
from previews.models import ImportBatch

# What files state of legs is kept until the ties are found; more than this is written earlier.
MOST_LEGS_KEPT = 20_000


@dataclass(slots=True)
class TieUpdates:
    """`stages` have changed; `left_stages` are among them and may have no fixtures any more."""

    batch: ImportBatch
    stages: set[int] = field(default_factory=set)
    left_stages: set[int] = field(default_factory=set)
    stated: dict[int, StatedLeg] = field(default_factory=dict)

    def note_changed(self, columns: FixtureColumns) -> None:
        if columns["stage_id"] is not None:
            self.stages.add(columns["stage_id"])

    def note_left(self, stages: set[int]) -> None:
        self.stages |= stages
        self.left_stages |= stages

    def note_stated(self, matched: MatchedFixture) -> None:
        """Remembers what the file states of a leg; most files state nothing."""
        stated, columns = stated_leg(matched.parsed), matched.cached.columns
        if stated != NOTHING_STATED and columns["stage_id"] is not None:
            self.stated[columns["pk"]] = stated
            if stated.decision or stated.winner or stated.contradicts(columns["leg"]):
                self.stages.add(columns["stage_id"])

    @property
    def is_full(self) -> bool:
        return len(self.stated) > MOST_LEGS_KEPT

    def find_ties(self, file: FileReport) -> bool:
        """Finds the ties of the changed stages; whether there were any."""
        stages, stated = self.stages, self.stated
        self.stages, self.stated = set(), {}
        file.details["ties found"] += store_ties(stages, stated, self.batch)
        return bool(stages)

    def finish(self, file: FileReport) -> bool:
        """The same at the end of a file; then stages that all fixtures have left are deleted."""
        changed = self.find_ties(file)
        left, self.left_stages = self.left_stages, set()
        delete_empty_stages(left, self.batch)
        return changed or bool(left)
