"""What an import would do, as tables: new matches, changes, held rows, lines not understood."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from previews.admin.imports.browser_words import in_browser
from previews.importers.report import ImportReport
from previews.importers.row_changes import ADDED, CHANGED, WAITS, Change, RowChange
from previews.importers.upload import digest
from previews.models import Club, Stadium, Stage

type Messages = Sequence[dict[str, Any]]

# Of each table; the rest is counted.
MOST_SHOWN = 50
# Told by the tables of matches.
IN_TABLES = {"changed", "added", "unchanged"}
NEW = {"season": "{}", "competition": "{} (a new competition)"}
CORRECT = "Correct the line, and choose the file again."
MATCH_NAMES = "Match the name under Unmatched names after the import: the match is imported then."


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A match; `in_file` has its clubs as the file calls them, where that is another name."""

    line: int
    match: str
    in_file: str
    day: date | None
    where: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that is held, refused or not understood, with what to do about it."""

    line: int
    what: str
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Shown[Row]:
    """The first rows of a table, and how many more there are."""

    rows: tuple[Row, ...]
    more: int

    @property
    def count(self) -> int:
        return len(self.rows) + self.more


@dataclass(frozen=True, slots=True)
class ShownImport:
    digest: str
    added: Shown[ShownRow]
    changed: Shown[ShownRow]
    held: Shown[Problem]
    errors: Shown[Problem]
    notes: Shown[Problem]
    unchanged: int
    lines: int
    details: tuple[tuple[str, int], ...]
    left_aside: tuple[str, ...]
    unmatched: tuple[tuple[str, str], ...]
    created: tuple[str, ...]
    new_seasons: tuple[str, ...]
    held_rows_imported: int

    @property
    def would_change(self) -> bool:
        """Whether an import would store anything."""
        counts = (self.added.count, self.changed.count, self.held.count, self.held_rows_imported)
        return any(counts) or bool(self.details)


def shown_import(report: ImportReport) -> ShownImport:
    """3 queries, for the names of clubs, stages and stadiums; fewer where none is named."""
    file = report.files[0]
    rows = list(file.rows or ())
    by_outcome = {kind: [row for row in rows if row.outcome == kind] for kind in (ADDED, CHANGED)}
    waiting = [row for row in rows if row.outcome == WAITS]
    named = _Names.of([row for kind in by_outcome.values() for row in kind[:MOST_SHOWN]])
    messages = [each for each in file.messages if each["outcome"] not in IN_TABLES]
    return ShownImport(
        digest=digest(file, report),
        added=_first(by_outcome[ADDED], named.shown),
        changed=_first(by_outcome[CHANGED], named.shown),
        held=_first([*_held(messages, waiting), *_waiting(messages, waiting)]),
        errors=_first([*_unparsed(file.unparsed), *_problems(messages, {"refused"})]),
        notes=_first([*_problems(messages, None)]),
        unchanged=file.fixtures["unchanged"],
        lines=file.lines.total(),
        details=tuple((name, count) for name, count in file.details.items() if count),
        left_aside=tuple(file.left_aside),
        unmatched=tuple(
            (name, ", ".join(near))
            for name, near in list(report.unmatched_names.items())[:MOST_SHOWN]
        ),
        created=_listed([*report.created_clubs, *report.created_officials]),
        new_seasons=tuple(dict.fromkeys(NEW[row.new].format(row.where) for row in rows if row.new)),
        held_rows_imported=report.held_rows_imported,
    )


def _first(items: Sequence[Any], show: Any = lambda item: item) -> Shown[Any]:
    return Shown(tuple(map(show, items[:MOST_SHOWN])), max(0, len(items) - MOST_SHOWN))


def _listed(names: Sequence[str]) -> tuple[str, ...]:
    more = len(names) - MOST_SHOWN
    return (*names[:MOST_SHOWN], *([f"and {more:,} more"] if more > 0 else []))


def _unparsed(lines: Iterable[dict[str, Any]]) -> Iterator[Problem]:
    for line in lines:
        why = f"{in_browser(line['why'])}: {line['text']}"
        yield Problem(line["line"], "not understood", why, CORRECT)


def _held(messages: Messages, waiting: Iterable[RowChange]) -> Iterator[Problem]:
    """Without what is said of the names of the waiting matches."""
    lines = {row.line for row in waiting}
    for each in messages:
        doubts = each.get("doubts", ())
        if each["outcome"] != "held" or (not doubts and each["line"] in lines):
            continue
        remedies = dict.fromkeys(doubt["remedy"] for doubt in doubts if doubt["remedy"])
        reasons = "; ".join(dict.fromkeys(doubt["reason"] for doubt in doubts))
        text = f"{each['match']}: {reasons}" if doubts else each["text"]
        yield Problem(each["line"], "held", in_browser(text), in_browser(". ".join(remedies)))


def _waiting(messages: Messages, waiting: Iterable[RowChange]) -> Iterator[Problem]:
    """A row for each match that is held for a name, with what is said of the name on its line."""
    said = {
        each["line"]: in_browser(each["text"])
        for each in messages
        if each["outcome"] == "held" and not each.get("doubts")
    }
    for row in waiting:
        names = ", ".join(change.after for change in row.changes)
        parts = (f"{row.title}: not known: {names}", said.get(row.line, ""))
        yield Problem(row.line, "held", ". ".join(filter(None, parts)), MATCH_NAMES)


def _problems(messages: Iterable[dict[str, Any]], outcomes: set[str] | None) -> Iterator[Problem]:
    """Of these outcomes; of None, all that no other table has."""
    for each in messages:
        is_note = each["outcome"] not in {"held", "refused"}
        if each["outcome"] in outcomes if outcomes else is_note:
            remedy = CORRECT if each["outcome"] == "refused" else ""
            yield Problem(each["line"], each["outcome"], in_browser(each["text"]), remedy)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the rows that changes refer to by number."""

    clubs: dict[int, Club]
    rows: dict[str, dict[int, Any]]

    @classmethod
    def of(cls, rows: Sequence[RowChange]) -> "_Names":
        clubs = {number for row in rows for number in (row.home, row.away) if number}
        changes = [change for row in rows for change in row.changes if change.before]
        numbers = {
            what: {int(each.before) for each in changes if each.what == what}
            for what in ("stage", "stadium")
        }
        return cls(
            Club.objects.in_bulk(clubs) if clubs else {},
            {
                "stage": Stage.objects.in_bulk(numbers["stage"]) if numbers["stage"] else {},
                "stadium": (
                    Stadium.objects.in_bulk(numbers["stadium"]) if numbers["stadium"] else {}
                ),
            },
        )

    def shown(self, row: RowChange) -> ShownRow:
        clubs = [self.clubs.get(number) for number in (row.home, row.away)]
        match = f"{clubs[0]} v {clubs[1]}" if all(clubs) else row.title
        in_file = row.title if row.title != match else ""
        changes = tuple(map(self._named, row.changes))
        return ShownRow(row.line, match, in_file, row.day, row.where, changes)

    def _named(self, change: Change) -> Change:
        if change.what not in self.rows or not change.before:
            return change
        named = self.rows[change.what].get(int(change.before))
        name = getattr(named, "name", change.before)
        return Change(change.what, name, change.after)
