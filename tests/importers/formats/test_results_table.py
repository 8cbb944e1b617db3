"""Tables as clubs, services and programs write them, cell by cell."""

from datetime import date, time

import pytest

from previews.football.score import Goals
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.parsed_fixture import (
    LineKind,
    Notice,
    NoticeKind,
    ParsedFixture,
    ParsedStatus,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.formats.results_csv import read
from previews.importers.formats.table_options import TableOptions

TODAY = date(2024, 12, 1)


def read_text(text, **options):
    lines = text.lstrip("\n").splitlines(keepends=True)
    items = list(read(lines, options=TableOptions(today=TODAY, **options)))
    assert sum(item.lines for item in items) == len(lines)
    return items


def fixtures_of(text, **options):
    return [item for item in read_text(text, **options) if isinstance(item, ParsedFixture)]


def notices_of(text, **options):
    return [item for item in read_text(text, **options) if isinstance(item, Notice)]


def test_footballcsv():
    fixtures = fixtures_of(
        """
Round,Date,Team 1,FT,HT,Team 2
1,Sat Aug 10 2024,Alder FC,2-1,1-0,Beech
2,(Sun) Aug 18 2024,Cedar,0-0,0-0,Alder FC
""".replace("(Sun)", "Sun")
    )

    assert [(match.home, match.away, match.stage.matchday) for match in fixtures] == [
        ("Alder FC", "Beech", 1), ("Cedar", "Alder FC", 2),
    ]  # fmt: skip
    assert [(match.score.goals, match.score.half_time) for match in fixtures] == [
        (Goals(2, 1), Goals(1, 0)), (Goals(0, 0), Goals(0, 0)),
    ]  # fmt: skip


def test_footballcsv_of_a_cup_has_extra_time_and_penalties():
    text = """
Stage,Round,Date,Team 1,FT,HT,Team 2,∑FT,ET,P,Comments
Knockout,Semifinals,2024-05-01,Alder,1-1,0-1,Beech,3-3,2-2,4-2,rain
Knockout,Semifinals,2024-05-02,Cedar,2-0,1-0,Dogwood,2-3,,,
"""
    first, second = fixtures_of(text)

    assert first.score.goals == Goals(2, 2)
    assert (first.score.after_90, first.score.half_time) == (Goals(1, 1), Goals(0, 1))
    assert (first.score.shoot_out, first.decided, first.note) == (Goals(4, 2), "penalties", "rain")
    assert (second.score.goals, second.decided) == (Goals(2, 0), "")


def test_sportspress_keeps_venue_and_matchday():
    (first, second) = fixtures_of("""
Date,Time,Venue,Home,Away,Match Day,Home Results,Away Results
2024/08/10,15:00:00,Mill Lane,Alder,Beech,1,2,1
2024/08/17,15:00:00,The Green,Beech,Alder,Semi-final,0,0
""")

    assert (first.venue, first.stage.matchday, first.clock) == ("Mill Lane", 1, time(15))
    assert (first.score.goals, second.stage.name) == (Goals(2, 1), "Semi-final")


@pytest.mark.parametrize(
    "text",
    [
        "Datum;Anstoß;Heim;Gast;Ergebnis;Spieltag;Zuschauer\n"
        "10.08.2024;15:30 Uhr;Alder;Beech;2:1 (1:0);3;1.204\n",
        "Date\tHeure\tDomicile\tExtérieur\tScore\tJournée\tAffluence\n"
        "10 août 2024\t15h30\tAlder\tBeech\t2-1 (1-0)\tJournée 3\t1 204\n",
        "Fecha;Hora;Local;Visitante;Resultado;Jornada;Asistencia\n"
        "10/08/2024;15:30;Alder;Beech;2-1 (1-0);3;1.204\n30/08/2024;15:30;A;B;0-0;3;\n",
        "Data;Ora;Casa;Ospite;Risultato;Giornata;Spettatori\n"
        "10/08/2024;15.30;Alder;Beech;2-1 (1-0);3;1.204\n30/08/2024;15:30;A;B;0-0;3;\n",
        "sep=;\nDate;Kick-off;Home Team;Away Team;Score;Match Day;Attendence\n"
        "10-Aug-2024;3:30 PM;Alder;Beech;2-1 (1-0);3;1,204\n",
        "County League, first division\n\n"
        "Matchday\tDate\tTime\tHome\tResult\tAway\tCrowd\n"
        "3\t2024-08-10\t15:30\tAlder\t2–1 (1–0)\tBeech\t1,204\n",
        "Date|Kick-off|Home|Home Goals|Away Goals|Away|HT Score|Gameweek|Att\n"
        "2024-08-10|15:30|Alder|2|1|Beech|1-0|3|1204\n",
    ],
    ids=["German", "French", "Spanish", "Italian", "sep=", "titles and tabs", "bars"],
)
def test_one_match_in_many_tables(text):
    fixture, *_ = fixtures_of(text)

    assert (fixture.day, fixture.clock) == (date(2024, 8, 10), time(15, 30))
    assert (fixture.home, fixture.away, fixture.attendance) == ("Alder", "Beech", 1204)
    assert (fixture.score.goals, fixture.score.half_time) == (Goals(2, 1), Goals(1, 0))
    assert (fixture.stage.matchday, fixture.status) == (3, ParsedStatus.PLAYED)
    assert notices_of(text) == []


def test_titles_above_the_header_are_headings():
    items = read_text("County League\n\n2024/25\ndate,home,away\n2024-08-10,A,B\n")

    assert items[:4] == [
        SkippedLine(1, LineKind.HEADING),
        SkippedLine(2, LineKind.BLANK),
        SkippedLine(3, LineKind.HEADING),
        SkippedLine(4, LineKind.HEADING),
    ]


@pytest.mark.parametrize(
    ("header", "subject"),
    [
        ("Total Goals", "goals"), ("Tore gesamt", "goals"), ("Home Golas", "goals"),
        ("Rezult", "result"), ("Sccore", "result"), ("Penalty info", "result"),
        ("Kick of time", "time"), ("Time of KO", "time"), ("Stadium code", "venue"),
        ("Venu", ""), ("Vennue", "venue"), ("Staus", "status"), ("Is postponed", "status"),
        ("Match Dayy", "matchday"), ("Atendence", "attendance"), ("Att. (crowd)", "attendance"),
        ("Referee 2", ""), ("B365H", ""), ("Avg>2.5", ""), ("source", ""), ("capacity", ""),
    ],
)  # fmt: skip
def test_headers_left_aside_are_named_and_those_that_look_like_results_ask_for_a_look(
    header, subject
):
    notices = notices_of(f"date,home,away,{header}\n2024-12-10,A,B,7\n")

    assert notices[0] == Notice(1, NoticeKind.LEFT_ASIDE, header, attention=False)
    assert [notice.attention for notice in notices[1:]] == ([True] if subject else [])
    for notice in notices[1:]:
        assert notice.text.startswith(f"the column '{header}' is not understood, and looks like")
        assert f"looks like {subject}: " in notice.text


def test_header_that_an_editor_leaves_aside_asks_for_nothing():
    text = "date,home,away,Total Goals\n2024-12-10,A,B,7\n"

    assert notices_of(text, ignored=("total goals",)) == [
        Notice(1, NoticeKind.LEFT_ASIDE, "Total Goals", attention=False)
    ]


def test_header_that_an_editor_leaves_aside_is_not_read_though_it_is_understood():
    text = "date,home,away,hg,ag,Time\n2024-08-10,A,B,2,1,94 min\n"

    assert [notice.text for notice in notices_of(text, ignored=("Time",))] == ["Time"]


@pytest.mark.parametrize(
    ("columns", "cells", "name", "matchday"),
    [
        ("round", "Regular Season - 3", "", 3), ("round", "Group A - 2", "Group A", 2),
        ("round", "7", "", 7), ("matchday", "Matchday 4", "", 4), ("matchday", "5.0", "", 5),
        ("match day", "Semi-final", "Semi-final", None), ("spieltag", "6. Spieltag", "", 6),
        ("jornada", "Jornada 8", "", 8),
    ],
)  # fmt: skip
def test_matchdays_in_numbers_and_words(columns, cells, name, matchday):
    (fixture,) = fixtures_of(f"date,home,away,{columns}\n2024-08-10,A,B,{cells}\n")

    assert (fixture.stage.name, fixture.stage.matchday) == (name, matchday)


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("FT,2,1,", ParsedStatus.PLAYED), ("beendet,2,1,", ParsedStatus.PLAYED),
        ("terminé,2,1,", ParsedStatus.PLAYED), ("finalizado,2,1,", ParsedStatus.PLAYED),
        ("terminata,2,1,", ParsedStatus.PLAYED), ("PST,,,", ParsedStatus.POSTPONED),
        ("verlegt,,,", ParsedStatus.POSTPONED), ("reporté,,,", ParsedStatus.POSTPONED),
        ("aplazado,,,", ParsedStatus.POSTPONED), ("rinviata,,,", ParsedStatus.POSTPONED),
        ("CANC,,,", ParsedStatus.CANCELLED), ("abgesagt,,,", ParsedStatus.CANCELLED),
        ("AWD,3,0,", ParsedStatus.AWARDED), ("Wertung,3,0,", ParsedStatus.AWARDED),
        ("ABD,1,0,", ParsedStatus.ABANDONED), ("Spielabbruch,1,0,", ParsedStatus.ABANDONED),
        ("sospesa,1,0,", ParsedStatus.ABANDONED), ("W/O,,,", ParsedStatus.WALKOVER),
        (",,,yes", ParsedStatus.POSTPONED), (",2,1,no", ParsedStatus.PLAYED),
        (",,,x", ParsedStatus.POSTPONED),
    ],
)  # fmt: skip
def test_statuses_in_five_languages_and_codes(row, status):
    text = f"date,home,away,status,hg,ag,postponed\n2024-08-10,A,B,{row}\n2024-08-11,A,C,,1,0,\n"

    fixture, _ = fixtures_of(text)

    assert (fixture.status, fixture.reasons) == (status, ())


