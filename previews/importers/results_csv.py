"""Reads tables of results: football-data's columns, or any with a header and a column mapping."""

import re
from collections.abc import Iterable
from datetime import date, time
from functools import cache

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.countries import country_code, split_country
from previews.importers.csv_columns import DIVISIONS, columns_of
from previews.importers.csv_table import Table
from previews.importers.football_txt_date import TIME, find_date, read_time
from previews.importers.football_txt_heading import SEASON, season_name
from previews.importers.record import (
    FixtureRecord,
    Item,
    Items,
    Kind,
    OfficialRecord,
    Passed,
    SideNumbers,
    StageName,
    Status,
    Unread,
)
from previews.importers.round_names import numbered_round, read_round

MOST_GOALS = 200
LARGEST, LARGEST_COUNT = 999_999, 9_999
"""No crowd has been larger, and nothing is counted in a match that often."""
KNOCK_OUT_WORDS = ("knockout", "knock-out", "ko")
COUNTED = {
    side: tuple(
        f"{side}_{name}"
        for name in ("shots", "shots_on_target", "fouls", "corners", "yellow_cards", "red_cards")
    )
    for side in ("home", "away")
}
DECIDED = {
    "e": "extra_time",
    "aet": "extra_time",
    "a.e.t.": "extra_time",
    "extra_time": "extra_time",
    "p": "penalties",
    "pen": "penalties",
    "pens": "penalties",
    "penalties": "penalties",
}
STATUSES = {status.value: status for status in Status}
TRUE_WORDS = ("1", "1.0", "true", "yes", "y", "t")
FALSE_WORDS = ("0", "0.0", "false", "no", "n", "f")
LEGS = {
    "1": ("1", "1.0", "1st", "first"),
    "2": ("2", "2.0", "2nd", "second"),
    "replay": ("replay",),
    "": ("", "single", "-", "na", "nan", "null"),
}
AFTER_90 = ("90", "r", "regular", "normal", "n", "ft", "-", "na", "nan", "null")


class Cells(dict[str, str]):
    """The cells of a row by our names for their columns; empty where there is no such column."""

    def __missing__(self, name: str) -> str:
        return ""


def read(lines: Iterable[str], columns: dict[str, str] | None = None) -> Items:
    """Every row of the table. `columns` maps our names to the file's headers.

    Raises ValueError when the header has no date, home and away.
    """
    table = Table(lines)
    first = next(table, None)
    if first is None:
        return
    if isinstance(first.cells, str):
        raise ValueError(f"line 1: {first.cells}")
    places = columns_of(first.cells, columns or {})
    yield Passed(1, Kind.HEADING, first.lines)
    for row in table:
        if isinstance(row.cells, str):
            yield Unread(row.line, row.text, row.cells, row.lines)
        else:
            yield _row(row.cells, places, len(first.cells), row.line, row.lines)


def _row(row: list[str], places: dict[str, int], width: int, line: int, lines: int) -> Item:
    if not any(map(str.strip, row)):
        return Passed(line, Kind.BLANK, lines)
    if row[0].startswith("#"):
        return Passed(line, Kind.COMMENT, lines)

    if any(map(str.strip, row[width:])):
        return Unread(line, ",".join(row), f"more cells than the {width} of the header", lines)

    cells = Cells({name: row[at].strip() for name, at in places.items() if at < len(row)})
    try:
        return _fixture(cells, line, lines)
    except ValueError as error:
        return Unread(line, ",".join(row), str(error), lines)


def _fixture(cells: Cells, line: int, lines: int) -> FixtureRecord:
    (home, home_country), (away, away_country) = (
        split_country(" ".join(cells[side].split())) for side in ("home", "away")
    )
    if not home or not away:
        raise ValueError("a side without a name")
    score, shoot_out, decided = _score(cells)
    competition, country = DIVISIONS.get(cells["division"], (cells["competition"], ""))
    referee = "" if _is_unknown(cells["referee"]) else " ".join(cells["referee"].split())
    return FixtureRecord(
        line=line,
        home=home,
        away=away,
        day=_day(cells["date"]),
        clock=_clock(cells["time"]),
        home_country=home_country or country_code(cells["home_country"]),
        away_country=away_country or country_code(cells["away_country"]),
        competition=competition,
        season=_season(cells["season"]),
        country=country or country_code(cells["country"]),
        stage=_stage(
            cells["stage"],
            cells["round"],
            cells["group"],
            _number(cells, "matchday"),
            _leg(cells["leg"]),
        ),
        tie=cells["tie"],
        score=score,
        shoot_out=shoot_out if score is None else None,
        decided=decided,
        status=_status(cells["status"], score),
        note=cells["note"],
        neutral=_neutral(cells["neutral"]),
        venue=cells["venue"],
        city=cells["city"],
        attendance=_number(cells, "attendance"),
        officials=(OfficialRecord(referee),) if referee else (),
        home_numbers=_side_numbers(cells, "home"),
        away_numbers=_side_numbers(cells, "away"),
        lines=lines,
    )


@cache
def _day(text: str) -> date:
    written = find_date(text)
    if written is None or written.year is None or written.end != len(text):
        raise ValueError(f"date: no date: {text!r}")
    try:
        return date(written.year, written.month, written.day)
    except ValueError as error:
        raise ValueError(f"date: no day of the calendar: {text!r}") from error


