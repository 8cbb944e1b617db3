"""The matches of a football.json file as text, one at a time, each with the lines it takes.

The file is not parsed as a whole, so that memory does not grow with it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from previews.importers.formats.parsed_fixture import LineKind, SkippedLine, UnparsedLine

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]')
NAME = re.compile(r'"name"\s*:\s*("(?:[^"\\]|\\.)*")')
LONGEST_TEXT = 200
# The brackets around a match, its own included: the file's object, the list, the match.
DEPTH_OF_MATCH = 3


class MatchText(NamedTuple):
    """The JSON of one match. `place` is its position in its first line."""

    text: str
    line: int
    place: int
    lines: int


type ScannedItem = MatchText | SkippedLine | UnparsedLine


@dataclass(slots=True)
class MatchScanner:
    """Scans the lines of a file.

    `name` is that of the competition. `parts` are the lines of an open match, `line` the first of
    them. `counted` lines have been passed on. `rest` is text after the list of matches.
    """

    name: str = ""
    depth: int = 0
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
        if self.depth <= 1:
            self._read_name(line)
        start = 0
        for token in TOKEN.finditer(line):
            if token[0] in "{[":
                if self._open(number, token[0]):
                    start = token.start()
            elif token[0] in "}]" and self._close(token[0]):
                text = "".join([*self.parts, line[start : token.end()]])
                self.parts, start = [], 0
                yield from self._pass_on(number, text)
        if self.depth >= DEPTH_OF_MATCH:
            self.parts.append(line[start:])
        elif not self.depth and self.has_matches:
            self.rest = self.rest or line.rpartition("}")[2].strip()

    def _read_name(self, line: str) -> None:
        self.has_matches = self.has_matches or '"matches"' in line
        if not self.name and (name := NAME.search(line)):
            self.name = json.loads(name[1])

    def _open(self, number: int, bracket: str) -> bool:
        """Whether the bracket begins a match."""
        self.depth += 1
        if bracket != "{" or self.depth != DEPTH_OF_MATCH:
            return False
        self.place = self.place + 1 if self.line == number else 1
        self.parts, self.line = [], number
        return True

    def _close(self, bracket: str) -> bool:
        """Whether the bracket ends a match."""
        self.depth -= 1
        return bracket == "}" and self.depth == DEPTH_OF_MATCH - 1

    def _pass_on(self, number: int, text: str) -> Iterator[ScannedItem]:
        """The lines before the match, and the match."""
        self.has_matches = True
        between = self.line - 1 - self.counted
        if between > 0:
            yield SkippedLine(self.counted + 1, LineKind.HEADING, between)
            self.counted += between
        yield MatchText(text, self.line, self.place, number - self.counted)
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
