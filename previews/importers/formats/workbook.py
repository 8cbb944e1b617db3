"""What is wrong with a broken workbook, as a sentence instead of a fault of its parts."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

NOT_A_WORKBOOK = "it is no workbook that can be read: save it as .xlsx, or as CSV in UTF-8"
# A part can be broken that is read only with the rows.
BROKEN = (InvalidFileException, zipfile.BadZipFile, ParseError, zlib.error, EOFError)


@contextmanager
def readable() -> Iterator[None]:
    """Raises ValueError with a sentence where the workbook that is read inside is broken."""
    try:
        yield
    except BROKEN as error:
        raise ValueError(NOT_A_WORKBOOK) from error


@contextmanager
def open_workbook(path: Path, **options: Any) -> Iterator[Any]:
    """Raises ValueError for a file that is no workbook. It is closed also if it is broken."""
    with path.open("rb") as file:
        with readable():
            try:
                book = load_workbook(file, read_only=True, **options)
            except (KeyError, OSError) as error:
                raise ValueError(NOT_A_WORKBOOK) from error
        with closing(book):
            yield book
