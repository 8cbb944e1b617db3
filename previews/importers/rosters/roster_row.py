"""What an import of clubs or squads does with a row, and what it has to ask."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from previews.importers.formats.cell_dates import read_date
from previews.importers.formats.plain_table import PlainRow
from previews.importers.row_changes import Change
from previews.text.spelling import name_key

NEW = "new"


@dataclass(frozen=True, slots=True)
class Question:
    """A name that may mean somebody known. `candidates` are their numbers with words."""

    name: str
    candidates: tuple[tuple[int, str], ...]
    chosen: str = ""

    @property
    def field(self) -> str:
        return field_of(self.name)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """`outcome` is new, changed, unchanged or skipped; empty with an error or an open question."""

    line: int
    what: str
    outcome: str = ""
    changes: tuple[Change, ...] = ()
    error: str = ""
    question: Question | None = None

    @property
    def is_open(self) -> bool:
        return self.question is not None and not self.question.chosen


@dataclass(slots=True)
class Roster:
    """All rows of a table. `answers` are those to questions, by their field."""

    answers: Mapping[str, str]
    rows: list[RosterRow] = field(default_factory=list)

    def write(
        self, rows: Iterable[PlainRow], write_row: Callable[[int, Mapping[str, str]], RosterRow]
    ) -> None:
        """Write the rows that are not empty, and note what becomes of each.

        `write_row` gets line and cells, and may raise WrongCell.
        """
        for row in rows:
            if not (row.cells or row.error):
                continue
            try:
                if row.error:
                    raise WrongCell(row.error)
                self.rows.append(write_row(row.line, row.cells))
            except WrongCell as error:
                self.rows.append(RosterRow(row.line, row.cells.get("name", ""), error=str(error)))

    @property
    def stops(self) -> bool:
        """Whether a row is wrong, or asks: then nothing is stored."""
        return any(row.error or row.is_open for row in self.rows)

    @property
    def digest(self) -> str:
        """A hash of all that it does, whatever numbers new rows get."""
        did = [
            (row.line, row.what, row.outcome, [(c.what, c.before, c.after) for c in row.changes],
             row.error, row.question.chosen if row.question else "")
            for row in self.rows
        ]  # fmt: skip
        text = json.dumps(did, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def ask(self, name: str, candidates: Sequence[Any]) -> Question:
        """The question with the answer, if it is one of its candidates or a new one."""
        offered = tuple((row.pk, _words(row)) for row in candidates)
        answer = self.answers.get(field_of(name), "")
        is_known = answer == NEW or answer in {str(number) for number, _ in offered}
        return Question(name, offered, answer if is_known else "")


class WrongCell(ValueError):
    """A sentence about a cell."""


def field_of(name: str) -> str:
    """The name of the choice in a form: one for all rows with the name."""
    return f"answer-{hashlib.sha256(name_key(name).encode()).hexdigest()[:16]}"


def day_in(cells: Mapping[str, str], column: str) -> date | None:
    """Raises WrongCell for a day that is none, or can be read in two ways."""
    text = cells.get(column, "")
    if not text:
        return None
    try:
        cell = read_date(text)
        if not cell.is_ambiguous:
            return cell.day(cell.order)
    except ValueError as error:
        raise WrongCell(f"{column.replace('_', ' ')}: {error}") from error
    raise WrongCell(f"{column.replace('_', ' ')}: write {text} like 2023-08-12")


def _words(row: Any) -> str:
    born = getattr(row, "born_on", None)
    beside = f"born {born:%-d %b %Y}" if born else getattr(row, "country", "")
    return f"{row} ({beside})" if beside else str(row)
