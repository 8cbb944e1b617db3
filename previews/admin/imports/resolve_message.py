"""The message that an editor sees after matching a name: what happened to its held rows."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.template.defaultfilters import pluralize

from previews.importers.report import OUTCOMES, ImportReport
from previews.models import HeldRow

# Items of one kind listed in a message; the others are counted.
MAX_LISTED = 5
# Left out of the details: the rows that are still held are listed with their names.
HELD_OFFICIALS = "unmatched officials"


def resolve_message(report: ImportReport, still_held: Sequence[HeldRow] = ()) -> str:
    """Return sentences with the outcomes, added details, refused rows and rows still held."""
    sentences = [*_outcomes(report), *_details(report), *_refused(report), *_failed(report)]
    sentences += _held(still_held)
    return " ".join(sentences) or "No held row has this name."


def _outcomes(report: ImportReport) -> Iterator[str]:
    totals = report.totals()
    counts = [f"{totals[outcome]} {outcome}" for outcome in OUTCOMES if totals.get(outcome)]
    if counts:
        yield f"Held fixtures: {', '.join(counts)}."


def _details(report: ImportReport) -> Iterator[str]:
    """Yield counts such as “Appointments added: 2.”, also of fixtures that are unchanged."""
    details: Counter[str] = Counter()
    for file in report.files:
        details.update(file.details)
    for name, count in details.items():
        if count and name != HELD_OFFICIALS:
            yield f"{name[:1].upper()}{name[1:]}: {count}."


def _refused(report: ImportReport) -> Iterator[str]:
    refused = [
        message["text"]
        for file in report.files
        for message in file.messages
        if message["outcome"] == "refused"
    ]
    if refused:
        yield f"Refused: {_first(refused, '; ')}."


def _failed(report: ImportReport) -> Iterator[str]:
    if report.failed_rows:
        yield f"Not imported, still held: {_first(report.failed_rows, '; ')}."


def _held(rows: Sequence[HeldRow]) -> Iterator[str]:
    if rows:
        names = dict.fromkeys(str(name) for row in rows for name in row.open_names)  # type: ignore[attr-defined]  # added by with_open_names
        yield f"Still held: {len(rows):,} row{pluralize(len(rows))}."
        doubts = dict.fromkeys(row.reason for row in rows if row.doubts)
        if names:
            yield f"Names to match: {_first(list(names), ', ')}."
        if doubts:
            yield f"Doubts: {_first(list(doubts), ' ')}"


def _first(items: Sequence[str], separator: str) -> str:
    more = f"{separator}and {len(items) - MAX_LISTED} more" if len(items) > MAX_LISTED else ""
    return separator.join(items[:MAX_LISTED]) + more
