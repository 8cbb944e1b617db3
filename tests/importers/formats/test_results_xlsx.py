"""Workbooks: what their cells hold, not what they show."""

import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from previews.football.score import Goals
from previews.importers.formats import results_xlsx
from previews.importers.formats.parsed_fixture import (
    Notice,
    NoticeKind,
    ParsedFixture,
    UnparsedLine,
)
from previews.importers.formats.results_xlsx import read
from previews.importers.formats.table_options import TableOptions

TODAY = date(2024, 12, 1)


def book_of(path, **sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def read_book(path):
    return list(read(path, TableOptions(today=TODAY)))


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        (date(2024, 8, 10), time(19, 45)), (datetime(2024, 8, 10), "7:45 PM"),
        (datetime(2024, 8, 10, 19, 45), None), ("10 Aug 2024", datetime(1899, 12, 30, 19, 45)),
    ],
)  # fmt: skip
def test_days_times_and_numbers_are_those_of_their_cells(tmp_path, day, clock):
    rows = [
        ["County League"],
        [],
        ["Date", "Time", "Home", "Away", "Home Goals", "Away Goals", "Attendance", "Neutral"],
        [day, clock, "Alder", "Beech", 2, 1.0, 60000, False],
    ]

    items = read_book(book_of(tmp_path / "a.xlsx", Results=rows))

    (fixture,) = [item for item in items if isinstance(item, ParsedFixture)]
    assert (fixture.day, fixture.clock) == (date(2024, 8, 10), time(19, 45))
    assert (fixture.score.goals, fixture.attendance) == (Goals(2, 1), 60000)
    assert (fixture.line, fixture.neutral, fixture.reasons) == (4, False, ())
    assert sum(item.lines for item in items) == 4


@pytest.mark.parametrize(
    ("cell", "what"), [(datetime(2024, 1, 2), "date"), (date(2024, 1, 2), "date")]
)
def test_score_that_the_workbook_holds_as_a_date_is_held(tmp_path, cell, what):
    rows = [["Date", "Home", "Away", "Result"], [date(2024, 8, 10), "Alder", "Beech", cell]]

    *_, fixture = read_book(book_of(tmp_path / "a.xlsx", Results=rows))

    assert f"is a {what} that a table program made of a score" in fixture.reasons[0]


def test_day_that_is_a_bare_number_is_refused_with_the_remedy(tmp_path):
    rows = [["Date", "Home", "Away"], [45514, "Alder", "Beech"]]

    *_, row = read_book(book_of(tmp_path / "a.xlsx", Results=rows))

    assert row.why.startswith("date: 45514 is Excel's number of a day: give the column the format")


def test_first_sheet_with_a_header_is_read_and_the_others_are_named(tmp_path):
    results = [["Date", "Home", "Away"], [date(2024, 12, 10), "Alder", "Beech"]]
    path = book_of(tmp_path / "a.xlsx", Notes=[["Rules"]], Results=results, Cup=results)

    items = read_book(path)

    assert items[:3] == [
        Notice(1, NoticeKind.LEFT_ASIDE, "sheet Notes", attention=False),
        Notice(1, NoticeKind.LEFT_ASIDE, "sheet Cup", attention=False),
        Notice(
            1,
            NoticeKind.NOT_READ,
            "the sheet 'Cup' has results too: save it as a file of its own, and import that",
        ),
    ]
    assert len([item for item in items if isinstance(item, ParsedFixture)]) == 1


def test_schedule_of_one_club_is_refused_with_what_to_do(tmp_path):
    rows = [
        ["Northwick"],
        ["Date", "Opponent", "H/A", "Result"],
        ["2024-08-10", "Alder", "H", "1-0"],
    ]
    path = book_of(tmp_path / "a.xlsx", Notes=[["Rules"]], Schedule=rows)

    with pytest.raises(ValueError, match="the column Opponent makes it the schedule of one club"):
        read_book(path)


def test_workbook_without_results_is_refused_with_its_sheets(tmp_path):
    with pytest.raises(ValueError, match="no sheet has columns for date, home, away: the sheets"):
        read_book(book_of(tmp_path / "a.xlsx", Squad=[["Name", "Number"]]))


def test_file_that_is_no_workbook_is_refused_in_a_sentence(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("date,home,away\n", encoding="utf-8")

    with pytest.raises(ValueError, match="it is no workbook that can be read"):
        read_book(path)


def test_a_workbook_that_is_too_large_unpacked_is_not_opened(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("a", "w") as part:
        for _ in range(101):
            part.write(bytes(1_000_000))

    assert path.stat().st_size < 200_000
    with pytest.raises(ValueError, match="larger than 100 MB unpacked: save it as CSV"):
        read_book(path)


ROWS = [
    ["Date", "Home", "Away", "Home Goals", "Away Goals"],
    *[[date(2024, 8, 10), "A", "B", 1, 0]] * 4,
]


def test_rows_beyond_those_of_a_sheet_end_the_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(results_xlsx, "MOST_ROWS", 4)

    with pytest.raises(ValueError, match="more than 4 rows: save it as CSV"):
        read_book(book_of(tmp_path / "a.xlsx", Results=ROWS))


def test_columns_that_are_not_read_are_named(tmp_path, monkeypatch):
    monkeypatch.setattr(results_xlsx, "MOST_COLUMNS", 5)
    items = read_book(book_of(tmp_path / "a.xlsx", Results=[[*row, "x"] for row in ROWS]))

    (notice,) = [item for item in items if isinstance(item, Notice)]
    assert (notice.kind, notice.text) == (NoticeKind.NOT_READ, results_xlsx.FURTHER_COLUMNS)


def with_values(path, values):
    """Gives formulas the values that a table program would have kept; None gives none."""
    with zipfile.ZipFile(path) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    sheet = files["xl/worksheets/sheet1.xml"].decode()
    for place, value in values.items():
        start = sheet.index(f'r="{place}"')
        end = sheet.index("</c>", start)
        formula = sheet[start:end].partition("<f>")[2].partition("</f>")[0]
        cell = f'r="{place}" t="str"><f>{formula}</f><v>{value}</v>'
        sheet = sheet[:start] + cell + sheet[end:]
    files["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)


def test_a_formula_without_its_value_is_told_and_one_that_is_empty_is_empty(tmp_path):
    header = ["Date", "Home", "Away", "Score", "Note"]
    rows = [header, *([date(2024, 8, 10), "A", "B", '=1&"-"&2', '=""'] for _ in range(3))]
    path = book_of(tmp_path / "a.xlsx", Results=rows)
    with_values(path, {"D2": "1-2", "E2": "", "D3": "", "E3": ""})

    items = read_book(path)

    played, open_ = [item for item in items if isinstance(item, ParsedFixture)]
    assert (played.score.goals, played.note) == (Goals(1, 2), "")
    assert (open_.line, open_.score) == (3, None)
    assert [(item.line, item.why) for item in items if isinstance(item, UnparsedLine)] == [
        (4, "result: not a result: '=1&\"-\"&2'; write it like 2-1")
    ]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("content", [b"", b"<x"])
def test_a_workbook_with_a_broken_part_is_refused_with_a_sentence(tmp_path, part, content):
    rows = [["Date", "Home", "Away"], ["2024-08-10", "Alder", "Beech"]]
    whole, broken = book_of(tmp_path / "a.xlsx", Results=rows), tmp_path / "b.xlsx"
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(broken, "w") as copy:
        for name in parts.namelist():
            copy.writestr(name, content if name == part else parts.read(name))

    with pytest.raises(ValueError, match="no workbook that can be read"):
        read_book(broken)
