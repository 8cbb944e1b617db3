"""Reads football.txt: lines to fixtures, each with its line number, none left out.

The format is openfootball's Football.TXT. A file is read once, top to bottom; what is kept while
reading is where we are (competition, round, date, time) and the match still open for its goals.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time

from previews.football.score import Goals, Score
from previews.importers.countries import split_country
from previews.importers.formats.football_txt_date import Calendar
from previews.importers.formats.football_txt_goals import (
    looks_like_bare_goals,
    placed,
    read_bare_goals,
    read_goals,
)
from previews.importers.formats.football_txt_heading import read_heading
from previews.importers.formats.football_txt_match import (
    VERSUS,
    Match,
    Opening,
    read_match,
    read_opening,
    settle_status,
)
from previews.importers.formats.football_txt_property import (
    goes_on,
    open_brackets,
    read_property,
)
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    LineKind,
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    SkippedLine,
    StageName,
    UnparsedLine,
)
from previews.importers.round_names import looks_like_round, numbered_round, read_round

COMMENT_BEHIND = re.compile(r"\s{2,}#.*$")
ROUND_MARK = re.compile(r"(?P<mark>▪+|»|::+)\s*(?P<text>\S.*)")
GROUP_TEAMS = re.compile(r"[^|@]+\|\s*\S")
# "[Sob 12 Avg]": a day, a month's and a weekday's names of no language that we know.
UNREAD_DATE = re.compile(
    r"\[(?:[^\W\d]{2,10}\.?,?\s+)?(?:\d{1,2}\.?[\s/][^\W\d]{3,10}|[^\W\d]{3,10}\.?[\s/]\d{1,2})"
    r"(?:,?\s\d{4})?\]$"
)
WHOLE_NOTE = re.compile(r"\[[^\]]*\]$|(?:nb|note):\s", re.IGNORECASE)
ATTENDANCE_BEHIND = re.compile(r",?\s*\bAtt(?:n|endance)?\.?:\s*(?P<number>\d[\d_]*)\s*$")


def read(lines: Iterable[str]) -> Items:
    """Every line of the file, as fixtures, lines understood and lines not understood."""
    return _FootballTxtReader().read(lines)


@dataclass(slots=True)
class _OpenMatch:
    """A match line, and what the lines below it add."""

    line: int
    match: Match
    day: date | None
    clock: time | None
    offset: int | None
    lines: int = 1
    goal_lines: list[tuple[int, str]] = field(default_factory=list)
    goals: list[ParsedGoal] = field(default_factory=list)
    officials: list[ParsedOfficial] = field(default_factory=list)
    attendance: int | None = None


@dataclass(slots=True)
class _FootballTxtReader:
    competition: str = ""
    club: str = ""
    season: str = ""
    calendar: Calendar = field(default_factory=Calendar)
    headings: list[str] = field(default_factory=list)
    rounds: list[str] = field(default_factory=list)
    stage: StageName = field(default_factory=StageName)
    day: date | None = None
    clock: time | None = None
    offset: int | None = None
    place: str = ""
    attendance: int | None = None
    match: _OpenMatch | None = None
    in_comment: bool = False
    in_goals: bool = False
    in_property: str = ""

    def read(self, lines: Iterable[str]) -> Items:
        for number, line in enumerate(lines, start=1):
            yield from self._line(number, line)
        yield from self._close()

    def _line(self, number: int, line: str) -> Iterator[Item]:
        text = unicodedata.normalize("NFC", line.rstrip("\r\n").lstrip("\ufeff"))
        text = text.expandtabs().replace("\u00a0", " ")
        if self.in_comment or text.lstrip().startswith("<!--"):
            self.in_comment = "-->" not in text
            yield SkippedLine(number, LineKind.COMMENT)
            return
        if text.lstrip().startswith("#"):
            self.calendar = self.calendar.told(text.strip())
            yield SkippedLine(number, LineKind.COMMENT)
            return
        indented = text[:1] == " "
        text = (COMMENT_BEHIND.sub("", text) if "#" in text else text).strip()
        if not text:
            self.in_goals, self.in_property = False, ""
            yield SkippedLine(number, LineKind.BLANK)
            return
        yield from self._content(number, text, indented=indented)

    def _content(self, number: int, text: str, *, indented: bool) -> Iterator[Item]:
        if text.startswith("="):
            yield from self._heading(number, text)
        elif mark := ROUND_MARK.match(text):
            yield from self._round_line(number, mark["text"], max(1, mark["mark"].count("▪")))
        elif self.in_goals and self.match:
            self._goal_line(number, text)
        elif self.in_property:
            yield from self._property_line(number, text)
        elif GROUP_TEAMS.match(text) and read_round(text.partition("|")[0]):
            yield SkippedLine(number, LineKind.GROUP)
        elif self.match and text[0] == "(" and not _is_match(text):
            self._goal_line(number, text)
        elif self.match and (found := read_property(text, self._sides())):
            self.in_property = found.key
            yield from self._property_line(number, found.text)
        else:
            yield from self._free_line(number, text, indented=indented)

    def _free_line(self, number: int, text: str, *, indented: bool) -> Iterator[Item]:
        opening = read_opening(text)
        if opening.end >= len(text):
            yield from self._header(number, opening)
        elif UNREAD_DATE.match(text):
            yield from self._unread_date(number, text)
        elif WHOLE_NOTE.match(text):
            yield self._note(number, text)
        elif not indented and looks_like_round(text) and not VERSUS.search(text):
            yield from self._round_line(number, text, 1)
        elif self.match and looks_like_bare_goals(text):
            self.match.goal_lines.append((number, text))
        elif match := read_match(text, opening):
            yield from self._match_line(number, match)
        elif looks_like_round(text):
            yield from self._round_line(number, text, 1)
        else:
            yield UnparsedLine(number, text, "neither a match nor anything else known")

    def _heading(self, number: int, text: str) -> Iterator[Item]:
        yield from self._close()
        self._forget_day()
        heading = read_heading(text)
        self.rounds.clear()
        if heading.level > 1:
            self.headings[heading.level - 2 :] = [heading.text]
        else:
            self.competition, self.season, self.club = heading.text, heading.season, heading.club
            self.calendar = replace(self.calendar, years=heading.years)
            self.headings = [heading.stage] if heading.stage else []
        self._set_stage()
        yield SkippedLine(number, LineKind.HEADING)

    def _round_line(self, number: int, text: str, level: int) -> Iterator[Item]:
        yield from self._close()
        name, bar, _ = text.partition("|")
        if bar:
            yield SkippedLine(number, LineKind.ROUND)
            return
        self.rounds[level - 1 :] = [name.strip().removesuffix(":")]
        self.clock = self.offset = None
        self._set_stage()
        yield SkippedLine(number, LineKind.ROUND)

    def _set_stage(self) -> None:
        words = ", ".join([*self.headings, *self.rounds])
        known = read_round(words) or StageName(words)
        self.stage = replace(known, matchday=known.matchday or numbered_round(words))

    def _forget_day(self) -> None:
        self.clock = self.offset = self.attendance = None
        self.place = ""

    def _header(self, number: int, opening: Opening) -> Iterator[Item]:
        yield from self._close()
        self._take_opening(opening)
        place = opening.place
        if told := ATTENDANCE_BEHIND.search(place):
            self.attendance = int(told["number"].replace("_", ""))
            place = place[: told.start()]
        self.place = place
        yield SkippedLine(number, LineKind.DATE)

    def _take_opening(self, opening: Opening | Match) -> None:
        if opening.date:
            self.day = self.calendar.resolve(opening.date)
            self.clock = self.offset = None
            if self.day:
                self.calendar = replace(self.calendar, latest=self.day)
        if opening.clock:
            self.clock, self.offset = opening.clock, opening.offset

    def _unread_date(self, number: int, text: str) -> Iterator[Item]:
        """What follows has no day then: it must not be taken for matches of the day before."""
        yield from self._close()
        self._forget_day()
        self.day = None
        yield UnparsedLine(number, text, "a date that is not understood")

    def _note(self, number: int, text: str) -> Item:
        if self.match:
            self.match.match.notes.append(text.strip("[]"))
            settle_status(self.match.match)
        return SkippedLine(number, LineKind.NOTE)

    def _match_line(self, number: int, match: Match) -> Iterator[Item]:
        yield from self._close()
        self._take_opening(match)
        if "bye" in match.notes:
            yield SkippedLine(number, LineKind.NOTE)
            return
        match.place = match.place or self.place
        self.match = _OpenMatch(number, match, self.day, self.clock, self.offset)
        self.match.attendance, self.attendance, self.place = self.attendance, None, ""
        if match.goals:
            self.match.lines = 0
            self._goal_line(number, match.goals)

    def _goal_line(self, number: int, text: str) -> None:
        assert self.match is not None
        self.match.goal_lines.append((number, text))
        self.in_goals = open_brackets(" ".join(part for _, part in self.match.goal_lines)) > 0

    def _property_line(self, number: int, text: str) -> Iterator[Item]:
        key = self.in_property
        if not goes_on(text):
            self.in_property = ""
        if self.match and key == "officials":
            self.match.officials += _officials(text, first=not self.match.officials)
            self.match.lines += 1
        elif self.match and key == "attendance" and (found := re.search(r"[\d_.,]+", text)):
            self.match.attendance = int(re.sub(r"\D", "", found[0]) or 0) or None
            self.match.lines += 1
        else:
            yield SkippedLine(number, LineKind.DETAIL)

    def _sides(self) -> tuple[str, ...]:
        return (self.match.match.home, self.match.match.away) if self.match else ()

    def _close(self) -> Iterator[Item]:
        """The open match, now that nothing more can belong to it."""
        open_match, self.match = self.match, None
        self.in_goals, self.in_property = False, ""
        if open_match is None:
            return
        yield from self._settle_goals(open_match)
        record = self._record(open_match)
        yield record
        if open_match.match.second_leg is not None:
            yield _second_leg(record, open_match.match.second_leg)

    def _settle_goals(self, open_match: _OpenMatch) -> Iterator[Item]:
        if not open_match.goal_lines:
            return
        text = " ".join(part for _, part in open_match.goal_lines)
        bracketed = text.startswith("(")
        inside = text[1:].removesuffix(")") if bracketed else text
        goals = read_goals(inside) if bracketed else read_bare_goals(inside)
        match_line, score = open_match.line, open_match.match.score
        # A bracket that is never closed has run on over whatever stood below it.
        if goals is not None and open_brackets(text) <= 0:
            open_match.goals = list(placed(goals, score.goals if score else None))
            open_match.lines += len(open_match.goal_lines)
            return
        for number, part in open_match.goal_lines:
            if number == match_line:
                open_match.lines += 1
            yield UnparsedLine(
                number, part, "not a list of goals", 0 if number == match_line else 1
            )

    def _record(self, open_match: _OpenMatch) -> ParsedFixture:
        match = open_match.match
        home, away, neutral = self._home_and_away(match)
        (home, home_country), (away, away_country) = split_country(home), split_country(away)
        venue, _, city = (part.strip() for part in match.place.partition(","))
        return ParsedFixture(
            line=open_match.line,
            home=home,
            away=away,
            day=open_match.day,
            clock=open_match.clock,
            offset=open_match.offset,
            home_country=home_country,
            away_country=away_country,
            competition=self.competition,
            season=self.season,
            stage=replace(self.stage, matchday=match.matchday) if match.matchday else self.stage,
            score=match.score,
            shoot_out=match.shoot_out,
            decided=_decided(match),
            status=match.status,
            note="; ".join(match.notes),
            neutral=neutral,
            venue=venue,
            city=city,
            attendance=open_match.attendance,
            officials=tuple(open_match.officials),
            goals=tuple(open_match.goals),
            lines=open_match.lines,
        )

    def _home_and_away(self, match: Match) -> tuple[str, str, bool | None]:
        """In one club's schedule the club is home, away or neither; the score is home first."""
        match_ground = {"h": (self.club, match.home), "a": (match.home, self.club)}
        if not match.ground:
            return match.home, match.away, None
        home, away = match_ground.get(match.ground, (self.club, match.home))
        return home, away, match.ground == "n"


