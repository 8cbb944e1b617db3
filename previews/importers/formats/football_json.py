"""Reads football.json: an object at a time, so that memory does not grow with the file."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from previews.football.score import Goals, Score
from previews.importers.countries import split_country
from previews.importers.formats.football_txt_date import TIME, read_time
from previews.importers.formats.football_txt_heading import read_heading
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    LineKind,
    ParsedFixture,
    ParsedGoal,
    ParsedStatus,
    SkippedLine,
    StageName,
    UnparsedLine,
)
from previews.importers.round_names import numbered_round, read_round

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]')
STATUSES = {
    "cancelled": ParsedStatus.CANCELLED,
    "canceled": ParsedStatus.CANCELLED,
    "awarded": ParsedStatus.AWARDED,
    "postponed": ParsedStatus.POSTPONED,
    "abandoned": ParsedStatus.ABANDONED,
    "annulled": ParsedStatus.ANNULLED,
    "suspended": ParsedStatus.ABANDONED,
    "walkover": ParsedStatus.WALKOVER,
    "scheduled": None,
    "played": None,
    "finished": None,
}
MOST_GOALS = 999


@dataclass(slots=True)
class _Heading:
    competition: str = ""
    season: str = ""
    stage: str = ""


@dataclass(slots=True)
class _Scan:
    """Where in the file we are: depth of brackets, and the object being gathered."""

    depth: int = 0
    parts: list[str] = field(default_factory=list)
    first_line: int = 0
    place: int = 0
    """How many matches have begun in that line."""
    accounted: int = 0
    has_matches: bool = False
    behind: str = ""
    """The first text behind the end of the list."""


def read(lines: Iterable[str]) -> Items:
    """Every match of the file; the lines around them count as headings."""
    heading, scan, number = _Heading(), _Scan(), 0
    for number, line in enumerate(lines, start=1):
        yield from _line(number, line, heading, scan)
    if scan.parts:
        text = " ".join("".join(scan.parts).split())
        yield UnparsedLine(
            scan.first_line,
            text[:200],
            "the file ends in the middle of a match",
            number - scan.accounted,
        )
    elif number and (scan.depth or not scan.has_matches):
        why = "the file ends too early" if scan.depth else "no list of matches in the file"
        yield UnparsedLine(number, "", why, number - scan.accounted)
    elif scan.behind:
        yield UnparsedLine(
            number, scan.behind[:200], "text behind the list", number - scan.accounted
        )
    elif number > scan.accounted:
        yield SkippedLine(scan.accounted + 1, LineKind.HEADING, number - scan.accounted)


def _line(number: int, line: str, heading: _Heading, scan: _Scan) -> Iterator[Item]:
    begins = 0
    if scan.depth <= 1:
        _take_name(line, heading)
        scan.has_matches = scan.has_matches or '"matches"' in line
    for token in TOKEN.finditer(line):
        match token[0]:
            case "{" | "[":
                scan.depth += 1
                if token[0] == "{" and scan.depth == 3:
                    scan.place = scan.place + 1 if scan.first_line == number else 1
                    scan.parts, scan.first_line, begins = [], number, token.start()
            case "}" | "]":
                scan.depth -= 1
                if token[0] == "}" and scan.depth == 2:
                    text = "".join([*scan.parts, line[begins : token.end()]])
                    scan.parts, begins, scan.has_matches = [], 0, True
                    yield from _account(number, scan)
                    yield _object(text, scan, heading, number - scan.accounted)
                    scan.accounted = number
    if scan.depth >= 3:
        scan.parts.append(line[begins:])
    elif not scan.depth and scan.has_matches:
        scan.behind = scan.behind or line.rpartition("}")[2].strip()


def _account(number: int, scan: _Scan) -> Iterator[Item]:
    """The lines between two matches."""
    between = scan.first_line - 1 - scan.accounted
    if between > 0:
        yield SkippedLine(scan.accounted + 1, LineKind.HEADING, between)
        scan.accounted += between


def _take_name(line: str, heading: _Heading) -> None:
    if heading.competition or not (found := re.search(r'"name"\s*:\s*("(?:[^"\\]|\\.)*")', line)):
        return
    told = read_heading(f"= {json.loads(found[1])}")
    heading.competition, heading.season, heading.stage = told.text, told.season, told.stage


def _object(text: str, scan: _Scan, heading: _Heading, lines: int) -> Item:
    line = scan.first_line
    try:
        return replace(_fixture(json.loads(text), line, heading, lines), place=scan.place)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        why = f"not a match as football.json writes it: {error}"
        return UnparsedLine(line, " ".join(text.split())[:200], why, lines)


def _fixture(match: dict[str, Any], line: int, heading: _Heading, lines: int) -> ParsedFixture:
    (home, home_country), (away, away_country) = (
        split_country(_name(match[key])) for key in ("team1", "team2")
    )
    score, shoot_out = _score(match.get("score") or {})
    doubt = ""
    if shoot_out and shoot_out.home == shoot_out.away:
        doubt = f"a shoot-out cannot end level: {shoot_out}"
        shoot_out, score = None, score and replace(score, shoot_out=None)
    clock = TIME.match(match.get("time") or "")
    told, offset = (read_time(clock) or (None, None)) if clock else (None, None)
    status = _status(match.get("status") or "")
    played = ParsedStatus.PLAYED if score or shoot_out else ParsedStatus.SCHEDULED
    venue, _, city = (part.strip() for part in (match.get("ground") or "").partition(","))
    return ParsedFixture(
        line=line,
        home=home,
        away=away,
        day=date.fromisoformat(match["date"]),
        clock=told,
        offset=offset,
        home_country=home_country,
        away_country=away_country,
        competition=heading.competition,
        season=heading.season,
        stage=_stage(match, heading),
        score=score,
        shoot_out=shoot_out if score is None else None,
        decided="penalties"
        if shoot_out or doubt
        else "extra_time"
        if score and score.extra_time
        else "",
        status=status or played,
        venue=venue,
        city=city,
        doubt=doubt,
        goals=(*_goals(match.get("goals1"), "home"), *_goals(match.get("goals2"), "away")),
        lines=lines,
    )


def _name(side: Any) -> str:
    name = side["name"] if isinstance(side, dict) else side
    if not isinstance(name, str) or not name.strip():
        raise ValueError("a side without a name")
    return name.strip()


def _stage(match: dict[str, Any], heading: _Heading) -> StageName:
    parts = (heading.stage, match.get("stage"), match.get("group"), match.get("round"))
    words = ", ".join(str(part).strip() for part in parts if part)
    known = read_round(words) or StageName(words)
    return replace(known, matchday=known.matchday or numbered_round(words))


def _status(word: str) -> ParsedStatus | None:
    """What became of it by the file's word; None where the score says it."""
    if word and word.lower() not in STATUSES:
        raise ValueError(f"status: {word!r} is none of {', '.join(STATUSES)}")
    return STATUSES[word.lower()] if word else None


def _score(told: dict[str, Any]) -> tuple[Score | None, Goals | None]:
    half_time, after_90, after_120, shoot_out = (
        _pair(told[key]) if told.get(key) else None for key in ("ht", "ft", "et", "p")
    )
    score = Score.from_parts(
        after_90=after_90, after_120=after_120, half_time=half_time, shoot_out=shoot_out
    )
    if half_time and score is None:
        raise ValueError("a half-time score without one at the end")
    return score, shoot_out


def _pair(told: Any) -> Goals:
    home, away = (int(goals) for goals in told)
    if not (0 <= home <= MOST_GOALS and 0 <= away <= MOST_GOALS):
        raise ValueError(f"no score: {told}")
    return Goals(home, away)


def _goals(told: Any, side: str) -> Iterator[ParsedGoal]:
    for goal in told or ():
        minute = re.match(r"(\d+)(?:'?\s*\+\s*(\d+))?", str(goal.get("minute", "")))
        added = goal.get("offset") or (minute and minute[2])
        yield ParsedGoal(
            goal["name"].strip(),
            int(minute[1]) if minute else None,
            int(added) if added else None,
            side,
            penalty=bool(goal.get("penalty")),
            own_goal=bool(goal.get("owngoal")),
        )
