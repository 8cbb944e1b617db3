"""Runs the importer on a kept file: to look at what it would do, and to do what was looked at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from django.utils import timezone

from previews.admin.imports.kept_upload import KeptUpload
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.files import (
    ENDINGS,
    RESULTS_CSV,
    RESULTS_XLSX,
    format_of,
)
from previews.importers.formats.table_header import (
    HeaderCell,
    header_of_text,
    header_of_workbook,
)
from previews.importers.options import Options
from previews.importers.report import ImportReport
from previews.importers.run import ImportFailed, Run, import_files
from previews.importers.upload import Upload
from previews.models import ImportBatch

COMMAND = "import in the browser"
# A page waits for the import of so many rows a few seconds, and no page may take 20.
MOST_ROWS = 2_000
TOO_MANY = (
    f"it has more than {MOST_ROWS:,} rows, which takes longer than a page may wait: import it on "
    "the server with manage.py import_results FILE, or divide it"
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the import of a file would do. `report` is None where `error` says why it cannot be."""

    report: ImportReport | None
    error: str
    header: tuple[HeaderCell, ...]


def look_at(kept: KeptUpload) -> Look:
    """Nothing is stored."""
    with _on_disk(kept) as path:
        header = _header(kept, path)
        try:
            return Look(import_files(_run(kept, path), timezone.now), "", header)
        except ImportFailed as error:
            return Look(None, str(error), header)


def import_as_shown(
    kept: KeptUpload, shown: str, *, by: str, also: Callable[[], None]
) -> ImportReport:
    """Imports the file if that does what was shown, and nothing else.

    `also` is called in the transaction of the import. Raises NotAsShown, and what `import_files`
    raises.
    """
    with _on_disk(kept) as path:
        return import_files(_run(kept, path, by=by, shown=shown, also=also), timezone.now)


@contextmanager
def _on_disk(kept: KeptUpload) -> Iterator[Path]:
    """The importer reads files. Of the name only the ending counts: it says the format."""
    ending = PurePath(kept.name).suffix.lower()
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{ending if ending in ENDINGS else ''}"
        path.write_bytes(kept.content)
        yield path


def _run(kept: KeptUpload, path: Path, *, by: str = "", **upload: Any) -> Run:
    said, name = kept.options, _label(kept)
    options = Options(
        competition=said["competition"],
        country=said["country"],
        season=said["season"],
        zone=said["zone"],
        create_clubs=said["create_clubs"],
        source=said["source"] or name,
    )
    return Run(
        [path], options, columns=kept.columns, dry_run=not upload.get("shown"), by=by,
        ignored=kept.ignored, dates=DateOrder(said["dates"]) if said["dates"] else None,
        upload=Upload(name, COMMAND, MOST_ROWS, TOO_MANY, **upload),
    )  # fmt: skip


def _label(kept: KeptUpload) -> str:
    """The name of the file in the archive: of two files of one name, the second has a number.

    Held rows and the source are looked up by it, so that two files must not share it by chance.
    """
    uploads = ImportBatch.objects.still_there(COMMAND).values_list("files", flat=True)
    taken = {name for files in uploads for name in files}
    plain = f"uploaded {kept.name}"
    names = (plain if number == 1 else f"{plain} ({number})" for number in count(1))
    last = plain
    for name in names:
        if name not in taken:
            return last if kept.options["is_newer"] else name
        last = name
    raise AssertionError("there is always a free name")


def _header(kept: KeptUpload, path: Path) -> tuple[HeaderCell, ...]:
    try:
        match format_of(path, kept.columns):
            case format_ if format_ == RESULTS_XLSX:
                return header_of_workbook(path, kept.columns)
            case format_ if format_ == RESULTS_CSV:
                return header_of_text(path, kept.columns)
    except UnicodeDecodeError:
        pass  # the import says what is wrong
    return ()
