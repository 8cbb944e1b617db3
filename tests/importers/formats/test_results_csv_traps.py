"""Tables as they should not be: every row that cannot be is told, and takes no other with it."""

import pytest

from previews.football.score import Goals
from previews.importers.formats.parsed_fixture import ParsedFixture, UnparsedLine
from previews.importers.formats.results_csv import read

HEADER = "date,home,away,home_goals,away_goals,note\n"


def read_rows(text, header=HEADER):
    return list(read((header + text).splitlines(keepends=True)))


def homes(items):
    return [item.home for item in items if isinstance(item, ParsedFixture)]


def unread(items):
    return [(item.line, item.why) for item in items if isinstance(item, UnparsedLine)]


@pytest.mark.parametrize(
    "last", ["2023-08-13,E,F,1,2,\n", '2023-08-13,E,F,1,2,"rain"\n'], ids=["end", "another mark"]
)
def test_quotation_mark_left_open_costs_one_row(last):
    text = '2023-08-11,A,B,1,2,"late goal\n2023-08-12,C,D,1,2,\n'

    items = read_rows(text + last)

    assert homes(items) == ["C", "E"]
    ((line, why),) = unread(items)
    assert line == 2
    assert why.startswith("not a row of cells (")
    assert why.endswith("): is a quotation mark missing?")
    assert sum(item.lines for item in items) == 4
    assert [item.line for item in items] == [1, 2, 3, 4]


def test_cell_over_two_lines_is_one_row():
    items = read_rows('2023-08-11,A,B,1,2,"late\ngoal"\n2023-08-12,C,D,1,2,\n')

    assert [(item.note, item.line, item.lines) for item in items[1:]] == [
        ("late\ngoal", 2, 2),
        ("", 4, 1),
    ]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_cells_may_be_parted_by_semicolons_or_tabs(delimiter):
    text = '2023-08-11,A,B,1,2,"wind, rain"\n'.replace(",", delimiter, 5)

    items = read_rows(text, HEADER.replace(",", delimiter))

    assert [(item.home, item.away, item.note) for item in items[1:]] == [("A", "B", "wind, rain")]


@pytest.mark.parametrize(
    ("header", "row", "why"),
    [
        (
            "season",
            "2023-08-11",
            "season: not a season: '2023-08-11'; write it like 2023/24, or 2024",
        ),
        ("season", "202324", "season: not a season: '202324'; write it like 2023/24, or 2024"),
        ("season", "0", "season: not a season: '0'; write it like 2023/24, or 2024"),
        ("HTHG,HTAG", "1,0", "a half-time score without one at the end"),
        ("FTHG,FTAG", "1,999", "home_goals, away_goals: not a score: 1-999"),
    ],
)
def test_cell_that_cannot_be_is_told_with_its_column(header, row, why):
    items = read_rows(f"2023-08-11,A,B,{row}\n", f"date,home,away,{header}\n")

    assert unread(items) == [(2, why)]


def test_shoot_out_is_kept_though_nobody_knows_the_goals():
    (_, match) = read_rows("2023-08-11,A,B,4-3\n", "date,home,away,penalties\n")

    assert (match.score, match.shoot_out, match.decided) == (None, Goals(4, 3), "penalties")


@pytest.mark.parametrize("referee", ["NA", "-", "N/A", ""])
def test_referee_that_is_not_known_is_nobody(referee):
    (_, match) = read_rows(f"2023-08-11,A,B,{referee}\n", "date,home,away,referee\n")

    assert match.officials == ()