@cache
def _clock(text: str) -> time | None:
    found = TIME.match(text)
    told = read_time(found) if found else None
    if text and not told:
        raise ValueError(f"time: no time of the day: {text!r}; write it like 20:45")
    return told[0] if told else None


@cache
def _season(text: str) -> str:
    found = SEASON.fullmatch(text)
    if found:
        return season_name(found)
    if short := re.fullmatch(r"(\d{2})[/-](\d{2})", text):
        century = "20" if int(short[1]) < 50 else "19"
        return f"{century}{short[1]}/{short[2]}"
    if text and not re.fullmatch(r"[12]\d{3}", text):
        raise ValueError(f"season: no season: {text!r}; write it like 2023/24, or 2024")
    return text


def _score(cells: Cells) -> tuple[Score | None, Goals | None, str]:
    """Goals at the end, and by `decided` whether they are those of 90 minutes or of 120."""
    final = _pair(cells, "home_goals", "away_goals")
    decided = _decided(cells["decided"])
    after_90, half_time = (
        _pair(cells, "home_ft", "away_ft"),
        _pair(cells, "half_time_home", "half_time_away"),
    )
    shoot_out = _pair(cells, "penalties_home", "penalties_away") or _shoot_out(cells["penalties"])
    if shoot_out and not decided:
        decided = "penalties"
    if final is None and after_90 is None:
        if half_time:
            raise ValueError("a half-time score without one at the end")
        return None, shoot_out, decided
    longer = bool(decided) or (after_90 is not None and final is not None and after_90 != final)
    score = Score.from_parts(
        after_90=after_90 if longer else final or after_90,
        after_120=final if longer else None,
        half_time=half_time,
        shoot_out=shoot_out,
    )
    return score, shoot_out, decided or ("extra_time" if longer else "")


def _pair(cells: Cells, home: str, away: str) -> Goals | None:
    goals = _number(cells, home), _number(cells, away)
    if goals == (None, None):
        return None
    if goals[0] is None or goals[1] is None:
        raise ValueError(f"only one of {home} and {away}: write both, or none")
    if max(goals[0], goals[1]) > MOST_GOALS:
        raise ValueError(f"{home}, {away}: no score: {goals[0]}-{goals[1]}")
    return Goals(goals[0], goals[1])


def _decided(text: str) -> str:
    """How it was decided; R and the like, for the 90 minutes, say no more than the score."""
    if not text or text.lower() in AFTER_90:
        return ""
    if text.lower() not in DECIDED:
        raise ValueError(f"decided: {text!r} is neither E (extra time) nor P (penalties)")
    return DECIDED[text.lower()]


def _shoot_out(text: str) -> Goals | None:
    found = re.fullmatch(r"(\d{1,2})\s*[-:\u2013]\s*(\d{1,2})", text)
    if text and not found:
        raise ValueError(f"penalties: no score: {text!r}; write it like 4-2")
    return Goals(int(found[1]), int(found[2])) if found else None


def _neutral(text: str) -> bool | None:
    if not text:
        return None
    if text.lower() not in (*TRUE_WORDS, *FALSE_WORDS):
        raise ValueError(f"neutral: {text!r} is neither yes nor no")
    return text.lower() in TRUE_WORDS


def _leg(text: str) -> str:
    leg = next((leg for leg, words in LEGS.items() if text.lower() in words), None)
    if leg is None:
        raise ValueError(f"leg: {text!r} is neither 1 nor 2, nor replay, nor single")
    return leg


def _number(cells: Cells, name: str) -> int | None:
    """A whole number, also where a table program has made it 3.0; empty is unknown."""
    text = cells[name]
    if _is_unknown(text):
        return None
    digits, _, noughts = text.partition(".")
    if not digits.isdecimal() or noughts.strip("0"):
        raise ValueError(f"{name}: no number: {text!r}")
    number = int(digits) if len(digits) < 10 else LARGEST + 1
    if number > (LARGEST if name == "attendance" else LARGEST_COUNT):
        raise ValueError(f"{name}: too large a number: {text}")
    return number


def _is_unknown(text: str) -> bool:
    return not text or text.upper() in ("NA", "NAN", "-", "NULL", "N/A", "?")


@cache
def _stage(stage: str, round_: str, group: str, matchday: int | None, leg: str) -> StageName:
    words = ", ".join(part for part in (group, round_) if part)
    known = read_round(words) if words else None
    known = known or (StageName(words) if words else _of_stage(stage))
    number = known.matchday or numbered_round(words) or matchday
    return StageName(
        known.name,
        known.round or (Round.LEAGUE if matchday and not words else None),
        known.group,
        number,
        int(leg) if leg in ("1", "2") else known.leg,
        known.replay or leg == "replay",
    )


def _of_stage(stage: str) -> StageName:
    if stage.lower() in KNOCK_OUT_WORDS:
        return StageName("Knock-out")
    if stage.lower() == "group":
        return StageName("Group stage", Round.GROUP)
    return read_round(stage) or StageName(stage)


def _status(text: str, score: Score | None) -> Status:
    if text and text.lower() not in STATUSES:
        raise ValueError(f"status: {text!r} is none of {', '.join(STATUSES)}")
    return STATUSES[text.lower()] if text else Status.PLAYED if score else Status.SCHEDULED


def _side_numbers(cells: Cells, side: str) -> SideNumbers | None:
    if not any(cells[name] for name in COUNTED[side]):
        return None
    counted = [_number(cells, name) for name in COUNTED[side]]
    return SideNumbers(*counted) if any(number is not None for number in counted) else None