@pytest.mark.parametrize(
    ("column", "cell", "decided"),
    [
        ("decided", "F", ""), ("decided", "FT", ""), ("decided", "R", ""),
        ("decided", "E", "extra_time"), ("decided", "AET", "extra_time"),
        ("decided", "n.V.", "extra_time"),
        ("decided", "PEN", "penalties"), ("decided", "i.E.", "penalties"),
        ("status", "AET", "extra_time"), ("status", "d.t.s.", "extra_time"),
        ("status", "PEN", "penalties"), ("status", "t.a.b.", "penalties"),
        ("aet", "yes", "extra_time"), ("extra time", "", ""),
    ],
)  # fmt: skip
def test_how_a_match_was_decided(column, cell, decided):
    (fixture,) = fixtures_of(f"date;home;away;hg;ag;{column}\n2024-08-10;A;B;2;1;{cell}\n")

    assert (fixture.decided, fixture.status) == (decided, ParsedStatus.PLAYED)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("02. Jan,,", "result: '02. Jan' is a date that a table program made of a score"),
        (",,eaten by dogs", "status: 'eaten by dogs' is not understood"),
        ("2-1,1,1,", "two columns contradict each other: 1–1 and 2–1"),
        ("2-1,,postponed", "the status is postponed, but the row has goals"),
        ("0-0,,NS", "the status is scheduled, but the row has goals"),
        ("2-1,,cancelled", "the status is cancelled, but the row has goals"),
        ("2-1,,CANC", "the status is cancelled, but the row has goals"),
        (",2,1,abgesagt", "the status is cancelled, but the row has goals"),
        ("1-0,,HT", "the match was not over when the file was written"),
        (",,FT", "the status says that it was played, but the row has no goals"),
        ("P-P,,abandoned", "the row says both abandoned and postponed"),
        (",,", "its day has passed, and it has no goals"),
    ],
)
def test_rows_that_say_too_little_or_too_much_are_held_with_the_reason(row, reason):
    cells = row.split(",")
    if len(cells) == 3:
        cells.insert(1, "")
    result, home, away, status = cells
    text = f"date,home,away,result,hg,ag,status\n2024-08-10,A,B,{result},{home},{away},{status}\n"

    fixture, _ = fixtures_of(f"{text}2024-08-11,A,C,1-0,,,\n")

    assert len(fixture.reasons) == 1
    assert fixture.reasons[0].startswith(reason)


