"""Fixture files in JSON, and in JSON Lines: every row knows the line it begins on."""

import json
from typing import Any, NoReturn

from previews.importers.fixture_file_row import BrokenFileError, Written


class Pairs(dict[str, Any]):
    """A JSON object that knows which names stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = sorted({name for name in names if names.count(name) > 1})


def _no_such_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")


DECODER = json.JSONDecoder(object_pairs_hook=Pairs, parse_constant=_no_such_number)


def read_json(text: str) -> list[Written]:
    """The rows of a file. Raises BrokenFileError with the line where JSON ends."""
    rows = _decoded(text, 1)
    if not isinstance(rows, list):
        raise BrokenFileError("expected a list of rows: [ { ... }, { ... } ]", 1)
    return [_written(row, line) for row, line in zip(rows, _lines(text), strict=True)]


def read_json_line(text: str, line: int) -> Written:
    """The one row on a line of JSON Lines."""
    return _written(_decoded(text, line), line)


def _decoded(text: str, first_line: int) -> Any:
    try:
        return DECODER.decode(text)
    except json.JSONDecodeError as error:
        says = f"this is not JSON: {error.msg}, column {error.colno}"
        raise BrokenFileError(says, first_line + error.lineno - 1) from error
    except ValueError as error:
        raise BrokenFileError(f"this is not JSON: {error}") from error
    except RecursionError as error:
        raise BrokenFileError("values stand inside one another without an end") from error


def _lines(text: str) -> list[int]:
    """The line on which each row of a list begins. The text is known to be sound."""
    lines = []
    at = text.index("[") + 1
    while (at := _past(text, at)) < len(text) and text[at] != "]":
        lines.append(text.count("\n", 0, at) + 1)
        _, at = DECODER.raw_decode(text, at)
    return lines


def _past(text: str, at: int) -> int:
    """The next character that is neither blank nor a comma."""
    while at < len(text) and text[at] in " \t\r\n,":
        at += 1
    return at


def _written(value: Any, line: int) -> Written:
    if isinstance(value, Pairs):
        entries = {name: _written(entry, line) for name, entry in value.items()}
        flaw = f"“{value.twice[0]}” stands here twice; keep one" if value.twice else ""
        return Written(dict(value), "a mapping", line, entries=entries, flaw=flaw)
    if isinstance(value, list):
        parts = tuple(_written(part, line) for part in value)
        return Written(value, "a list", line, parts=parts)
    return Written(value, json.dumps(value, ensure_ascii=False), line)
