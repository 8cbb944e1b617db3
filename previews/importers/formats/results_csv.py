"""Reads tables of results: football-data's columns, or any with a header and a column mapping."""

from collections.abc import Iterable
from functools import cache

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.csv_cells import (
    Cells,
    is_unknown,
    read_clock,
    read_day,
    read_decided,
    read_leg,
    read_neutral,
    read_number,
    read_pair,
    read_season,
    read_shoot_out,
    read_weekday,
)
from previews.importers.formats.csv_columns import columns_of, league
from previews.importers.formats.csv_table import CsvTable
from previews.importers.formats.parsed_fixture import (
    Item,
    Items,
    LineKind,
    ParsedFixture,
    ParsedOfficial,
    ParsedSideStats,
    ParsedStatus,
    SkippedLine,
    StageName,
    UnparsedLine,
)
from previews.importers.linking.countries import country_code, split_country
from previews.importers.linking.round_names import numbered_round, read_round

KNOCK_OUT_WORDS = ("knockout", "knock-out", "ko")
COUNTED = {
    side: tuple(
        f"{side}_{name}"
        for name in ("shots", "shots_on_target", "fouls", "corners", "yellow_cards", "red_cards")
    )
    for side in ("home", "away")
}
STATUSES = {status.value: status for status in ParsedStatus}


def read(lines: Iterable[str], columns: dict[str, str] | None = None) -> Items:
    """Every row of the table. `columns` maps our names to the file's headers.

    Raises ValueError when the header has no date, home and away.
    """
    table = CsvTable(lines)
    first = next(table, None)
    if first is None:
        return
    if isinstance(first.cells, str):
        raise ValueError(f"line 1: {first.cells}")
    places = columns_of(first.cells, columns or {})
    yield SkippedLine(1, LineKind.HEADING, first.lines)
    for row in table:
        if isinstance(row.cells, str):
            yield UnparsedLine(row.line, row.text, row.cells, row.lines)
        else:
            yield _row(row.cells, places, len(first.cells), row.line, row.lines)


def _row(row: list[str], places: dict[str, int], width: int, line: int, lines: int) -> Item:
    if not any(map(str.strip, row)):
        return SkippedLine(line, LineKind.BLANK, lines)
    if row[0].startswith("#"):
        return SkippedLine(line, LineKind.COMMENT, lines)

    if any(map(str.strip, row[width:])):
        return UnparsedLine(
            line, ",".join(row), f"more cells than the {width} of the header", lines
        )

    cells = Cells({name: row[at].strip() for name, at in places.items() if at < len(row)})
    try:
        return _fixture(cells, line, lines)
    except ValueError as error:
        return UnparsedLine(line, ",".join(row), str(error), lines)


def _fixture(cells: Cells, line: int, lines: int) -> ParsedFixture:
    (home, home_country), (away, away_country) = (
        split_country(" ".join(cells[side].split())) for side in ("home", "away")
    )
    if not home or not away:
        raise ValueError("a side without a name")
    score, shoot_out, decided = _score(cells)
    competition = league(cells["division"], cells["competition"])
    referee = "" if is_unknown(cells["referee"]) else " ".join(cells["referee"].split())
    return ParsedFixture(
        line=line,
        home=home,
        away=away,
        day=read_day(cells["date"]),
        clock=read_clock(cells["time"]),
        home_country=home_country or country_code(cells["home_country"]),
        away_country=away_country or country_code(cells["away_country"]),
        competition=competition.competition,
        season=read_season(cells["season"]),
        country=competition.country or country_code(cells["country"]),
        stage=_stage(
            cells["stage"],
            cells["round"],
            cells["group"],
            read_number(cells, "matchday"),
            read_leg(cells["leg"]),
        ),
        tie=cells["tie"],
        score=score,
        shoot_out=shoot_out if score is None else None,
        decided=decided,
        status=_status(cells["status"], score),
        note=cells["note"],
        neutral=read_neutral(cells["neutral"]),
        venue=cells["venue"],
        city=cells["city"],
        attendance=read_number(cells, "attendance"),
        officials=(ParsedOfficial(referee),) if referee else (),
        home_numbers=_side_numbers(cells, "home"),
        away_numbers=_side_numbers(cells, "away"),
        lines=lines,
        weekday=read_weekday(cells["weekday"] or cells["date"]),
        result_letter=cells["result_letter"],
        half_time_letter=cells["half_time_letter"],
    )


def _score(cells: Cells) -> tuple[Score | None, Goals | None, str]:
    """The score, the shoot-out, and how the match was decided.

    `decided` says whether the final goals are those of 90 minutes or of 120.
    """
    final = read_pair(cells, "home_goals", "away_goals")
    after_90 = read_pair(cells, "home_ft", "away_ft")
    half_time = read_pair(cells, "half_time_home", "half_time_away")
    shoot_out = _shoot_out(cells)
    decided = read_decided(cells["decided"]) or ("penalties" if shoot_out else "")
    if final is None and after_90 is None:
        if half_time:
            raise ValueError("a half-time score without one at the end")
        return None, shoot_out, decided
    if not decided and final and after_90 and after_90 != final:
        decided = "extra_time"
    score = Score.from_parts(
        after_90=after_90 if decided else final or after_90,
        after_120=final if decided else None,
        half_time=half_time,
        shoot_out=shoot_out,
    )
    return score, shoot_out, decided


def _shoot_out(cells: Cells) -> Goals | None:
    """Of two columns, or of one that holds both numbers."""
    goals = read_pair(cells, "penalties_home", "penalties_away")
    return goals or read_shoot_out(cells["penalties"])


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


def _status(text: str, score: Score | None) -> ParsedStatus:
    if text and text.lower() not in STATUSES:
        raise ValueError(f"status: {text!r} is none of {', '.join(STATUSES)}")
    if text:
        return STATUSES[text.lower()]
    return ParsedStatus.PLAYED if score else ParsedStatus.SCHEDULED


def _side_numbers(cells: Cells, side: str) -> ParsedSideStats | None:
    if not any(cells[name] for name in COUNTED[side]):
        return None
    counted = [read_number(cells, name) for name in COUNTED[side]]
    return ParsedSideStats(*counted) if any(number is not None for number in counted) else None
