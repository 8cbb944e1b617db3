"""A table of a corpus: a row for each folder, with counts that add up."""

from collections import Counter
from collections.abc import Iterable

from corpus.check import CorpusResult
from previews.importers.report import OUTCOMES, FileReport

LEFT_ASIDE = ("blank", "comment", "note", "detail", "address")
COLUMNS = (
    "files", "lines", "understood", "left aside", "unread", "not imported", "matches", *OUTCOMES,
    "clubs", "ties",
)  # fmt: skip


def table(result: CorpusResult) -> str:
    """Lines are understood, left aside (blank, comments, line-ups), unread or of a file that was
    not imported; matches are added, changed, unchanged, skipped, held or refused."""
    rows: dict[str, Counter[str]] = {}
    for file in result.files:
        row = rows.setdefault(result.corpus.name_of(file.file), Counter())
        row.update(_counts(file, result.contents[file.file].lines))
    rows["all"] = sum(rows.values(), Counter())
    return _aligned([("folder", *COLUMNS), *((name, *_cells(row)) for name, row in rows.items())])


def not_imported(result: CorpusResult) -> str:
    """The files that were not imported, each with the reason; lines that were not understood."""
    lines = [f"not imported: {file.file}: {file.error}" for file in result.files if file.error]
    lines += [
        f"unread: {file.file}:{line['line']}: {line['why']}: {line['text']}"
        for file in result.files
        for line in file.unparsed
    ]
    return "\n".join(lines)


def _counts(file: FileReport, lines: int) -> Counter[str]:
    counts = Counter({"files": 1, "lines": lines})
    if file.error:
        counts["not imported"] = lines
        return counts
    for kind, number in file.lines.items():
        counts[_column_of(kind)] += number
    counts["matches"] = file.fixtures.total()
    counts.update(file.fixtures)
    counts["clubs"] = file.details["clubs added"]
    counts["ties"] = file.details["ties found"]
    return counts


def _column_of(kind: str) -> str:
    if kind == "unparsed":
        return "unread"
    return "left aside" if kind in LEFT_ASIDE else "understood"


def _cells(row: Counter[str]) -> Iterable[str]:
    return (f"{row[name]:,}" for name in COLUMNS)


def _aligned(rows: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
