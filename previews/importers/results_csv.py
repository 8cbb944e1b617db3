"""Reads tables of results: football-data's columns, or any with a header and a column mapping."""

import csv
import re
from collections.abc import Callable, Iterable
from datetime import date, time
from functools import cache

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.countries import country_code, split_country
from previews.importers.csv_columns import DIVISIONS, columns_of
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

KNOCK_OUT_WORDS = ("knockout", "knock-out", "ko")
COUNTED = ("shots", "shots_on_target", "fouls", "corners", "yellow_cards", "red_cards")
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
TRUE_WORDS = ("1", "true", "yes", "y", "t")

type Cell = Callable[[str], str]


def read(lines: Iterable[str], columns: dict[str, str] | None = None) -> Items:
    """Every row of the table. `columns` maps our names to the file's headers.

    Raises ValueError when the header has no date, home and away.
    """
    rows = csv.reader(lines)
    header = next(rows, None)
    if header is None:
        return
    places = columns_of(header, columns or {})
    yield Passed(1, Kind.HEADING, rows.line_num)
    line = rows.line_num
    for row in rows:
        first, taken, line = line + 1, rows.line_num - line, rows.line_num
        yield _row(row, places, first, taken)


def _row(row: list[str], places: dict[str, int], line: int, lines: int) -> Item:
    if not any(map(str.strip, row)):
        return Passed(line, Kind.BLANK, lines)
    if row[0].startswith("#"):
        return Passed(line, Kind.COMMENT, lines)

    def cell(name: str) -> str:
        place = places.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""

    try:
        return _fixture(cell, line, lines)
    except ValueError as error:
        return Unread(line, ",".join(row), str(error), lines)


def _fixture(cell: Cell, line: int, lines: int) -> FixtureRecord:
    (home, home_country), (away, away_country) = (
        split_country(" ".join(cell(side).split())) for side in ("home", "away")
    )
    if not home or not away:
        raise ValueError("a side without a name")
    score, decided = _score(cell)
    competition, country = DIVISIONS.get(cell("division"), (cell("competition"), ""))
    referee = " ".join(cell("referee").split())
    return FixtureRecord(
        line=line,
        home=home,
        away=away,
        day=_day(cell("date")),
        clock=_clock(cell("time")),
        home_country=home_country or country_code(cell("home_country")),
        away_country=away_country or country_code(cell("away_country")),
        competition=competition,
        season=_season(cell("season")),
        country=country or country_code(cell("country")),
        stage=_stage(
            cell("stage"), cell("round"), cell("group"), cell("matchday"), cell("leg").lower()
        ),
        tie=cell("tie"),
        score=score,
        decided=decided,
        status=_status(cell("status"), score),
        note=cell("note"),
        neutral=cell("neutral").lower() in TRUE_WORDS if cell("neutral") else None,
        venue=cell("venue"),
        city=cell("city"),
        attendance=_number(cell("attendance")),
        officials=(OfficialRecord(referee),) if referee else (),
        home_numbers=_side_numbers(cell, "home"),
        away_numbers=_side_numbers(cell, "away"),
        lines=lines,
    )


@cache
def _day(text: str) -> date:
    written = find_date(text)
    if written is None or written.year is None or written.end != len(text):
        raise ValueError(f"no date: {text!r}")
    return date(written.year, written.month, written.day)


@cache
def _clock(text: str) -> time | None:
    found = TIME.match(text)
    told = read_time(found) if found else None
    return told[0] if told else None


@cache
def _season(text: str) -> str:
    found = SEASON.fullmatch(text)
    if found:
        return season_name(found)
    if short := re.fullmatch(r"(\d{2})[/-](\d{2})", text):
        century = "20" if int(short[1]) < 50 else "19"
        return f"{century}{short[1]}/{short[2]}"
    return text


def _score(cell: Cell) -> tuple[Score | None, str]:
    """Goals at the end, and by `decided` whether they are those of 90 minutes or of 120."""
    final = _pair(cell, "home_goals", "away_goals")
    decided = DECIDED.get(cell("decided").lower(), "")
    after_90, half_time = (
        _pair(cell, "home_ft", "away_ft"),
        _pair(cell, "half_time_home", "half_time_away"),
    )
    shoot_out = _pair(cell, "penalties_home", "penalties_away") or _shoot_out(cell("penalties"))
    if shoot_out and not decided:
        decided = "penalties"
    if final is None and after_90 is None:
        return None, decided
    longer = bool(decided) or (after_90 is not None and final is not None and after_90 != final)
    score = Score.from_parts(
        after_90=after_90 if longer else final or after_90,
        after_120=final if longer else None,
        half_time=half_time,
        shoot_out=shoot_out,
    )
    return score, decided or ("extra_time" if longer else "")


def _pair(cell: Cell, home: str, away: str) -> Goals | None:
    goals = _number(cell(home)), _number(cell(away))
    if goals[0] is None or goals[1] is None:
        return None
    return Goals(goals[0], goals[1])


def _shoot_out(text: str) -> Goals | None:
    found = re.fullmatch(r"(\d{1,2})\s*[-:\u2013]\s*(\d{1,2})", text)
    return Goals(int(found[1]), int(found[2])) if found else None


def _number(text: str) -> int | None:
    """A whole number, also where a table program has made it 3.0; empty is unknown."""
    if text.isdigit():
        return int(text)
    if not text or text.upper() in ("NA", "NAN", "-", "NULL"):
        return None
    if re.fullmatch(r"\d+\.0+", text):
        return int(text.partition(".")[0])
    raise ValueError(f"no number: {text!r}")


@cache
def _stage(stage: str, round_: str, group: str, matchday: str, leg: str) -> StageName:
    words = ", ".join(part for part in (group, round_) if part)
    known = read_round(words) if words else None
    known = known or (StageName(words) if words else _of_stage(stage))
    number = known.matchday or numbered_round(words) or _number(matchday)
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
    played = Status.PLAYED if score else Status.SCHEDULED
    return STATUSES.get(text.lower(), played)


def _side_numbers(cell: Cell, side: str) -> SideNumbers | None:
    counted = [_number(cell(f"{side}_{name}")) for name in COUNTED]
    return SideNumbers(*counted) if any(number is not None for number in counted) else None
