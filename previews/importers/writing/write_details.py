"""Writes what files say of a match beside its score: officials, statistics, goals."""

from collections.abc import Collection
from dataclasses import dataclass

from previews.importers.report import FileReport
from previews.importers.writing.detail_sources import DetailSources
from previews.importers.writing.fixture_details import FixtureDetails
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.write_appointments import AppointmentWriter
from previews.importers.writing.write_goals import write_goals
from previews.importers.writing.write_statistics import write_statistics
from previews.models import ImportBatch


@dataclass(slots=True)
class DetailWriter:
    """Writes the details of many fixtures at a time, for one batch."""

    batch: ImportBatch
    sources: DetailSources
    appointments: AppointmentWriter

    def write(self, details: Collection[FixtureDetails], file: FileReport, held: HeldRows) -> None:
        """Writes them; fixtures with an unmatched official are held besides."""
        with_statistics = [row for row in details if row.parsed.has_statistics]
        write_statistics(with_statistics, self.batch, self.sources, file, held)
        write_goals([row for row in details if row.parsed.goals], self.batch, file, held)
        self.appointments.write([row for row in details if row.parsed.officials], file, held)
