"""The importer: records in, plan, store; a chunk at a time, so that memory stays level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched

from previews.importers.formats.parsed_fixture import Item, ParsedFixture, SkippedLine, UnparsedLine
from previews.importers.linking.club_lookup import ClubLookup, OfficialLookup
from previews.importers.report import FileReport, Report
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.match_details import Details
from previews.importers.writing.plan import Options, Planner
from previews.importers.writing.write import PlanWriter
from previews.models import ImportBatch

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
        if self.storing.finish(file):
            self.planner.forget()


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
