"""Reads football.json, a match at a time."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time
from functools import cache
from typing import Any

from previews.football.score import Goals, Score
from previews.importers.formats.football_json_scan import (
    LONGEST_TEXT,
    MatchScanner,
    MatchText,
)
from previews.importers.formats.football_txt_date import TIME, read_time
from previews.importers.formats.football_txt_heading import Heading, read_heading
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    ParsedFixture,
    ParsedGoal,
    ParsedStatus,
    StageName,
    UnparsedLine,
)
from previews.importers.linking.countries import split_country
from previews.importers.linking.round_names import numbered_round, read_round

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


def read(lines: Iterable[str]) -> Items:
    """Every match of the file; the lines around them count as headings."""
    scanner = MatchScanner()
    for item in scanner.read(lines):
        yield _parse(item, _heading(scanner.name)) if isinstance(item, MatchText) else item


@cache
def _heading(name: str) -> Heading:
    return read_heading(f"= {name}")


def _parse(match: MatchText, heading: Heading) -> Item:
    try:
        return _fixture(json.loads(match.text), match, heading)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        text = " ".join(match.text.split())[:LONGEST_TEXT]
        why = f"not a match as football.json writes it: {error}"
        return UnparsedLine(match.line, text, why, match.lines)


def _fixture(match: dict[str, Any], source: MatchText, heading: Heading) -> ParsedFixture:
    home, home_country = split_country(_name(match["team1"]))
    away, away_country = split_country(_name(match["team2"]))
    score, shoot_out, doubt = _score_without_doubt(match.get("score") or {})
    clock, offset = _clock(match.get("time") or "")
    status = _status(match.get("status") or "")
    played = ParsedStatus.PLAYED if score or shoot_out else ParsedStatus.SCHEDULED
    venue, _, city = (part.strip() for part in (match.get("ground") or "").partition(","))
    return ParsedFixture(
        line=source.line,
        home=home,
        away=away,
        day=date.fromisoformat(match["date"]),
        clock=clock,
        offset=offset,
        home_country=home_country,
        away_country=away_country,
        competition=heading.text,
        season=heading.season,
        country=heading.country,
        stage=_stage(match, heading),
        score=score,
        shoot_out=shoot_out if score is None else None,
        decided=_decided(score, on_penalties=bool(shoot_out or doubt)),
        status=status or played,
        venue=venue,
        city=city,
        doubt=doubt,
        goals=(*_goals(match.get("goals1"), "home"), *_goals(match.get("goals2"), "away")),
        place=source.place,
        lines=source.lines,
    )


def _clock(text: str) -> tuple[time | None, int | None]:
    """Time of day, and minutes from UTC where the file gives them."""
    clock = TIME.match(text)
    return (read_time(clock) if clock else None) or (None, None)


def _decided(score: Score | None, *, on_penalties: bool) -> str:
    if on_penalties:
        return "penalties"
    return "extra_time" if score and score.extra_time else ""


def _score_without_doubt(parts: dict[str, Any]) -> tuple[Score | None, Goals | None, str]:
    """The score and the shoot-out; a level shoot-out is left out, and the sentence says so."""
    score, shoot_out = _score(parts)
    if shoot_out is None or shoot_out.home != shoot_out.away:
        return score, shoot_out, ""
    doubt = f"a shoot-out cannot end level: {shoot_out}"
    return score and replace(score, shoot_out=None), None, doubt


def _name(side: Any) -> str:
    name = side["name"] if isinstance(side, dict) else side
    if not isinstance(name, str) or not name.strip():
        raise ValueError("a side without a name")
    return name.strip()


def _stage(match: dict[str, Any], heading: Heading) -> StageName:
    parts = (heading.stage, match.get("stage"), match.get("group"), match.get("round"))
    words = ", ".join(str(part).strip() for part in parts if part)
    known = read_round(words) or StageName(words)
    return replace(known, matchday=known.matchday or numbered_round(words))


def _status(word: str) -> ParsedStatus | None:
    """The status by the file's word; None where the score decides."""
    if word and word.lower() not in STATUSES:
        raise ValueError(f"status: {word!r} is none of {', '.join(STATUSES)}")
    return STATUSES[word.lower()] if word else None


def _score(parts: dict[str, Any]) -> tuple[Score | None, Goals | None]:
    half_time, after_90, after_120, shoot_out = (
        _pair(parts[key]) if parts.get(key) else None for key in ("ht", "ft", "et", "p")
    )
    score = Score.from_parts(
        after_90=after_90, after_120=after_120, half_time=half_time, shoot_out=shoot_out
    )
    if half_time and score is None:
        raise ValueError("a half-time score without one at the end")
    return score, shoot_out


def _pair(numbers: Any) -> Goals:
    home, away = (int(goals) for goals in numbers)
    if not (0 <= home <= MOST_GOALS and 0 <= away <= MOST_GOALS):
        raise ValueError(f"not a score: {numbers}")
    return Goals(home, away)


def _goals(goals: Any, side: str) -> Iterator[ParsedGoal]:
    for goal in goals or ():
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
