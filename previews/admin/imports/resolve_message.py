"""What came in: what settling a name did to the rows that waited for it, in a few sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from previews.admin.imports.held_rows import rows_wait
from previews.importers.report import OUTCOMES, ImportReport
from previews.models import HeldRow

NAMED = 5
"""So many of one kind are named in a message: more of them nobody reads."""
TOLD_BY_NAME = "unmatched officials"
"""A detail that is left out, as the rows that still wait are told with their names."""


def what_came_in(report: ImportReport, still_waiting: Sequence[HeldRow] = ()) -> str:
    """What became of the rows, what they brought, what was refused and why, what still waits."""
    told = [*_outcomes(report), *_details(report), *_refused(report), *_waiting(still_waiting)]
    return " ".join(told) or "No fixture waited for it."


def _outcomes(report: ImportReport) -> Iterator[str]:
    totals = report.totals()
    told = [f"{totals[each]} {each}" for each in OUTCOMES if totals.get(each)]
    if told:
        yield f"Fixtures that waited: {', '.join(told)}."


def _details(report: ImportReport) -> Iterator[str]:
    """A fixture that was known already is unchanged, and may yet have got its referee."""
    details: Counter[str] = Counter()
    for file in report.files:
        details.update(file.details)
    for name, many in details.items():
        if many and name != TOLD_BY_NAME:
            yield f"{name[:1].upper()}{name[1:]}: {many}."


def _refused(report: ImportReport) -> Iterator[str]:
    refused = [
        message["text"]
        for file in report.files
        for message in file.messages
        if message["outcome"] == "refused"
    ]
    if refused:
        yield f"Refused: {_first(refused, '; ')}."


def _waiting(rows: Sequence[HeldRow]) -> Iterator[str]:
    if rows:
        names = dict.fromkeys(str(name) for row in rows for name in row.open_names)  # type: ignore[attr-defined]  # put there by with_open_names
        still = rows_wait(len(rows)).replace(" wait", " still wait")
        yield f"{still}, for {_first(list(names), ', ')}."


def _first(words: Sequence[str], between: str) -> str:
    more = f"{between}and {len(words) - NAMED} more" if len(words) > NAMED else ""
    return between.join(words[:NAMED]) + more
