"""The cells of columns that are left aside: what they look like, whatever their header says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from previews.data.match_words import outcome_words
from previews.importers.formats.csv_columns import Columns, header_key
from previews.importers.formats.parsed_fixture import Notice, NoticeKind
from previews.importers.formats.word_key import word_key

CLOCK = re.compile(r"[012]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
SCORE = re.compile(r"\d{1,2}\s?[-:\u2013\u2014\u2212|]\s?\d{1,2}(?:\s?[(\[].*[)\]])?")
GOALS = re.compile(r"\d|1\d")
# Statistics and ranks have figures too: goals are in two columns.
PAIR = 2
RESULT_COLUMNS = ("home_goals", "away_goals", "result", "full_time", "home_ft", "away_ft")


@dataclass(slots=True)
class UnreadColumns:
    """The columns of a table that are not understood, by their places in a row.

    `header` is that of the table, `ignored` has the keys of headers that the editor leaves aside.
    """

    columns: Columns
    header: Sequence[str]
    ignored: frozenset[str] = frozenset()
    seen: dict[int, Counter[str]] = field(default_factory=dict)

    def look_like_result(self, row: Sequence[str]) -> bool:
        """Notes the cells of a row; whether one or two of them look like its result."""
        used, counts = set(self.columns.places.values()), Counter[str]()
        for place, cell in enumerate(row):
            if place in used or not (text := cell.strip()) or self._is_ignored(place):
                continue
            subject = _subject(text)
            self.seen.setdefault(place, Counter())[subject] += 1
            counts[subject] += 1
        return bool(counts["result"]) or (counts["goals"] >= PAIR and not self._has_results)

    def notices(self, line: int) -> Iterator[Notice]:
        """Columns without a header, and those whose cells say more than their header."""
        subjects = {place: _of_most(cells) for place, cells in sorted(self.seen.items())}
        has_goals = list(subjects.values()).count("goals") >= PAIR and not self._has_results
        named_headers = {column.header for column in self.columns.left_aside if column.subject}
        for place, subject in subjects.items():
            header = self._header(place)
            if not header:
                text = f"column {place + 1}, which has no header"
                yield Notice(line, NoticeKind.LEFT_ASIDE, text, attention=False)
            if subject and header not in named_headers and (subject != "goals" or has_goals):
                yield not_understood(line, header, subject, place)

    @property
    def _has_results(self) -> bool:
        return any(name in self.columns.places for name in RESULT_COLUMNS)

    def _header(self, place: int) -> str:
        return self.header[place].strip() if place < len(self.header) else ""

    def _is_ignored(self, place: int) -> bool:
        return bool(self.ignored) and header_key(self._header(place)) in self.ignored


def not_understood(line: int, header: str, subject: str, place: int = 0) -> Notice:
    """That a column may be of a match, and what to do about it."""
    if not header:
        text = (
            f"column {place + 1} has no header, and looks like {subject}: write its header into "
            "the file"
        )
    else:
        text = (
            f"the column {header!r} is not understood, and looks like {subject}: say what it is "
            f'with --column NAME="{header}", or leave it aside with --ignore "{header}"'
        )
    return Notice(line, NoticeKind.NOT_READ, text)


@lru_cache(maxsize=4096)
def _subject(text: str) -> str:
    if CLOCK.fullmatch(text):
        return "time"
    if SCORE.fullmatch(text):
        return "result"
    if GOALS.fullmatch(text):
        return "goals"
    # A letter, such as P, is a word for an outcome too.
    return "status" if len(text) > 1 and word_key(text) in outcome_words() else ""


def _of_most(cells: Counter[str]) -> str:
    """The subject of more than half of the cells; empty where there is none."""
    subject, count = cells.most_common(1)[0]
    return subject if 2 * count > cells.total() else ""
