"""Finding and reading fixture files: paths in, written rows and unreadable files out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from previews.importers.fixture_file_row import BrokenFileError, Problem, Written
from previews.importers.fixture_json import read_json, read_json_line
from previews.importers.fixture_yaml import read_yaml

READERS = {".yaml": read_yaml, ".yml": read_yaml, ".json": read_json}
KINDS = (*READERS, ".jsonl")
KINDS_IN_WORDS = ".yaml, .json or .jsonl"


@dataclass(slots=True)
class Reading:
    """What was read: the rows by file, and what could not be read."""

    rows: list[tuple[str, int, Written]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_files(paths: Iterable[Path]) -> Reading:
    """Read all files, however many of them are broken. Folders give the files in them."""
    reading = Reading()
    files: dict[Path, None] = {}  # a set that keeps the order
    for path in paths:
        try:
            files.update(dict.fromkeys(_files_at(path)))
        except BrokenFileError as error:
            reading.problems.append(Problem(str(path), error.says))
    for file in files:
        _read_file(file, reading)
    return reading


def _files_at(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in KINDS)
        if not files:
            raise BrokenFileError(f"no file in this folder ends in {KINDS_IN_WORDS}")
        return files
    if not path.exists():
        raise BrokenFileError("there is no such file or folder; check the path")
    if path.suffix.lower() not in KINDS:
        raise BrokenFileError(f"a fixture file ends in {KINDS_IN_WORDS}")
    return [path]


def _read_file(file: Path, reading: Reading) -> None:
    name = str(file)
    try:
        text = _text(file)
        if file.suffix.lower() == ".jsonl":
            rows = _read_lines(name, text, reading)
        else:
            rows = READERS[file.suffix.lower()](text)
            if not rows:
                raise BrokenFileError("no row stands in this file; write rows, or remove it")
    except BrokenFileError as error:
        reading.problems.append(Problem(name, error.says, error.line))
        return
    reading.rows += [(name, number, row) for number, row in enumerate(rows, start=1)]


def _text(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise BrokenFileError(f"it cannot be read ({error.strerror}); check its rights") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BrokenFileError("this is not UTF-8; save the file in that encoding", line) from error
    if not text.strip():
        raise BrokenFileError("this file is empty; write rows, or remove it")
    return text


def _read_lines(name: str, text: str, reading: Reading) -> list[Written]:
    """JSON Lines: a broken line does not hide what is wrong with the others."""
    rows = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(read_json_line(line, number))
        except BrokenFileError as error:
            reading.problems.append(Problem(name, error.says, error.line or number))
    return rows