def _is_match(text: str) -> bool:
    opening = read_opening(text)
    ground = re.match(r"\([han]\)\s", text)
    return bool(ground or opening.end) and read_match(text, opening) is not None


def _decided(match: Match) -> str:
    if match.shoot_out or (match.score and match.score.shoot_out):
        return "penalties"
    return "extra_time" if match.score and match.score.extra_time else ""


def _officials(text: str, *, first: bool) -> list[ParsedOfficial]:
    """The referee first, then the assistants: "Anthony Taylor (England), Gary Beswick"."""
    officials: list[ParsedOfficial] = []
    for name in re.split(r"[,;]\s*(?![^(]*\))", text):
        if name.strip():
            person, country = split_country(name.strip())
            duty = "referee" if first and not officials else "assistant"
            officials.append(ParsedOfficial(person, country, duty))
    return officials


def _second_leg(first: ParsedFixture, score: Score) -> ParsedFixture:
    """The second of two legs told in one line: grounds turned, the score still first team first."""
    return replace(
        first,
        home=first.away,
        away=first.home,
        home_country=first.away_country,
        away_country=first.home_country,
        day=None,
        clock=None,
        score=Score.from_parts(after_90=Goals(score.away, score.home)),
        stage=replace(first.stage, leg=2),
        place=2,
        goals=(),
        lines=0,
    )
