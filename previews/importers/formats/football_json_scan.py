"""The matches of a football.json file as text, one at a time, each with the lines it takes.

The file is not parsed as a whole, so that memory does not grow with it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from previews.importers.formats.parsed_fixture import LineKind, SkippedLine, UnparsedLine

# A text ends in its line. One that does not is left out as a whole, so that each character is
# looked at once.
TOKEN = re.compile(r'(?P<text>"(?:[^"\\]|\\.)*+")(?P<colon>\s*:)?|"[^\n]*|[{}\[\]]')
LONGEST_TEXT = 200
LISTS_OF_MATCHES = ("matches", "games", "fixtures")
# The brackets around the name of a competition, and around that of a round of older files:
# {"name": "Liga", "rounds": [{"name": "Matchday 1", "matches": [...]}]}
DEPTH_OF_FILE, DEPTH_OF_ROUND = 1, 3


class MatchText(NamedTuple):
    """The JSON of one match. `place` is its position in its first line.

    `round` is the name of the round around it, in older files.
    """

    text: str
    line: int
    place: int
    lines: int
    round: str = ""


type ScannedItem = MatchText | SkippedLine | UnparsedLine


@dataclass(slots=True)
class MatchScanner:
    """Scans the lines of a file.

    `name` is that of the competition, `round` that of the open round, `key` the name of the value
    that comes next. `parts` are the lines of an open match, `line` the first of them; `list_depth`
    counts the brackets around the open list of matches, its own included. `counted` lines have been
    passed on. `rest` is text after the last bracket.
    """

    name: str = ""
    round: str = ""
    key: str = ""
    depth: int = 0
    list_depth: int = 0
    parts: list[str] = field(default_factory=list)
    line: int = 0
    place: int = 0
    counted: int = 0
    has_matches: bool = False
    rest: str = ""

    def read(self, lines: Iterable[str]) -> Iterator[ScannedItem]:
        """Every match of the file; the lines around them count as headings."""
        number = 0
        for number, line in enumerate(lines, start=1):
            yield from self._read_line(number, line)
        yield from self._end(number)

    def _read_line(self, number: int, line: str) -> Iterator[ScannedItem]:
        start = 0
        for token in TOKEN.finditer(line):
            if token["text"]:
                self._read_text(token)
            elif token[0][0] == '"':
                continue
            elif token[0] in "{[":
                if self._open(number, token[0]):
                    start = token.start()
            elif self._close(token[0]):
                text = "".join([*self.parts, line[start : token.end()]])
                self.parts, start = [], 0
                yield from self._pass_on(number, text)
        if self._is_in_match:
            self.parts.append(line[start:])
        elif not self.depth and self.has_matches:
            self.rest = self.rest or line.rpartition("}")[2].strip()

    @property
    def _is_in_match(self) -> bool:
        return bool(self.list_depth) and self.depth > self.list_depth

    def _read_text(self, token: re.Match[str]) -> None:
        """Notes the key of the next value, or the name of the competition or round."""
        if self._is_in_match:
            return
        if token["colon"]:
            self.key = json.loads(token["text"])
            return
        if self.key == "name" and self.depth == DEPTH_OF_FILE:
            self.name = self.name or json.loads(token["text"])
        elif self.key == "name" and self.depth == DEPTH_OF_ROUND:
            self.round = json.loads(token["text"])
        self.key = ""

    def _open(self, number: int, bracket: str) -> bool:
        """Whether the bracket begins a match."""
        self.depth += 1
        if not self.list_depth and bracket == "[" and self.key in LISTS_OF_MATCHES:
            self.list_depth, self.has_matches = self.depth, True
        if self._is_in_match and self.depth == self.list_depth + 1 and bracket == "{":
            self.place = self.place + 1 if self.line == number else 1
            self.parts, self.line = [], number
            return True
        self.key = "" if not self._is_in_match else self.key
        return False

    def _close(self, bracket: str) -> bool:
        """Whether the bracket ends a match."""
        self.depth -= 1
        if self.list_depth and self.depth < self.list_depth:
            self.list_depth = 0
        if self.depth < DEPTH_OF_ROUND:
            self.round = ""
        return bracket == "}" and bool(self.list_depth) and self.depth == self.list_depth

    def _pass_on(self, number: int, text: str) -> Iterator[ScannedItem]:
        """The lines before the match, and the match."""
        between = self.line - 1 - self.counted
        if between > 0:
            yield SkippedLine(self.counted + 1, LineKind.HEADING, between)
            self.counted += between
        yield MatchText(text, self.line, self.place, number - self.counted, self.round)
        self.counted = number

    def _end(self, number: int) -> Iterator[ScannedItem]:
        """The lines after the last match."""
        left = number - self.counted
        if self.parts:
            text = " ".join("".join(self.parts).split())[:LONGEST_TEXT]
            yield UnparsedLine(self.line, text, "the file ends in the middle of a match", left)
        elif number and (self.depth or not self.has_matches):
            why = "the file ends too early" if self.depth else "no list of matches in the file"
            yield UnparsedLine(number, "", why, left)
        elif self.rest:
            text = self.rest[:LONGEST_TEXT]
            yield UnparsedLine(number, text, "text after the list of matches", left)
        elif left > 0:
            yield SkippedLine(self.counted + 1, LineKind.HEADING, left)
