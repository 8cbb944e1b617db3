"""The import of a file that somebody has shown first, and that does no more than was shown."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from previews.importers.formats.parsed_fixture import Item, Items
from previews.importers.report import FileReport, ImportReport


class NotAsShown(Exception):
    """The archive has changed since: the file would now do something else. Nothing is stored."""


class TooManyRows(ValueError):
    """The sentence says how many are too many, and what to do."""


@dataclass(frozen=True, slots=True)
class Upload:
    """How a file without a place on this machine is called, and what its import must do.

    `shown` is the hash of what was shown; empty for a look that stores nothing. `also` is called
    in the transaction of the file, after its rows are written.
    """

    name: str
    command: str
    most_rows: int
    too_many: str
    shown: str = ""
    also: Callable[[], None] = lambda: None

    def limited(self, items: Iterable[Item]) -> Items:
        """The items of the file. Raises TooManyRows before any of too many is stored."""
        for number, item in enumerate(items, start=1):
            if number > self.most_rows:
                raise TooManyRows(self.too_many)
            yield item

    def finish(self, file: FileReport, report: ImportReport) -> None:
        """Raises NotAsShown where the import did something else than was shown."""
        if self.shown and digest(file, report) != self.shown:
            raise NotAsShown
        if self.shown:
            self.also()


def digest(file: FileReport, report: ImportReport) -> str:
    """A hash of everything that the import of the file did, whatever its number is."""
    did = {
        "file": file.as_json(),
        "rows": [row.as_json() for row in file.rows or ()],
        "unmatched": report.unmatched_names,
        "created": [report.created_clubs, report.created_officials],
    }
    text = json.dumps(did, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
