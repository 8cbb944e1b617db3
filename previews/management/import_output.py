"""What the commands that import files print."""

from collections.abc import Iterator

from previews.importers.report import FileReport, ImportReport
from previews.management.grouped_messages import grouped, shown

# Messages printed for a file, those of a kind as one; --report writes all of them.
SHOWN = 20
WHAT_TO_DO = {
    "unparsed": "Correct the lines that were not understood, and import the file again.",
    "refused": "Correct the fixtures that were refused, and import the file again.",
}
NAMES_TO_RESOLVE = "Resolve the unmatched names in the admin; their fixtures are then imported."
DOUBTS_TO_DECIDE = (
    "Decide on the doubtful rows in the admin, under Held rows: import as it is, or discard."
)


def report_lines(report: ImportReport) -> Iterator[str]:
    """What an import prints: each file, then what is left to do, then the totals."""
    for file in report.files:
        yield from _file_lines(file)
    for path in report.skipped_files:
        yield f"skipped: {path}: not a result file"
    for name, similar in report.unmatched_names.items():
        like = f"; similar: {', '.join(similar)}" if similar else ""
        yield f"unmatched name: {name}{like}"
    yield from (f"new club: {name}" for name in report.created_clubs)
    yield from (f"new official: {name}" for name in report.created_officials)
    if report.held_rows_imported:
        yield held_rows_imported(report.held_rows_imported)
    for words in report.failed_rows:
        yield failed_row(words)
    for outcome, sentence in WHAT_TO_DO.items():
        if report.totals().get(outcome):
            yield sentence
    if report.unmatched_names and report.totals().get("held"):
        yield NAMES_TO_RESOLVE
    if any(file.doubts for file in report.files):
        yield DOUBTS_TO_DECIDE
    what = "dry run, nothing saved" if report.dry_run else f"import {report.batch}"
    yield f"{what}: {_counts(report.totals())}"


def _file_lines(file: FileReport) -> Iterator[str]:
    if file.error:
        yield f"{file.file}: not imported: {file.error}"
        return
    lines = f"{file.lines.total()} lines ({_counts(file.lines)})"
    yield f"{file.file}: {lines}; fixtures: {_counts(file.fixtures) or 'none'}"
    if details := _counts(file.details):
        yield f"  {details}"
    if doubts := _counts(file.doubts):
        yield f"  doubts: {doubts}"
    if file.left_aside:
        yield f"  left aside: {', '.join(file.left_aside)}"
    for line in file.unparsed:
        yield f"{file.file}:{line['line']}: {line['why']}: {line['text']}"
    groups = grouped(file.messages)
    printed = shown(groups, SHOWN)
    for group in printed:
        yield f"{file.file}:{group.line}: {group.outcome}: {group.text}"
    if len(groups) > len(printed):
        left = len(file.messages) - sum(len(group.messages) for group in printed)
        yield f"  and {left:,} more; --report lists them all"
    elif len(groups) < len(file.messages):
        yield "  --report lists each match"


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in sorted(counts.items()) if number)


def failed_row(words: str) -> str:
    """A held row whose names are matched, and which cannot be imported all the same."""
    return f"held row not imported: {words}"


def held_rows_imported(count: int) -> str:
    """12 held rows imported: their names are now known."""
    rows = "1 held row" if count == 1 else f"{count:,} held rows"
    names = "its names are" if count == 1 else "their names are"
    return f"{rows} imported: {names} now known"
