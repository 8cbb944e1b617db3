"""Result files: which of a folder are result files, and in what format each is written."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from previews.importers.formats import football_json, football_txt, results_csv
from previews.importers.formats.parsed_fixture import Items

FOOTBALL_TXT, FOOTBALL_JSON, RESULTS_CSV = "football-txt", "football-json", "results-csv"
FORMATS = (FOOTBALL_TXT, FOOTBALL_JSON, RESULTS_CSV)
ENDINGS = {".txt": FOOTBALL_TXT, ".json": FOOTBALL_JSON, ".csv": RESULTS_CSV}
# Final tables, squads and club lists are beside the results in openfootball's folders.
NO_RESULTS = re.compile(
    r"\.(?:conf|clubs|leagues|wiki|stadiums)\.txt$|squads|(?:^|/)(?:NOTES|LICENSE|README)",
    re.IGNORECASE,
)

UTF_16 = (b"\xff\xfe", b"\xfe\xff")

type Reader = Callable[[Iterable[str]], Items]


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


def format_of(path: Path) -> str:
    """The format of a file, by its ending or else by how it begins."""
    if path.suffix.lower() in ENDINGS:
        return ENDINGS[path.suffix.lower()]
    with path.open(encoding="utf-8-sig", newline="") as lines:
        first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith(("{", "[")):
        return FOOTBALL_JSON
    if "," in first and re.search(r"\bdate\b", first, re.IGNORECASE):
        return RESULTS_CSV
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


def reader_of(format_: str, columns: dict[str, str]) -> Reader:
    """The reader of a format; `columns` maps our names to the headers of a table."""
    match format_:
        case "football-json":
            return football_json.read
        case "results-csv":
            return partial(results_csv.read, columns=columns)
        case _:
            return football_txt.read
