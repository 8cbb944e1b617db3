"""Reads football.txt: lines to fixtures, each with its line number, none left out.

The format is openfootball's Football.TXT. A file is read once, top to bottom; what is kept while
reading is the context (competition, round, date, time) and the match still open for its goals.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from previews.importers.formats.football_txt_context import Context
from previews.importers.formats.football_txt_goals import looks_like_bare_goals
from previews.importers.formats.football_txt_match import Match
from previews.importers.formats.football_txt_match_line import read_match
from previews.importers.formats.football_txt_open_match import MOST_NOTES, OpenMatch
from previews.importers.formats.football_txt_opening import Opening, read_opening
from previews.importers.formats.football_txt_property import Property, goes_on, read_property
from previews.importers.formats.football_txt_sides import VERSUS
from previews.importers.formats.football_txt_unknown_date import is_unknown_date
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    LineKind,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.linking.round_names import looks_like_round, read_round

COMMENT_AT_END = re.compile(r"\s{2,}#.*$")
ROUND_MARK = re.compile(r"(?P<mark>▪+|»|::+)\s*(?P<text>\S.*)")
GROUP_TEAMS = re.compile(r"[^|@]+\|\s*\S")
ROUND_IN_BRACKETS = re.compile(
    r"\[(?:round|matchday|match ?week|game ?week|week|spieltag|runde|journée|jornada|giornata)"
    r"\s+\d{1,2}\]$|\[\d{1,2}\.\s?(?:spieltag|runde|giornata)\]$",
    re.IGNORECASE,
)
WHOLE_NOTE = re.compile(r"\[[^\]]*\]$|(?:nb|note):\s", re.IGNORECASE)
# No line of results is longer. The patterns of a line look at parts of it several times.
LONGEST_LINE = 2_000
LONGEST_SHOWN = 200
TOO_LONG = f"a line of more than {LONGEST_LINE:,} characters"


def read(lines: Iterable[str]) -> Items:
    """Every line of the file, as fixtures, lines understood and lines not understood."""
    return _Reader().read(lines)


@dataclass(slots=True)
class _Reader:
    """`open_property` is the property that goes on in the next line."""

    context: Context = field(default_factory=Context)
    match: OpenMatch | None = None
    in_comment: bool = False
    in_goals: bool = False
    open_property: Property | None = None

    def read(self, lines: Iterable[str]) -> Items:
        for number, line in enumerate(lines, start=1):
            if len(line) > LONGEST_LINE:
                yield UnparsedLine(number, line[:LONGEST_SHOWN], TOO_LONG)
            else:
                yield from self._line(number, _clean(line))
        yield from self._close()

    def _line(self, number: int, text: str) -> Iterator[Item]:
        if self.in_comment or text.lstrip().startswith("<!--"):
            self.in_comment = "-->" not in text
            yield SkippedLine(number, LineKind.COMMENT)
        elif text.lstrip().startswith("#"):
            self.context.read_comment(text.strip())
            yield SkippedLine(number, LineKind.COMMENT)
        elif content := (COMMENT_AT_END.sub("", text) if "#" in text else text).strip():
            yield from self._content(number, content, indented=text[:1] == " ")
        else:
            self.in_goals, self.open_property = False, None
            yield SkippedLine(number, LineKind.BLANK)

    def _content(self, number: int, text: str, *, indented: bool) -> Iterator[Item]:
        if text.startswith("="):
            yield from self._heading(number, text)
        elif mark := ROUND_MARK.match(text):
            yield from self._round_line(number, mark["text"], max(1, mark["mark"].count("▪")))
        elif self.match and self.in_goals:
            self._goal_line(number, text, self.match)
        elif self.match and self.open_property:
            yield from self._property(number, replace(self.open_property, text=text), self.match)
        elif GROUP_TEAMS.match(text) and read_round(text.partition("|")[0]):
            yield SkippedLine(number, LineKind.GROUP)
        elif self.match and text[0] == "(" and not _is_match(text):
            self._goal_line(number, text, self.match)
        elif self.match and (detail := read_property(text, self.match.sides)):
            yield from self._property(number, detail, self.match)
        else:
            yield from self._free_line(number, text, indented=indented)

    def _free_line(self, number: int, text: str, *, indented: bool) -> Iterator[Item]:
        opening = read_opening(text)
        if opening.end >= len(text):
            yield from self._header(number, opening)
        elif is_unknown_date(text):
            yield from self._unknown_date(number, text)
        elif ROUND_IN_BRACKETS.match(text):
            yield UnparsedLine(number, text, "a round in brackets: write it like » Round 3")
        elif WHOLE_NOTE.match(text):
            yield self._note(number, text)
        elif not indented and looks_like_round(text) and not VERSUS.search(text):
            yield from self._round_line(number, text, 1)
        elif self.match and looks_like_bare_goals(text):
            self.match.add_goals(number, text)
        elif match := read_match(text, opening):
            yield from self._match_line(number, match, opening)
        elif looks_like_round(text):
            yield from self._round_line(number, text, 1)
        else:
            yield UnparsedLine(number, text, "neither a match nor a date, a round or a note")

    def _heading(self, number: int, text: str) -> Iterator[Item]:
        yield from self._close()
        if why := self.context.read_heading(text):
            yield UnparsedLine(number, text, why)
        else:
            yield SkippedLine(number, LineKind.HEADING)

    def _round_line(self, number: int, text: str, level: int) -> Iterator[Item]:
        yield from self._close()
        name, bar, _ = text.partition("|")
        if not bar:
            self.context.read_round(name, level)
        yield SkippedLine(number, LineKind.ROUND)

    def _header(self, number: int, opening: Opening) -> Iterator[Item]:
        yield from self._close()
        self.context.read_header(opening)
        yield SkippedLine(number, LineKind.DATE)

    def _unknown_date(self, number: int, text: str) -> Iterator[Item]:
        yield from self._close()
        self.context.forget_day()
        yield UnparsedLine(number, text, "a date in an unknown form: write it like Sat Aug 12 2023")

    def _note(self, number: int, text: str) -> Item:
        if self.match and not self.match.add_note(text):
            words = f"more than {MOST_NOTES} notes below one match: remove what is no note"
            return UnparsedLine(number, text, words)
        return SkippedLine(number, LineKind.NOTE)

    def _match_line(self, number: int, match: Match, opening: Opening) -> Iterator[Item]:
        yield from self._close()
        self.context.read_opening(opening)
        if "bye" in match.notes:
            yield SkippedLine(number, LineKind.NOTE)
        else:
            self.match = OpenMatch.of(number, match, self.context)
            self.in_goals = self.match.has_open_bracket

    def _goal_line(self, number: int, text: str, match: OpenMatch) -> None:
        match.add_goals(number, text)
        self.in_goals = match.has_open_bracket

    def _property(self, number: int, detail: Property, match: OpenMatch) -> Iterator[Item]:
        self.open_property = detail if goes_on(detail.text) else None
        try:
            is_imported = match.add_property(detail)
        except ValueError as error:
            yield UnparsedLine(number, detail.text, str(error))
            return
        if not is_imported:
            yield SkippedLine(number, LineKind.DETAIL)

    def _close(self) -> Iterator[Item]:
        """The open match, now that nothing more can belong to it."""
        match, self.match = self.match, None
        self.in_goals, self.open_property = False, None
        if match is not None:
            yield from match.items(self.context)


def _clean(line: str) -> str:
    text = unicodedata.normalize("NFC", line.rstrip("\r\n").lstrip("\ufeff"))
    return text.expandtabs().replace("\u00a0", " ")


def _is_match(text: str) -> bool:
    opening = read_opening(text)
    ground = re.match(r"\([han]\)\s", text)
    return bool(ground or opening.end) and read_match(text, opening) is not None
