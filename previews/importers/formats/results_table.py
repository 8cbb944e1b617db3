"""Reads a table of results row by row, whatever file it is in."""

from collections.abc import Iterable, Iterator, Sequence

from previews.importers.formats.cell_dates import DateOrder, read_date
from previews.importers.formats.csv_cells import Cells
from previews.importers.formats.csv_columns import (
    Columns,
    header_key,
    league,
    read_header,
)
from previews.importers.formats.date_order import DateOrderFinder, UsualOrder, usual_order
from previews.importers.formats.parsed_fixture import (
    Items,
    LineKind,
    Notice,
    NoticeKind,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.formats.table_options import TableOptions
from previews.importers.formats.table_row import RowReader
from previews.importers.formats.table_rows import TableRow
from previews.importers.formats.team_rows import (
    is_results_header,
    joined_rows,
    with_both_clubs,
)
from previews.importers.formats.unread_columns import UnreadColumns, not_understood
from previews.importers.formats.without_result import WithoutResult
from previews.importers.linking.competitions import known_competition
from previews.importers.linking.countries import country_code

# Title lines above the header; no table has more.
LONGEST_TITLE = 30
# Notes of a match are shorter. And of a row in the report.
LONGEST_CELL, LONGEST_SHOWN = 2_000, 2_000


def read_table(rows: Iterator[TableRow], options: TableOptions) -> Items:
    """Every row of the table, with notices of what was left aside.

    Raises ValueError when no row is a header with date, home and away, or when day and month
    cannot be told apart.
    """
    header, titles = _header(rows, options)
    if header is None:
        return
    assert not isinstance(header.cells, str)
    if (both := with_both_clubs(header.cells, options.columns)) is not None:
        rows = joined_rows(rows, header.cells)
        header = header._replace(cells=both)
        assert not isinstance(header.cells, str)
    columns = read_header(header.cells, options.columns, options.ignored)
    yield from titles
    yield SkippedLine(header.line, LineKind.HEADING, header.lines)
    yield from _left_aside(columns, header.line)
    reader = RowReader(columns, options)
    yield from _Table(reader, header.line, header.cells).read(rows)


def _header(
    rows: Iterator[TableRow], options: TableOptions
) -> tuple[TableRow | None, list[SkippedLine]]:
    """The header and the title lines above it; the first row where none is a header."""
    above: list[TableRow] = []
    for row in rows:
        above.append(row)
        if not isinstance(row.cells, str) and is_results_header(row.cells, options.columns):
            return row, [_title(row) for row in above[:-1]]
        if len(above) >= LONGEST_TITLE:
            break
    if not above:
        return None, []
    many = [row for row in above if not isinstance(row.cells, str) and len(row.cells) > 1]
    first = (many or above)[0]
    if isinstance(first.cells, str):
        raise ValueError(f"line {first.line}: {first.cells}")
    read_header(first.cells, options.columns)
    raise AssertionError("a header without its columns is refused above")


def _title(row: TableRow) -> SkippedLine:
    blank = isinstance(row.cells, str) or not any(map(str.strip, row.cells))
    return SkippedLine(row.line, LineKind.BLANK if blank else LineKind.HEADING, row.lines)


def _left_aside(columns: Columns, line: int) -> Iterator[Notice]:
    for column in columns.left_aside:
        yield Notice(line, NoticeKind.LEFT_ASIDE, column.header, attention=False)
        if column.subject:
            yield not_understood(line, column.header, column.subject)


class _Table:
    """The rows below a header, which wait while day and month cannot be told apart."""

    def __init__(self, reader: RowReader, line: int, header: Sequence[str]) -> None:
        options = reader.options
        self.reader, self.line, self.width = reader, line, len(header)
        self.dates = DateOrderFinder(options.dates)
        self.results = WithoutResult(options.today, reader.columns.results_left_aside)
        ignored = frozenset(header_key(name) for name in options.ignored)
        self.unread = UnreadColumns(reader.columns, header, ignored)

    def read(self, rows: Iterable[TableRow]) -> Items:
        yield from self.results.read(self._in_date_order(rows))
        yield from self.unread.notices(self.line)

    def _in_date_order(self, rows: Iterable[TableRow]) -> Items:
        waiting: list[TableRow] = []
        for row in rows:
            waiting.append(row)
            self._note_date(row)
            if not self.dates.is_undecided:
                yield from self._read(waiting)
                waiting = []
        if sentence := self.dates.conclude():
            yield Notice(self.dates.ambiguous[0][0], NoticeKind.DATES, sentence, attention=False)
        yield from self._read(waiting)

    def _note_date(self, row: TableRow) -> None:
        at = self.reader.columns.places["date"]
        if isinstance(row.cells, str) or at >= len(row.cells):
            return
        try:
            cell = read_date(row.cells[at].strip())
        except ValueError:
            return
        if cell.is_ambiguous and not self.dates.ambiguous:
            self.dates.usual = self._usual_order(self._cells(row.cells))
        self.dates.note(row.line, cell)

    def _usual_order(self, cells: Cells) -> UsualOrder | None:
        options = self.reader.options
        division = league(cells["division"], cells["competition"] or options.competition)
        if division.country:
            # football-data.co.uk documents its dates as dd/mm/yy.
            return UsualOrder(DateOrder.DAY_FIRST, "")
        country = country_code(cells["country"]) or options.country
        return usual_order(known_competition(division.competition, country))

    def _cells(self, row: list[str]) -> Cells:
        width, cells = len(row), Cells()
        for name, at in self.reader.columns.places.items():
            if at < width and (text := row[at].strip()):
                cells[name] = text
        return cells

    def _read(self, rows: Iterable[TableRow]) -> Items:
        self.reader.order = self.dates.order
        for row in rows:
            if isinstance(row.cells, str):
                yield UnparsedLine(row.line, row.text, row.cells, row.lines)
            else:
                yield from self._read_row(row.cells, row.line, row.lines)

    def _read_row(self, row: list[str], line: int, lines: int) -> Items:
        if not any(map(str.strip, row)):
            yield SkippedLine(line, LineKind.BLANK, lines)
        elif row[0].startswith("#"):
            yield SkippedLine(line, LineKind.COMMENT, lines)
        elif max(map(len, row)) > LONGEST_CELL:
            why = f"a cell of more than {LONGEST_CELL:,} characters"
            yield UnparsedLine(line, _shown(row), why, lines)
        elif any(map(str.strip, row[self.width :])):
            why = f"more cells than the {self.width} of the header"
            yield UnparsedLine(line, _shown(row), why, lines)
        else:
            self.results.has_results |= self.unread.look_like_result(row)
            try:
                yield from self.reader.read(self._cells(row), line, lines)
            except ValueError as error:
                yield UnparsedLine(line, _shown(row), str(error), lines)


def _shown(row: Sequence[str]) -> str:
    return ",".join(row)[:LONGEST_SHOWN]
