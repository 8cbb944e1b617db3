"""Reads football.json, a match at a time, in the layouts of all its years."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from previews.importers.formats.cell_dates import read_date
from previews.importers.formats.cell_times import MIDNIGHT, ClockCell, read_clock
from previews.importers.formats.csv_cells import Cells, read_number
from previews.importers.formats.csv_columns import subject_of
from previews.importers.formats.football_json_officials import (
    names_officials,
    read_match_officials,
)
from previews.importers.formats.football_json_scan import (
    LONGEST_TEXT,
    MatchScanner,
    MatchText,
)
from previews.importers.formats.football_json_score import read_match_score
from previews.importers.formats.football_txt_heading import Heading, read_heading
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    Notice,
    NoticeKind,
    ParsedFixture,
    ParsedGoal,
    StageName,
    UnparsedLine,
)
from previews.importers.linking.countries import split_country
from previews.importers.linking.round_names import numbered_round, read_round

KEYS = (
    "num", "id", "round", "stage", "group", "matchday", "date", "time", "timezone", "team1",
    "team2", "score", "status", "ground", "stadium", "venue", "city", "goals1", "goals2",
    "attendance", "referee", "knockout", "score1", "score2", "score1i", "score2i", "score1et",
    "score2et", "score1p", "score2p",
)  # fmt: skip
# "Play Round 3" of the oldest files.
PLAY_ROUND = re.compile(r"^play\s+(?=round)", re.IGNORECASE)
MOST_MINUTES = 999


def read(lines: Iterable[str]) -> Items:
    """Every match of the file; the lines around them count as headings."""
    scanner, unknown_keys = MatchScanner(), dict[str, int]()
    for item in scanner.read(lines):
        if isinstance(item, MatchText):
            yield from _parse(item, _heading(scanner.name), unknown_keys)
        else:
            yield item
    for key, line in unknown_keys.items():
        yield Notice(line, NoticeKind.LEFT_ASIDE, key, attention=False)
        if subject := subject_of(key):
            text = f"the value {key!r} is not understood, and looks like {subject}"
            yield Notice(line, NoticeKind.NOT_READ, text)


@cache
def _heading(name: str) -> Heading:
    return read_heading(f"= {name}")


def _parse(match: MatchText, heading: Heading, unknown_keys: dict[str, int]) -> Iterator[Item]:
    try:
        values = json.loads(match.text)
        reader = _Match(values, match, heading)
        fixture = reader.fixture()
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        text = " ".join(match.text.split())[:LONGEST_TEXT]
        why = f"not a match as football.json writes it: {error}"
        yield UnparsedLine(match.line, text, why, match.lines)
        return
    for key in sorted(key for key in values.keys() - set(KEYS) if not names_officials(key)):
        unknown_keys.setdefault(key, match.line)
    for sentence in reader.left_out:
        yield Notice(match.line, NoticeKind.NOT_READ, f"{fixture.title}: {sentence}")
    yield fixture


@dataclass(slots=True)
class _Match:
    """One match. `left_out` are sentences on what could not be read and is not needed."""

    values: dict[str, Any]
    source: MatchText
    heading: Heading
    left_out: list[str] = field(default_factory=list)

    def fixture(self) -> ParsedFixture:
        """The fixture. Raises an error of its values where it is none."""
        match = self.values
        home, home_country = split_country(_name(match["team1"]))
        away, away_country = split_country(_name(match["team2"]))
        score = read_match_score(match)
        officials = read_match_officials(match)
        self.left_out += [*score.left_out, *officials.left_out]
        day, clock = self._moment()
        venue, city = _place(match)
        return ParsedFixture(
            line=self.source.line,
            home=home,
            away=away,
            day=day,
            clock=clock.clock,
            offset=clock.offset,
            home_country=home_country,
            away_country=away_country,
            competition=self.heading.text,
            season=self.heading.season,
            country=self.heading.country,
            stage=self._stage(),
            score=score.score,
            shoot_out=score.shoot_out,
            decided=score.decided,
            status=score.status,
            venue=venue,
            city=city,
            attendance=self._attendance(),
            officials=officials.officials,
            doubt=score.doubt,
            reasons=tuple(score.reasons),
            goals=(*_goals(match.get("goals1"), "home"), *_goals(match.get("goals2"), "away")),
            place=self.source.place,
            lines=self.source.lines,
        )

    def _moment(self) -> tuple[date, ClockCell]:
        cell = read_date(str(self.values["date"]))
        if cell.is_ambiguous:
            raise ValueError(f"date: {cell.text!r} has two readings; write it like 2023-08-12")
        day = cell.day(None)
        text = str(self.values.get("time") or cell.time)
        if self.values.get("timezone") and re.fullmatch(r"[\d:.]+", text):
            text = f"{text} {self.values['timezone']}"
        try:
            clock = read_clock(text, day)
        except ValueError as error:
            self.left_out.append(str(error))
            return day, ClockCell()
        is_day_alone = cell.time and not self.values.get("time") and clock.clock == MIDNIGHT
        return day, ClockCell() if is_day_alone else clock

    def _stage(self) -> StageName:
        match = self.values
        round_ = match.get("round") or self.source.round
        if not round_ and match.get("matchday"):
            round_ = f"Matchday {match['matchday']}"
        parts = (self.heading.stage, match.get("stage"), match.get("group"), round_)
        words = ", ".join(_text(part) for part in parts if part)
        known = read_round(words) or StageName(words)
        return replace(known, matchday=known.matchday or numbered_round(words))

    def _attendance(self) -> int | None:
        try:
            cells = Cells(attendance=str(self.values.get("attendance") or ""))
            return read_number(cells, "attendance")
        except ValueError as error:
            self.left_out.append(str(error))
            return None


def _text(value: Any) -> str:
    """A text, or the name of an object."""
    words = str(value.get("name", "") if isinstance(value, dict) else value).strip()
    return PLAY_ROUND.sub("", words)


def _name(side: Any) -> str:
    name = side["name"] if isinstance(side, dict) else side
    if not isinstance(name, str) or not name.strip():
        raise ValueError("a side without a name")
    return name.strip()


def _place(match: dict[str, Any]) -> tuple[str, str]:
    """The stadium and its city: "Azteca, Mexico City", or of two values."""
    ground = match.get("ground") or match.get("stadium") or match.get("venue") or ""
    venue, _, city = (part.strip() for part in _text(ground).partition(","))
    return venue, _text(match.get("city") or "") or city


def _goals(goals: Any, side: str) -> Iterator[ParsedGoal]:
    for goal in goals or ():
        minute = re.match(r"(\d+)(?:'?\s*\+\s*(\d+))?", str(goal.get("minute", "")))
        added = goal.get("offset") or (minute and minute[2])
        yield ParsedGoal(
            goal["name"].strip(),
            _minutes(minute[1]) if minute else None,
            _minutes(added) if added else None,
            side,
            penalty=bool(goal.get("penalty")),
            own_goal=bool(goal.get("owngoal")),
        )


def _minutes(said: Any) -> int:
    minutes = int(said)
    if not 0 <= minutes <= MOST_MINUTES:
        raise ValueError(f"not a minute of a match: {str(said)[:20]}")
    return minutes
