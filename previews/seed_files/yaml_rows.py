"""The rows of seed files as YAML nodes with line and column.

Scalars stay text, because the field gives the type: `no`, `20:00` and `010` have other types in
YAML.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from previews.seed_files.report import Problem

MAX_BYTES = 5_000_000
MAX_DEPTH = 50
SUFFIXES = (".yaml", ".yml")
NULLS = {"", "~", "null", "Null", "NULL"}
REMEDIES = {
    "mapping values": "put a text with a colon in it in quotes",
    "cannot start any token": "indent with spaces, not tabs; put a text that begins so in quotes",
    "found unexpected end of stream": "a quotation mark is opened and not closed",
}


class SeedError(Exception):
    """A mistake at one place of a file, with the remedy."""

    def __init__(self, says: str, *place: int, field: str = "") -> None:
        super().__init__(says)
        self.says, self.field = says, field
        self.line, self.column = (*place, None, None)[:2]


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar with its text, a list with `items`, or a mapping with `entries`.

    A `flaw` says why the value cannot be used.
    """

    line: int
    column: int
    text: str = ""
    quoted: bool = False
    items: tuple["Node", ...] | None = None
    entries: dict[str, "Node"] | None = None
    flaw: SeedError | None = None

    @property
    def is_scalar(self) -> bool:
        return self.items is None and self.entries is None

    @property
    def is_null(self) -> bool:
        return self.is_scalar and not self.quoted and not self.flaw and self.text in NULLS

    @property
    def is_empty(self) -> bool:
        return self.is_null or (self.is_scalar and not self.flaw and not self.text)

    def __str__(self) -> str:
        """The node in an error message."""
        if self.is_scalar:
            return f"“{self.text}”" if self.text else "nothing"
        return "a list" if self.entries is None else "a mapping"

    def error(self, says: str, field: str = "") -> SeedError:
        return SeedError(says, self.line, self.column, field=field)

    def check(self) -> None:
        """Raises SeedError if the value cannot be used."""
        if self.flaw:
            raise self.flaw


def read_files(paths: Iterable[Path]) -> tuple[list[tuple[str, int, Node]], list[Problem]]:
    """Every row with its file and number, and the problems of files that cannot be read."""
    rows: list[tuple[str, int, Node]] = []
    problems: list[Problem] = []
    for file in dict.fromkeys(file for path in paths for file in _files_at(path)):
        try:
            rows += [(str(file), number, row) for number, row in enumerate(_rows_of(file), 1)]
        except SeedError as error:
            problems.append(Problem(str(file), error.says, error.line, error.column))
    return rows, problems


def _files_at(path: Path) -> list[Path]:
    """The file, or those of a folder, with JSON files: these are reported as a problem."""
    if not path.is_dir():
        return [path]
    kinds = (*SUFFIXES, ".json", ".jsonl")
    return sorted(file for file in path.rglob("*") if file.suffix.lower() in kinds) or [path]


def _rows_of(file: Path) -> tuple[Node, ...]:
    root = read_yaml(_text_of(file))
    if root and root.items is None:
        raise root.error("expected a list of rows, each beginning with “- model:”")
    if not root or not root.items:
        raise SeedError("this file has no rows; write rows, or remove it")
    return root.items


def _text_of(file: Path) -> str:
    if file.is_dir():
        raise SeedError("no file in this folder ends in .yaml or .yml")
    if not file.exists():
        raise SeedError("there is no such file or folder; check the path")
    if file.suffix.lower() not in SUFFIXES:
        raise SeedError("a seed file is YAML; write its rows in a file that ends in .yaml")
    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise SeedError(f"it cannot be read ({error.strerror}); check its permissions") from error
    if len(raw) > MAX_BYTES:
        raise SeedError(f"this file is larger than {MAX_BYTES // 10**6} MB; split it")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SeedError("this is not UTF-8; save the file in that encoding", line) from error


def read_yaml(text: str) -> Node | None:
    """The document as a node; None if it is empty. Raises SeedError with the place."""
    try:
        return _document(YAML(typ="safe", pure=True).parse(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else ()
        says = " ".join(part for part in (error.context, error.problem) if part)
        remedies = (remedy for words, remedy in REMEDIES.items() if words in says)
        remedy = next(remedies, "look at this line and the one before")
        raise SeedError(f"this is not YAML: {says}; {remedy}", *place) from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        says = f"the character U+{error.character:04X} is not allowed in YAML; take it out"
        raise SeedError(says, line) from error
    except (YAMLError, ValueError) as error:  # such as "\UFFFFFFFF", which is no character
        raise SeedError(f"this is not YAML: {error}") from error


def _document(parsed: Iterator[Any]) -> Node | None:
    root = None
    for event in parsed:
        if isinstance(event, events.NodeEvent):
            if root:
                line = event.start_mark.line + 1
                raise SeedError("a second document begins; write one list, without ---", line)
            root = _node(parsed, event, 1)
    return root


def _node(parsed: Iterator[Any], event: Any, depth: int) -> Node:
    """The node that begins with this event. Refuses deep nesting and aliases: both can explode."""
    place = event.start_mark.line + 1, event.start_mark.column + 1
    if depth > MAX_DEPTH:
        raise SeedError(f"lists and mappings are nested more than {MAX_DEPTH} deep", *place)
    if isinstance(event, events.AliasEvent):
        says = f"aliases such as *{event.anchor} are not read; write the value out"
        return Node(*place, flaw=SeedError(says, *place))
    says = f"the tag {event.tag} has no meaning here; leave it out"
    flaw = SeedError(says, *place) if event.tag else None
    if isinstance(event, events.ScalarEvent):
        return Node(*place, event.value, bool(event.style), flaw=flaw)
    nodes = _nodes(parsed, depth)
    if isinstance(event, events.SequenceStartEvent):
        return Node(*place, items=tuple(nodes), flaw=flaw)
    entries: dict[str, Node] = {}
    for name in nodes:
        value = next(nodes)
        if not value.text and value.is_null:  # the parser gives it no place
            value = replace(value, line=name.line, column=name.column)
        flaw = flaw or _flaw_of_name(name, entries)
        entries.setdefault(name.text, value)
    return Node(*place, entries=entries, flaw=flaw)


def _flaw_of_name(name: Node, entries: dict[str, Node]) -> SeedError | None:
    if not name.is_scalar:
        return name.error("a name is expected before the colon")
    if name.text in entries:
        return name.error(f"“{name.text}” is given twice; keep one")
    return name.flaw


def _nodes(parsed: Iterator[Any], depth: int) -> Iterator[Node]:
    """The nodes up to the end of the list or mapping."""
    for event in parsed:
        if isinstance(event, events.CollectionEndEvent):
            return
        yield _node(parsed, event, depth + 1)