def test_row_without_goals_waits_for_a_row_with_goals_to_be_held():
    text = "date,home,away,result\n2024-08-10,A,B,\n2024-12-24,A,C,\n2024-08-11,B,C,{}\n"

    assert [match.reasons for match in fixtures_of(text.format(""))] == [(), (), ()]
    held = [match.home + match.away for match in fixtures_of(text.format("1-0")) if match.reasons]
    assert held == ["AB"]


def test_list_of_fixtures_without_a_column_for_results_is_a_list_of_fixtures():
    assert [match.reasons for match in fixtures_of("date,home,away\n2024-08-10,A,B\n")] == [()]


def test_rows_without_goals_are_held_where_a_column_like_goals_is_not_understood():
    text = "date,home,away,Golas home\n2024-08-10,A,B,2\n"

    assert len(fixtures_of(text)[0].reasons) == 1


def test_dates_of_the_whole_file_decide_before_the_first_row():
    text = "date,home,away\n8/10/2024,A,B\n9/7/2024,B,A\n9/21/2024,A,C\n"

    days = [match.day for match in fixtures_of(text, country="ENG")]

    assert days == [date(2024, 8, 10), date(2024, 9, 7), date(2024, 9, 21)]


def test_dates_that_cannot_be_decided_are_asked_for_and_can_be_given():
    text = "date,home,away\n8/10/2024,A,B\n9/7/2024,B,A\n"
    with pytest.raises(ValueError, match=r"8/10/2024 in line 2: give the order with --dates"):
        read_text(text, country="USA")

    days = [match.day for match in fixtures_of(text, dates=DateOrder.MONTH_FIRST)]

    assert days == [date(2024, 8, 10), date(2024, 9, 7)]


