from datetime import date, time

import pytest

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import (
    LineKind,
    Notice,
    NoticeKind,
    ParsedFixture,
    ParsedOfficial,
    ParsedSideStats,
    ParsedStatus,
    SkippedLine,
    StageName,
    UnparsedLine,
)
from previews.importers.formats.results_csv import read


def only_fixture(text, columns=None):
    header, fixture = read(text.strip().splitlines(keepends=True), columns)
    assert header == SkippedLine(1, LineKind.HEADING)
    assert isinstance(fixture, ParsedFixture), fixture
    return fixture


def test_a_football_data_row_with_referee_and_the_numbers_of_each_side():
    fixture = only_fixture("""
Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,Referee,HS,AS,HST,AST,HF,AF,HC,AC,HY,AY,HR,AR
E0,11/08/23,20:00,Burnley,Man City,0,3,A,0,2,A,C Pawson ,6,17,1,8,11,8,6,5,0,0,1,0
""")

    assert fixture == ParsedFixture(
        line=2,
        home="Burnley",
        away="Man City",
        day=date(2023, 8, 11),
        clock=time(20),
        offset=60,
        competition="English Premier League",
        country="ENG",
        score=Score(0, 3, Goals(0, 2), Goals(0, 3)),
        status=ParsedStatus.PLAYED,
        officials=(ParsedOfficial("C Pawson"),),
        home_numbers=ParsedSideStats(6, 1, 11, 6, 0, 1),
        away_numbers=ParsedSideStats(17, 8, 8, 5, 0, 0),
    )


def test_a_plain_table_with_country_stage_leg_and_neutral_ground():
    fixture = only_fixture("""
date,season,competition,stage,round,leg,tie,home,away,home_goals,away_goals,neutral,attendance
2024-04-11,2023/24,Europa League,knockout,Quarterfinals,1,K1,A FC (England),Atalanta (ITA),0,3,no,9
""")

    assert fixture == ParsedFixture(
        line=2,
        home="A FC",
        away="Atalanta",
        day=date(2024, 4, 11),
        home_country="ENG",
        away_country="ITA",
        competition="Europa League",
        season="2023/24",
        stage=StageName("Quarterfinals", Round.QUARTER_FINAL, leg=1),
        tie="K1",
        score=Score(0, 3, after_90=Goals(0, 3)),
        status=ParsedStatus.PLAYED,
        neutral=False,
        attendance=9,
    )


@pytest.mark.parametrize(
    ("cells", "score", "decided"),
    [
        ("2,3,E,1,0,", Score(2, 3, after_90=Goals(1, 0), after_120=Goals(2, 3), extra_time=True),
         "extra_time"),
        ("2,3,aet,,,", Score(2, 3, after_120=Goals(2, 3), extra_time=True), "extra_time"),
        ("1,1,P,1,1,4-2", Score(1, 1, after_90=Goals(1, 1), after_120=Goals(1, 1),
                               shoot_out=Goals(4, 2), extra_time=True), "penalties"),
        ("1,1,pens,,,", Score(1, 1, after_120=Goals(1, 1), extra_time=True), "penalties"),
        ("2,1,,2,1,", Score(2, 1, after_90=Goals(2, 1)), ""),
        ("2.0,1.0,,,,", Score(2, 1, after_90=Goals(2, 1)), ""),
        (",,,,,", None, ""),
    ],
)  # fmt: skip
def test_how_it_was_decided_says_which_minutes_the_goals_are_of(cells, score, decided):
    header = "date,home,away,home_goals,away_goals,decided,home_ft,away_ft,penalties\n"
    fixture = only_fixture(f"{header}2024-04-11,A,B,{cells}")

    assert (fixture.score, fixture.decided) == (score, decided)


@pytest.mark.parametrize(
    ("stage", "round_", "leg", "told"),
    [
        ("knockout", "", "replay", StageName("Knock-out", replay=True)),
        ("knockout", "", "2", StageName("Knock-out", leg=2)),
        ("group", "", "", StageName("Group stage", Round.GROUP)),
        ("group", "Group D", "", StageName("Group D", Round.GROUP, "D")),
        ("final", "", "single", StageName("final", Round.FINAL)),
        ("", "", "", StageName()),
    ],
)
def test_stage_round_and_leg_become_one_stage(stage, round_, leg, told):
    row = f"date,home,away,stage,round,leg\n2024-04-11,A,B,{stage},{round_},{leg}"

    assert only_fixture(row).stage == told


def test_other_headers_are_named_by_the_reader():
    columns = {
        "home": "Gastgeber",
        "away": "Besucher",
        "home_goals": "Tore1",
        "away_goals": "Tore2",
    }
    table = "Datum,Gastgeber,Besucher,Tore1,Tore2\n11.08.2023,1. FC Köln,Mainz 05,2,1"

    fixture = only_fixture(table, columns)

    assert (fixture.home, fixture.away, fixture.score.goals) == ("1. FC Köln", "Mainz 05", (2, 1))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "no column for home, away"),
        ({"home": "Heim"}, "the file has no column Heim"),
        ({"gastgeber": "Erster"}, "no column is called gastgeber"),
    ],
)
def test_a_table_without_its_columns_is_refused_with_a_reason(columns, words):
    with pytest.raises(ValueError, match=words):
        list(read(["Date,Erster,Zweiter\n"], columns))


