"""Lines that an import could not use. The database keeps their number and not their text."""

from previews.admin.imports.run_upload import COMMAND
from previews.models import ImportBatch

REJECTS = {"unparsed": "could not be read", "refused": "were refused"}
WHERE_TO_FIND_THEM = (
    "The lines are in the file named with --report, if the import had one. Otherwise run "
    "import_results on the same files with --dry-run --report lines.json: it writes the lines to "
    "lines.json and changes nothing else."
)

IN_BROWSER = "Choose the file again under Import results: it shows the lines, and changes nothing."


def reject_summary(batch: ImportBatch) -> str:
    """Return the number of lines of each kind and where to read them, or “None”."""
    counts = [
        f"{batch.counts[kind]:,} {verb}."
        for kind, verb in REJECTS.items()
        if batch.counts.get(kind)
    ]
    where = IN_BROWSER if batch.command == COMMAND else WHERE_TO_FIND_THEM
    return "\n".join([*counts, where]) if counts else "None"
