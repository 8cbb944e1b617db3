"""Columns that nobody understands are judged by their cells, and rows of the past are held."""

from datetime import date

import pytest

from previews.importers.formats import football_json, football_txt
from previews.importers.formats.parsed_fixture import Notice, NoticeKind, ParsedFixture
from previews.importers.formats.results_csv import read
from previews.importers.formats.table_options import TableOptions
from previews.importers.formats.without_result import WITHOUT_RESULT, WithoutResult

TODAY = date(2024, 12, 1)


def read_text(text, **options):
    lines = text.lstrip("\n").splitlines(keepends=True)
    return list(read(lines, options=TableOptions(today=TODAY, **options)))


def told(items):
    """What is said of columns, and whether every row is held."""
    notices = [item for item in items if isinstance(item, Notice)]
    fixtures = [item for item in items if isinstance(item, ParsedFixture)]
    not_read = [item.text for item in notices if item.kind is NoticeKind.NOT_READ]
    aside = [item.text for item in notices if item.kind is NoticeKind.LEFT_ASIDE]
    return not_read, aside, all(WITHOUT_RESULT in item.reasons for item in fixtures)


@pytest.mark.parametrize(
    ("header", "cells", "subject"),
    [
        ("F,A", [["2", "1"], ["0", "0"]], "goals"),
        ("Für,Gegen", [["2", "1"], ["10", "0"]], "goals"),
        ("Stand", [["2:1"], ["0:0 (0:0)"]], "result"),
        ("Final", [["2 – 1"], ["0 – 0"]], "result"),
        ("Risu", [["2|1"], ["0|0"]], "result"),
    ],
)
def test_goals_under_any_header_are_not_overlooked(header, cells, subject):
    rows = "".join(f"2024-08-1{day},A,B,{','.join(row)}\n" for day, row in enumerate(cells))

    not_read, aside, held = told(read_text(f"date,home,away,{header}\n{rows}"))

    assert len(not_read) == len(aside) == header.count(",") + 1
    assert all(f"looks like {subject}" in text for text in not_read)
    assert held


def test_a_column_without_a_header_is_told_and_looked_at():
    text = "Date\tHome\t\tAway\nSat 10 Aug 2024\tA\t2 – 1\tB\nSun 11 Aug 2024\tC\t0 – 0\tD\n"

    not_read, aside, held = told(read_text(text))

    assert aside == ["column 3, which has no header"]
    assert not_read == ["column 3 has no header, and looks like result: write its header into "
                        "the file"]  # fmt: skip
    assert held


@pytest.mark.parametrize(
    ("header", "cells", "subject"),
    [
        ("begin", ["15:00", "20:45"], "time"),
        ("what became of it", ["postponed", "FT"], "status"),
        ("Bemerkungen zum Spiel", ["abgesagt", "verlegt"], "status"),
    ],
)
def test_times_and_statuses_are_told_beside_goals(header, cells, subject):
    rows = "".join(f"2024-08-1{day},A,B,1,0,{cell}\n" for day, cell in enumerate(cells))

    not_read, _, _ = told(read_text(f"date,home,away,hg,ag,{header}\n{rows}"))

    assert [f"looks like {subject}" in text for text in not_read] == [True]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("hg,ag,rank,form", "1,0,3,W-W-L"),
        ("hg,ag,home rank,away rank", "1,0,3,12"),
        ("hg,ag,,", "1,0,,"),
        ("hg,ag,xG,xGA", "1,0,1.4,0.3"),
        ("hg,ag,colour", "1,0,red"),
    ],
)
def test_other_columns_beside_goals_are_left_aside_in_peace(header, row):
    not_read, _, held = told(read_text(f"date,home,away,{header}\n2024-08-10,A,B,{row}\n"))

    assert not_read == []
    assert not held


def test_a_list_of_fixtures_with_numbers_is_no_list_of_results():
    text = "No,date,home,away\n1,2025-08-10,A,B\n2,2025-08-11,C,D\n"

    assert told(read_text(text)) == ([], ["No"], False)


def test_what_the_editor_leaves_aside_is_not_looked_at():
    text = "date,home,away,F,A\n2024-08-10,A,B,2,1\n"

    not_read, _, held = told(read_text(text, ignored=("F", "A")))

    assert (not_read, held) == ([], False)


@pytest.mark.parametrize(
    "header_and_row",
    [("HS,AS", "12,3"), ("Att", "450"), ("FTR", "H"), ("Outcome", "2-1"), ("HC,AC", "3,4")],
)
def test_a_row_with_what_only_a_played_match_has_needs_goals(header_and_row):
    header, row = header_and_row

    fixtures = [
        item
        for item in read_text(f"date,home,away,{header}\n2024-08-10,A,B,{row}\n")
        if isinstance(item, ParsedFixture)
    ]

    assert [bool(fixture.reasons) for fixture in fixtures] == [True]


TXT = """
= English Premier League 2024/25
Matchday 1
Sat Aug 10 2024
  A v B
  C v D [postponed]
  E {score} F
Sat Dec 28 2024
  A v C
"""
JSON = """{{"name": "English Premier League 2024/25", "matches": [
{{"date": "2024-08-10", "team1": "A", "team2": "B"}},
{{"date": "2024-08-10", "team1": "C", "team2": "D", "status": "POSTPONED"}},
{{"date": "2024-08-10", "team1": "E", "team2": "F"{score}}},
{{"date": "2024-12-28", "team1": "A", "team2": "C"}}
]}}"""


@pytest.mark.parametrize(
    ("reader", "text", "score", "none"),
    [
        (football_txt, TXT, "2-1", "v"),
        (football_json, JSON, ', "score": [2, 1]', ""),
        (football_json, JSON, ', "goals1": [{"name": "X", "minute": 3}]', ""),
    ],
)
def test_the_rule_is_one_for_every_format(reader, text, score, none):
    def held(words):
        lines = text.format(score=words).splitlines(keepends=True)
        items = WithoutResult(TODAY).read(reader.read(lines))
        return {
            item.home + item.away
            for item in items
            if isinstance(item, ParsedFixture) and WITHOUT_RESULT in item.reasons
        }

    assert held(none) == set()
    assert held(score) - {"EF"} == {"AB"}
