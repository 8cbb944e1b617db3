"""Fixture files in YAML, read so that every value knows its line and how it is written."""

import re
from typing import Any

import yaml

from previews.importers.fixture_file_row import BrokenFileError, Written

# The parser in C reads ten times as fast; a platform without it has the same one in Python.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TAG = "tag:yaml.org,2002:"
MERGE = f"{TAG}merge"
REMEDIES = {
    "mapping values": "a text with a colon in it stands in quotes",
    "cannot start any token": "indent with blanks, not tabs; put texts that begin so in quotes",
    "found unexpected end of stream": "a quotation mark is opened and not closed",
    "single document": "write one list of rows, without ---",
}
OCTAL = re.compile(r"[-+]?0[0-7_]+")


def read_yaml(text: str) -> list[Written]:
    """The rows of a file. Raises BrokenFileError with the line where YAML ends."""
    try:
        loader = LOADER(text)
        node = loader.get_single_node()
        if node is None:
            return []
        rows = _written(node, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BrokenFileError(_said(error), mark.line + 1 if mark else None) from error
    except yaml.YAMLError as error:
        raise BrokenFileError(f"this is not YAML: {error}") from error
    except RecursionError as error:
        raise BrokenFileError("values stand inside one another without an end") from error
    if node.tag != f"{TAG}seq":
        raise BrokenFileError("expected a list of rows, each beginning with “- model:”", rows.line)
    return list(rows.parts)


def _said(error: yaml.MarkedYAMLError) -> str:
    """What the parser says, which speaks of tokens, and what to do about it."""
    said = " ".join(part for part in (error.context, error.problem) if part)
    remedies = (remedy for words, remedy in REMEDIES.items() if words in said)
    return f"this is not YAML: {said}; " + next(remedies, "look at this line and the one before")


def _written(node: Any, loader: Any) -> Written:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, loader, line)
    if isinstance(node, yaml.SequenceNode):
        parts = tuple(_written(part, loader) for part in node.value)
        flaw = _strange_tag(node, "seq")
        return Written([part.value for part in parts], "a list", line, parts=parts, flaw=flaw)
    return _scalar(node, loader, line)


def _mapping(node: Any, loader: Any, line: int) -> Written:
    merged: dict[str, Written] = {}
    entries: dict[str, Written] = {}
    flaw = _strange_tag(node, "map")
    for name_node, value_node in node.value:
        value = _written(value_node, loader)
        if name_node.tag == MERGE:
            for source in value.parts or (value,):
                merged = (source.entries or {}) | merged
        elif not isinstance(name_node, yaml.ScalarNode):
            flaw = "a name is expected before the colon"
        elif name_node.value in entries:
            flaw = f"“{name_node.value}” stands here twice; keep one"
        else:
            entries[name_node.value] = value
    entries = merged | entries
    plain = {name: entry.value for name, entry in entries.items()}
    return Written(plain, "a mapping", line, entries=entries, flaw=flaw)


def _scalar(node: Any, loader: Any, line: int) -> Written:
    text = node.value
    try:
        value = loader.construct_object(node)
    except ValueError:
        return Written(None, text, line, flaw=f"{text} is no day of the calendar")
    except yaml.constructor.ConstructorError:
        return Written(None, text, line, flaw=_strange_tag(node))
    return Written(value, text, line, flaw=_misread(node, value))


def _misread(node: Any, value: Any) -> str:
    """What YAML takes for a number although nobody counts so: 20:00 is 1200, 010 is 8."""
    number = node.tag in (f"{TAG}int", f"{TAG}float")
    if number and (":" in node.value or OCTAL.fullmatch(node.value)):
        return f"{node.value} without quotes means the number {value}; write '{node.value}'"
    return ""


def _strange_tag(node: Any, usual: str = "") -> str:
    usual_tag = node.tag == f"{TAG}{usual}"
    return "" if usual_tag else f"the tag {node.tag} means nothing here; leave it out"