def test_rows_nobody_understands_are_kept_and_lines_add_up():
    items = list(read(
        ["date,home,away,home_goals,away_goals\n", "2024-13-11,A,B,1,0\n", "\n",
         "2024-04-11,A,B,one,0\n", '2024-04-11,"A\n', 'FC",B,1,0\n']
    ))  # fmt: skip

    assert [(item.line, item.why) for item in items if isinstance(item, UnparsedLine)] == [
        (2, "date: no such day in the calendar: '2024-13-11'"),
        (4, "home_goals: not a number: 'one'"),
    ]
    assert items[2] == SkippedLine(3, LineKind.BLANK)
    assert (items[4].line, items[4].lines, items[4].home) == (5, 2, "A FC")
    assert sum(item.lines for item in items) == 6


ROW = {"date": "2024-04-11", "home": "A", "away": "B", "home_goals": "1", "away_goals": "0"}


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        (
            "away_goals",
            "",
            "only one of home_goals and away_goals is filled in: fill in both, or neither",
        ),
        ("season", "last", "season: not a season: 'last'; write it like 2023/24, or 2024"),
        ("decided", "Z", "decided: 'Z' is neither E (extra time) nor P (penalties)"),
        ("penalties", "4", "penalties: not a score: '4'; write it like 4-2"),
    ],
)
def test_a_cell_without_which_the_match_is_not_known_costs_the_row(column, cell, why):
    row = {**ROW, column: cell}

    _, item = read([",".join(row), ",".join(row.values())])

    assert item == UnparsedLine(2, ",".join(row.values()), why)


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("time", "25 past", "time: not a time of the day: '25 past'; write it like 20:45"),
        ("neutral", "maybe", "neutral: 'maybe' is neither yes nor no"),
        ("leg", "3", "leg: '3' is neither 1 nor 2, nor replay, nor single"),
        ("attendance", "many", "attendance: not a number: 'many'"),
        ("attendance", "9" * 20, f"attendance: too large a number: {'9' * 20}"),
        ("attendance", "60.00.000", "attendance: not a number: '60.00.000'"),
        ("home_shots", "10000", "home_shots: too large a number: 10000"),
        ("home_shots", "1.000", "home_shots: not a number: '1.000'"),
        ("half_time", "one-nil", "half_time: not a result: 'one-nil'; write it like 2-1"),
        ("ftr", "won", "result_letter: 'won' is none of H, D and A"),
    ],
)
def test_a_cell_that_a_match_can_do_without_costs_itself_and_is_reported(column, cell, why):
    row = {**ROW, column: cell}

    _, notice, fixture = read([",".join(row), ",".join(row.values())])

    assert notice == Notice(2, NoticeKind.NOT_READ, f"A v B: {why}")
    assert fixture == ParsedFixture(
        line=2, home="A", away="B", day=date(2024, 4, 11),
        score=Score(1, 0, after_90=Goals(1, 0)), status=ParsedStatus.PLAYED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "crowd"),
    [("60.000", 60000), ("67,215", 67215), ("67 215", 67215), ("7.000", 7000), ("812", 812),
     ("204'318", 204318), ("5000.0", 5000), ("NA", None)],
)  # fmt: skip
def test_a_crowd_is_read_whole(cell, crowd):
    fixture = only_fixture(f"date;home;away;attendance\n2024-04-11;A;B;{cell}")

    assert fixture.attendance == crowd


def test_a_row_longer_than_the_header_is_not_cut():
    header = "date,home,away,home_goals,away_goals\n"

    _, longer, empty_behind = read([header, "2024-04-11,A,B,1,0,7\n", "2024-04-12,B,A,1,0,,\n"])

    assert longer == UnparsedLine(2, "2024-04-11,A,B,1,0,7", "more cells than the 5 of the header")
    assert isinstance(empty_behind, ParsedFixture)


@pytest.mark.parametrize(("cell", "leg"), [("1st", 1), ("2.0", 2), ("single", None), ("", None)])
def test_legs_as_tables_write_them(cell, leg):
    fixture = only_fixture(f"date,home,away,round,leg\n2024-04-11,A,B,Quarter-finals,{cell}")

    assert fixture.stage.leg == leg


@pytest.mark.parametrize(
    ("header", "cells", "weekday"),
    [("date", "Fri 15/08/1998", 4), ("date", "Sat 15 Aug 1998", 5), ("date", "1998-08-15", None),
     ("weekday,date", "Freitag,15.08.1998", 4)],
)  # fmt: skip
def test_weekday_of_a_row(header, cells, weekday):
    assert only_fixture(f"{header},home,away\n{cells},A,B").weekday == weekday


def test_letters_of_the_result():
    fixture = only_fixture("date,home,away,FTHG,FTAG,FTR,HTHG,HTAG,HTR\n1998-08-15,A,B,2,1,A,0,0,D")

    assert (fixture.result_letter, fixture.half_time_letter) == ("A", "D")