def test_date_that_does_not_fit_the_given_order_costs_its_row():
    items = read_text("date,home,away\n24/8/2024,A,B\n", dates=DateOrder.MONTH_FIRST)

    assert items[1] == UnparsedLine(
        2, "24/8/2024,A,B",
        "date: no such day in the calendar: '24/8/2024'; the dates of the file are month/day",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "zone", "day", "clock", "offset"),
    [
        ("2024-08-10 00:00:00", "", date(2024, 8, 10), None, None),
        ("2024-08-10T19:45:00", "", date(2024, 8, 10), time(19, 45), None),
        ("2024-08-10T19:45:00Z", "Europe/London", date(2024, 8, 10), time(20, 45), 60),
        ("2024-08-11T00:30:00Z", "America/New_York", date(2024, 8, 10), time(20, 30), -240),
        ("2024-08-10T20:45:00+02:00", "", date(2024, 8, 10), time(20, 45), 120),
        ("2024-08-10T19:45:00Z", "", date(2024, 8, 10), time(19, 45), 0),
    ],
)
def test_date_times_with_and_without_zone(cell, zone, day, clock, offset):
    (fixture,) = fixtures_of(f"date,home,away\n{cell},A,B\n", zone=zone)

    assert (fixture.day, fixture.clock, fixture.offset) == (day, clock, offset)
    assert fixture.reasons == ()


def test_early_hour_in_utc_is_held_where_the_zone_is_not_known():
    (fixture,) = fixtures_of("date,home,away\n2024-08-11T00:30:00Z,A,B\n")

    assert fixture.reasons == (
        "00:30 UTC may be on another day at the ground: give the time zone with --zone",
    )


def test_a_header_may_name_the_zone_of_its_times():
    (fixture,) = fixtures_of("date,Time (UTC),home,away\n2024-08-10,19:45,A,B\n")

    assert (fixture.clock, fixture.offset) == (time(19, 45), 0)
