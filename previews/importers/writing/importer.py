"""Imports the parsed fixtures of files, a chunk at a time, so that memory stays level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched

from previews.importers.formats.parsed_fixture import Item, ParsedFixture
from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.importers.options import Options
from previews.importers.report import FileReport, ImportReport
from previews.importers.writing.detail_sources import DetailSources
from previews.importers.writing.fixture_cache import FixtureCache
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.match_clubs import ClubMatcher
from previews.importers.writing.match_fixture import FixtureMatcher
from previews.importers.writing.plan import Planner
from previews.importers.writing.save_seasons import SeasonWriter
from previews.importers.writing.season_review import SeasonReview
from previews.importers.writing.sources import Sources
from previews.importers.writing.tie_updates import TieUpdates
from previews.importers.writing.unnamed_rounds import UnnamedRounds
from previews.importers.writing.write import PlanWriter
from previews.importers.writing.write_appointments import AppointmentWriter
from previews.importers.writing.write_details import DetailWriter
from previews.models import ImportBatch

# Fixtures planned and written together: enough for bulk statements, few to hold in memory.
FIXTURES_AT_ONCE = 1000
# More than any season has.
FIXTURES_REVIEWED = 5000


@dataclass(slots=True)
class Importer:
    """Imports the items of files for one batch. The caller opens transactions."""

    batch: ImportBatch
    options: Options
    report: ImportReport
    clubs: ClubLookup = field(default_factory=ClubLookup)
    officials: OfficialLookup = field(default_factory=OfficialLookup)
    planner: Planner = field(init=False)
    writer: PlanWriter = field(init=False)

    def __post_init__(self) -> None:
        create, report = self.options.create_clubs, self.report
        cache = FixtureCache()
        clubs = ClubMatcher(self.batch, self.clubs, cache, create, report.created_clubs)
        matcher = FixtureMatcher(self.options, clubs, Sources(self.options))
        details = DetailSources(matcher.sources)
        appointments = AppointmentWriter(
            self.batch, details, self.officials, create, report.created_officials
        )
        self.planner = Planner(matcher, cache, SeasonReview(matcher, cache))
        self.writer = PlanWriter(
            self.batch,
            DetailWriter(self.batch, details, appointments),
            SeasonWriter(self.batch),
            TieUpdates(self.batch),
            UnnamedRounds(self.batch),
        )

    def import_file(self, items: Iterable[Item], file: FileReport, *, whole: bool = False) -> None:
        """Imports every fixture of a file, then finds its ties.

        `whole`: the items are all that the file has, so that rows corrected since are no longer
        held. Rows are looked at together, up to FIXTURES_REVIEWED of them, before any is stored.
        """
        held = HeldRows(self.batch, file.file, self.report, self.options.zone)
        sources = self.planner.matcher.sources
        sources.open(file.file)
        held.source, held.find = sources.current.name, self.planner.matcher.found_names
        for window in batched(_fixtures(items, file), FIXTURES_REVIEWED):
            self.planner.review.read(window)
            for chunk in batched(window, FIXTURES_AT_ONCE):
                self.writer.write(self.planner.plan(chunk, file, held), file, held)
                held.save(self.clubs, self.officials)
                self.planner.cache.drop_oldest()
        held.find_late_seasons()
        if whole:
            held.drop_corrected()
        if self.writer.finish(file):
            self.planner.forget()


def _fixtures(items: Iterable[Item], file: FileReport) -> Iterator[ParsedFixture]:
    """The fixtures among the items; every line is counted under its kind."""
    for item in items:
        if isinstance(item, ParsedFixture):
            file.lines["fixture"] += item.lines
            yield item
        else:
            file.count_line(item)
