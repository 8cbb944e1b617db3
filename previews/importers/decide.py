"""Decisions of editors about doubtful rows: import one as it is, or discard it."""

from datetime import datetime

from django.db import transaction

from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.fingerprint import fingerprint
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.formats.parsed_fixture_json import from_json
from previews.importers.options import Options
from previews.importers.report import FileReport, ImportReport
from previews.importers.writing.importer import Importer
from previews.models import HeldRow, RowDecision

LONGEST_MATCH = 250


class CannotDecide(Exception):
    """The row cannot be decided on; the message is a sentence for the editor."""


@transaction.atomic
def import_as_it_is(row: HeldRow, *, by: str, now: datetime) -> ImportReport:
    """Imports a doubtful row. Its other rules hold: it may be held again, for its names.

    Raises CannotDecide for a row that the archive cannot store.
    """
    parsed, doubts = _content(row)
    if impossible := [doubt.reason for doubt in doubts if not doubt.storable]:
        raise CannotDecide(f"It cannot be stored like this: {'; '.join(impossible)}.")
    _save(row, RowDecision.Decision.IMPORT, by, now)
    options = Options(zone=row.record["zone"], source=row.record.get("source", ""))
    report, file = ImportReport(), FileReport(row.file)
    batch = row.batch
    row.delete()
    Importer(batch, options, report).import_file([parsed], file)
    report.files.append(file)
    return report


@transaction.atomic
def discard(row: HeldRow, *, by: str, now: datetime) -> None:
    """Discards a doubtful row: later imports of the same row skip it."""
    _save(row, RowDecision.Decision.DISCARD, by, now)
    row.delete()


def _content(row: HeldRow) -> tuple[ParsedFixture, list[Doubt]]:
    if not row.doubts:
        raise CannotDecide("It is held for unmatched names: match these instead.")
    return from_json(row.record["record"]), [Doubt(**doubt) for doubt in row.doubts]


def _save(row: HeldRow, decision: str, by: str, now: datetime) -> None:
    parsed, doubts = _content(row)
    match = f"{parsed.title}, {parsed.day:%-d %b %Y}" if parsed.day else parsed.title
    for doubt in doubts:
        RowDecision.objects.update_or_create(
            fingerprint=fingerprint(parsed, doubt),
            defaults={
                "decision": decision,
                "match": match[:LONGEST_MATCH],
                "reason": doubt.reason,
                "file": row.file,
                "line": row.line,
                "decided_by": by,
                "decided_at": now,
            },
        )
