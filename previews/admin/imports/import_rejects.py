"""Told by the report alone: lines that an import could not use. It counts them, no more."""

from previews.models import ImportBatch

LINES = {"unparsed": "could not be read", "refused": "were refused"}
WHERE = (
    "The archive keeps their number, not their text. It stands in the file that was named with "
    "--report, if one was; else run import_results over the same files once more with "
    "--dry-run --report lines.json, which changes nothing."
)


def told_by_report(batch: ImportBatch) -> str:
    """How many lines there were of each kind, and where to read them; a club list counts none."""
    told = [f"{batch.counts[each]:,} {LINES[each]}." for each in LINES if batch.counts.get(each)]
    return "\n".join([*told, WHERE]) if told else "Nothing."
