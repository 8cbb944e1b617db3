"""The importer: records in, plan, store; a chunk at a time, so that memory stays level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched

from previews.importers.formats.parsed_fixture import Item, ParsedFixture, SkippedLine, UnparsedLine
from previews.importers.linking.club_lookup import ClubLookup, OfficialLookup
from previews.importers.report import FileReport, Report
from previews.importers.writing.fixture_cache import FixtureCache
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.match_details import Details
from previews.importers.writing.plan import Options, Planner
from previews.importers.writing.store_ties import forget_empty_stages
from previews.importers.writing.write import PlanWriter, Touched
from previews.models import ImportBatch
from previews.models.archive import forget_what_stayed_empty

ROWS_AT_ONCE = 1000
"""Rows planned and stored together: enough for bulk statements, little to hold in memory."""


@dataclass(slots=True)
class Importer:
    """Loads the items of files into the archive, for one batch. The caller opens transactions."""

    batch: ImportBatch
    options: Options
    report: Report
    planner: Planner = field(init=False)
    storing: PlanWriter = field(init=False)
    clubs: ClubLookup = field(default_factory=ClubLookup)
    officials: OfficialLookup = field(default_factory=OfficialLookup)

    def __post_init__(self) -> None:
        self.planner = Planner(self.batch, self.options, self.report, clubs=self.clubs)
        create, created = self.options.create_clubs, self.report.created_officials
        self.storing = PlanWriter(self.batch, Details(self.batch, self.officials, create, created))

    def load(self, items: Iterable[Item], file: FileReport) -> None:
        """Plans and stores every record of a file, then finds its ties."""
        room = HeldRows(self.batch, file.file, self.report, self.options.zone)
        for some in batched(_records(items, file), ROWS_AT_ONCE):
            self.storing.store(self.planner.plan(some, file, room), file, room)
            room.store(self.planner.clubs, self.officials)
            self.planner.stored.forget_the_oldest()
        self.storing.remember_stretched(self.planner.seasons.stretch())
        paired = self.storing.find_ties(file)
        if self._forget_what_is_empty() or paired:
            # Ties and stages have come and gone: what was at hand is out of date.
            self.planner.stored = FixtureCache()

    def _forget_what_is_empty(self) -> bool:
        """Takes away what no fixture came to, or all have left; whether there can be such."""
        seasons, came = self.planner.seasons, self.storing.came
        unused = {
            season for stage, season in seasons.made_stages.items() if stage not in came.stages
        }
        if some := unused | came.left:
            forget_empty_stages(some, self.batch)
        empty = (seasons.made | unused) - came.seasons
        gone = bool(empty) and forget_what_stayed_empty(empty)
        self.storing.came = Touched()
        seasons.start_anew(keep_competitions=not gone)
        return bool(some or empty)


def _records(items: Iterable[Item], file: FileReport) -> Iterator[ParsedFixture]:
    """The fixtures among the items; every line is counted under its kind."""
    for item in items:
        match item:
            case ParsedFixture():
                file.lines["fixture"] += item.lines
                yield item
            case SkippedLine():
                file.lines[item.kind.value] += item.lines
            case UnparsedLine():
                file.lines["unread"] += item.lines
                told = {"line": item.line, "text": item.text, "why": item.why}
                file.unread.append(told)
