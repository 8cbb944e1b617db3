"""Result files: which of a folder are result files, and in what format each is written."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from previews.importers.formats import football_json, football_txt, results_csv, results_xlsx
from previews.importers.formats.csv_table import LINES_TO_LOOK_AT, is_table_of_results
from previews.importers.formats.parsed_fixture import Items
from previews.importers.formats.table_options import TableOptions
from previews.importers.formats.without_result import WithoutResult

FOOTBALL_TXT, FOOTBALL_JSON = "football-txt", "football-json"
RESULTS_CSV, RESULTS_XLSX = "results-csv", "results-xlsx"
FORMATS = (FOOTBALL_TXT, FOOTBALL_JSON, RESULTS_CSV, RESULTS_XLSX)
ENDINGS = {
    ".txt": FOOTBALL_TXT,
    ".json": FOOTBALL_JSON,
    ".csv": RESULTS_CSV,
    ".tsv": RESULTS_CSV,
    ".tab": RESULTS_CSV,
    ".xlsx": RESULTS_XLSX,
    ".xlsm": RESULTS_XLSX,
}
# Final tables, squads and club lists are beside the results in openfootball's folders.
NO_RESULTS = re.compile(
    r"\.(?:conf|clubs|leagues|wiki|stadiums)\.txt$|squads|(?:^|/)(?:NOTES|LICENSE|README|~\$)",
    re.IGNORECASE,
)

UTF_16 = (b"\xff\xfe", b"\xfe\xff")

# Passes on the lines of a file, and shows how far it has been read.
type Watch = Callable[[Path, Iterable[str]], Iterable[str]]


def result_files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Each file to read, in order, and whether it was named itself; folders are read whole.

    Raises FileNotFoundError for a path that is not there.
    """
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file())
            yield from ((file, False) for file in inside)
        elif path.is_file():
            yield path, True
        else:
            raise FileNotFoundError(f"no file or folder is called {path}")


def holds_results(path: Path) -> bool:
    """Whether a file found in a folder looks like one with results."""
    return path.suffix.lower() in ENDINGS and not NO_RESULTS.search(path.as_posix())


def format_of(path: Path, columns: Mapping[str, str]) -> str:
    """The format of a file, by its ending or else by how it begins.

    A table that was copied into a text file is a table.
    """
    ending = ENDINGS.get(path.suffix.lower(), "")
    if ending and ending != FOOTBALL_TXT:
        return ending
    with path.open(encoding="utf-8-sig", newline="") as lines:
        first = [line for line in islice(lines, LINES_TO_LOOK_AT) if line.strip()]
    if is_table_of_results(first, columns):
        return RESULTS_CSV
    if not ending and first and first[0].lstrip().startswith(("{", "[")):
        return FOOTBALL_JSON
    return FOOTBALL_TXT


def why_not_text(path: Path) -> str:
    """Why a file cannot be read as UTF-8, from which line on, and what to do about it."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.startswith(UTF_16) or b"\0" in line:
                return f"line {number} is not text in UTF-8: save the file as plain text in UTF-8"
            try:
                line.decode()
            except UnicodeDecodeError as error:
                byte = f"0x{line[error.start]:02x}"
                return f"line {number} is not in UTF-8 (byte {byte}): save the file as UTF-8"
    return "it is not in UTF-8: save the file as UTF-8"


def read_file(
    path: Path, format_: str, options: TableOptions, watch: Watch = lambda path, lines: lines
) -> Items:
    """What a file says, item by item, by the options for tables. The file is open meanwhile.

    Raises ValueError where it is not a file of that format.
    """
    if format_ == RESULTS_XLSX:
        yield from results_xlsx.read(path, options)
        return
    with path.open(encoding="utf-8-sig", newline="") as lines:
        match format_:
            case "football-json":
                items = football_json.read(watch(path, lines))
                yield from WithoutResult(options.today).read(items)
            case "results-csv":
                yield from results_csv.read(watch(path, lines), options=options)
            case _:
                items = football_txt.read(watch(path, lines))
                yield from WithoutResult(options.today).read(items)
