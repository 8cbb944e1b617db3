"""A row of a table of results: its cells to a fixture, and what was left aside of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from previews.data.csv_columns import Division
from previews.football.rounds import Round
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.csv_cells import (
    Cells,
    is_unknown,
    read_leg,
    read_number,
    read_season,
    read_yes_or_no,
)
from previews.importers.formats.csv_columns import Columns, league
from previews.importers.formats.parsed_fixture import (
    Notice,
    NoticeKind,
    ParsedFixture,
    ParsedSideStats,
    StageName,
)
from previews.importers.formats.row_clock import read_row_clock
from previews.importers.formats.row_officials import read_officials
from previews.importers.formats.row_score import read_row_score
from previews.importers.formats.table_options import TableOptions
from previews.importers.linking.competitions import known_competition
from previews.importers.linking.countries import country_code, split_country
from previews.importers.linking.round_names import numbered_round, read_round

KNOCK_OUT_WORDS = ("knockout", "knock-out", "ko")
# As data services number matchdays: "Regular Season - 3", "Group A - 2".
NUMBERED_STAGE = re.compile(
    r"(?:regular season|league(?: stage)?|(?P<group>group(?: stage| \w))) ?- ?(?P<number>\d{1,2})",
    re.IGNORECASE,
)
COUNTED = {
    side: tuple(
        f"{side}_{name}"
        for name in ("shots", "shots_on_target", "fouls", "corners", "yellow_cards", "red_cards")
    )
    for side in ("home", "away")
}
# football-data.co.uk gives the times of all countries on the clock of London.
ZONE_OF_DIVISIONS = "Europe/London"


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one table. `order` is that of day and month in its dates."""

    columns: Columns
    options: TableOptions
    order: DateOrder | None = None

    def read(self, cells: Cells, line: int, lines: int) -> Iterator[Notice | ParsedFixture]:
        """Notices of the cells that cost themselves, then the fixture.

        Raises ValueError where the row is no fixture.
        """
        row = _Row(cells)
        fixture = self._fixture(row, line, lines)
        for sentence in row.left_out:
            yield Notice(line, NoticeKind.NOT_READ, f"{fixture.title}: {sentence}")
        yield fixture

    def _fixture(self, row: "_Row", line: int, lines: int) -> ParsedFixture:
        cells = row.cells
        (home, home_country), (away, away_country) = (
            split_country(" ".join(cells[side].split())) for side in ("home", "away")
        )
        if not home or not away:
            raise ValueError("a side without a name")
        score = read_row_score(cells)
        competition = league(cells["division"], cells["competition"])
        zone = self.columns.zone or (ZONE_OF_DIVISIONS if competition.country else "")
        clock = read_row_clock(cells, self.order, zone, self.options.zone)
        row.left_out += [*clock.left_out, *score.left_out]
        return ParsedFixture(
            line=line,
            home=home,
            away=away,
            day=clock.day,
            clock=clock.clock,
            offset=clock.offset,
            home_country=home_country or row.country("home_country"),
            away_country=away_country or row.country("away_country"),
            competition=competition.competition,
            season=read_season(cells["season"]),
            country=competition.country or row.country("country"),
            stage=row.stage(is_cup=self._is_cup(competition)),
            tie=cells["tie"],
            score=score.score,
            shoot_out=score.shoot_out,
            decided=score.decided,
            status=score.status,
            note=cells["note"],
            neutral=row.optional(read_yes_or_no, "neutral"),
            venue=cells["venue"],
            city=cells["city"],
            attendance=row.number("attendance"),
            officials=tuple(read_officials(cells)),
            home_numbers=row.side_numbers("home"),
            away_numbers=row.side_numbers("away"),
            reasons=(*clock.reasons, *score.reasons),
            lines=lines,
            weekday=clock.weekday,
            result_letter=cells["result_letter"],
            half_time_letter=cells["half_time_letter"],
        )

    def _is_cup(self, division: Division) -> bool:
        """Whether the row is of a cup of one country, which has no matchdays."""
        options = self.options
        known = known_competition(
            division.competition or options.competition, division.country or options.country
        )
        return known.is_cup and not known.organiser


@dataclass(slots=True)
class _Row:
    """The cells of a row. `left_out` are sentences on the cells that could not be read."""

    cells: Cells
    left_out: list[str] = field(default_factory=list)

    def optional[Value](self, read: Callable[[str, str], Value], name: str) -> Value | None:
        """The value of a cell that a fixture can do without; None where it cannot be read."""
        if not self.cells[name]:
            return None
        try:
            return read(name, self.cells[name])
        except ValueError as error:
            self.left_out.append(str(error))
            return None

    def number(self, name: str) -> int | None:
        return self.optional(lambda name, _: read_number(self.cells, name), name)

    def country(self, name: str) -> str:
        """The code of a country; a cell that means none is told."""
        text = self.cells[name]
        code = country_code(text)
        if text and not code and not is_unknown(text):
            self.left_out.append(f"{name}: no country is known by {text!r}; write it like ENG")
        return code

    def side_numbers(self, side: str) -> ParsedSideStats | None:
        if not any(self.cells[name] for name in COUNTED[side]):
            return None
        counted = [self.number(name) for name in COUNTED[side]]
        return ParsedSideStats(*counted) if any(count is not None for count in counted) else None

    def stage(self, *, is_cup: bool) -> StageName:
        """The stage; a matchday in words, such as "Semi-final", is a round."""
        cells = self.cells
        matchday, round_ = None, cells["round"]
        if cells["matchday"].replace(".", "").isdecimal():
            matchday = self.number("matchday")
        elif not is_unknown(cells["matchday"]):
            named = read_round(cells["matchday"])
            matchday = named.matchday if named else None
            round_ = round_ or ("" if matchday else cells["matchday"])
        if round_.isdecimal() and not cells["stage"] and matchday is None:
            # footballcsv's Round is a matchday; in a cup of one country it is a round.
            matchday, round_ = (None, f"Round {round_}") if is_cup else (int(round_), "")
        if numbered := NUMBERED_STAGE.fullmatch(round_):
            matchday, round_ = matchday or int(numbered["number"]), numbered["group"] or ""
        leg = self.optional(lambda _, text: read_leg(text), "leg") or ""
        return _stage(cells["stage"], round_, cells["group"], matchday, leg)


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
