"""Lines that look like something else: none of them is dropped, or taken for what it is not."""

from datetime import date, time

import pytest

from previews.football.score import Goals, Score
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedStatus,
    SkippedLine,
    UnparsedLine,
)

HEADING = "= English Premier League 2023/24\n» Matchday 1\nFri Aug 11 2023\n"


def items(text, heading=HEADING):
    return list(read((heading + text).splitlines(keepends=True)))


def fixtures(text, heading=HEADING):
    return [item for item in items(text, heading) if isinstance(item, ParsedFixture)]


def unread(text, heading=HEADING):
    return [
        (each.line, each.why) for each in items(text, heading) if isinstance(each, UnparsedLine)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "  A v B 2-1\n    (Sturm 16, Cyliax 27\n  C v D 1-0\n",
        "  A v B 1-0   (Foo 3 - Bar 4 - Baz 5)\n   Att: 5000\n   Ref: Somebody\n",
        "  A v B 2-1\nSat Aug 12: C v D 1-0\n",
        "  A v B 2-1\n[Xyz 12 Qwe]\n  C v D 1-0\n",
        "  A v B 2-1\nQuarter-finals:\nSat Mar 16 2024\n  C v D 1-0\n",
    ],
)
def test_counts_add_up_to_the_lines_read(text):
    assert sum(item.lines for item in items(text)) == len((HEADING + text).splitlines())


def test_bracket_that_is_never_closed_makes_no_scorers_of_the_matches_below():
    text = "  A v B 2-1\n    (Sturm 16, Cyliax 27\n  C v D 1-0\n  E v F 2-2\n"

    (match,) = fixtures(text)

    assert match.goals == ()
    assert unread(text) == [(line, "not a list of goals") for line in (5, 6, 7)]


def test_list_that_cannot_be_read_takes_no_line_below_it_away():
    (match,) = fixtures("  A v B 1-0   (Foo 3 - Bar 4 - Baz 5)\n   Att: 5000\n")

    assert (match.lines, match.attendance) == (2, 5000)


def test_day_with_a_colon_is_no_line_up():
    text = "  A v B 2-1\nSat Aug 12: C v D 1-0\n"

    assert [(each.home, each.away) for each in fixtures(text)] == [("A", "B")]
    assert unread(text) == [(5, "neither a match nor a date, a round or a note")]


def test_round_with_a_colon_is_a_round():
    text = "  A v B 2-1\nQuarter-finals:\nSat Mar 16 2024\n  C v D 1-0\n"

    assert [each.stage.name for each in fixtures(text)] == ["", "Quarter-finals"]


@pytest.mark.parametrize(
    "line",
    [
        "    A: Keeper - Back, Back, Back, Back - Half, Half",
        "    1. FC A: Keeper - Back, Back",
        "    Somebody else: Keeper - Back, Back, Back, Back, Half",
        "    Yellow Cards: Half 20'",
        "    Coach: A Man",
    ],
)
def test_line_ups_cards_and_coaches_are_details(line):
    text = f"  1. FC A v B 2-1\n{line}\n"

    assert [each.kind for each in items(text) if isinstance(each, SkippedLine)][-1] == "detail"
    assert unread(text) == []


@pytest.mark.parametrize("day", ["[Sáb Ago/12]", "[Sab 12 Ago]", "sáb 12 agosto", "sam. 12 août"])
def test_day_in_other_languages(day):
    (_, match) = fixtures(f"  A v B 2-1\n{day}\n  C v D 1-0\n")

    assert match.day.isoformat() == "2023-08-12"


def test_matches_below_a_day_nobody_understands_are_not_of_the_day_before():
    text = "  A v B 2-1\n[Xyz 12 Qwe]\n  C v D 1-0\n"

    assert [each.day and each.day.day for each in fixtures(text)] == [11, None]
    assert fixtures(text)[0].note == ""
    assert unread(text) == [(5, "a date in an unknown form: write it like Sat Aug 12 2023")]


@pytest.mark.parametrize(
    ("line", "note", "status"),
    [
        ("A v B", "postponed", ParsedStatus.POSTPONED),
        ("A v B 1-1", "abandoned at 1-1 in 65'", ParsedStatus.ABANDONED),
        ("A 0-2awd B", "originally abandoned", ParsedStatus.AWARDED),
        ("A v B 1-1", "heavy rain", ParsedStatus.PLAYED),
    ],
)
def test_note_on_a_line_of_its_own_says_what_became_of_the_match(line, note, status):
    (match,) = fixtures(f"  {line}\n  [{note}]\n")

    assert (match.status, match.note) == (status, note)


def test_fixture_at_the_margin_is_no_round_though_a_club_is_called_a_group():
    heading = "= Primeira Liga 2024/25\n▪ 1. Round\nFri Aug 9 2024\n"
    text = "Benfica v Porto\nGrupo Desportivo Chaves v Sporting\nBraga v Arouca\n"

    assert [(each.home, each.away, each.stage.group) for each in fixtures(text, heading)] == [
        ("Benfica", "Porto", ""),
        ("Grupo Desportivo Chaves", "Sporting", ""),
        ("Braga", "Arouca", ""),
    ]


@pytest.mark.parametrize(
    ("line", "away", "score"),
    [
        ("Olympiakos 2-1 P.A.O.K.", "P.A.O.K.", Score(2, 1, after_90=Goals(2, 1))),
        ("Olympiakos 2-1 P Town", "P Town", Score(2, 1, after_90=Goals(2, 1))),
        ("Olympiakos 2-1 Pen Argyl", "Pen Argyl", Score(2, 1, after_90=Goals(2, 1))),
    ],
)
def test_club_with_a_p_is_no_shoot_out(line, away, score):
    (match,) = fixtures(f"  {line}\n")

    assert (match.home, match.away, match.score, match.shoot_out) == (
        "Olympiakos", away, score, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("score", "goals", "sides"),
    [
        ("0-1", "(Bellingham 13')", ["away"]),
        ("0-2", "(-; Malen 83', 90+3')", ["away", "away"]),
        ("2-0", "(Kane 11', 90+1')", ["home", "home"]),
        ("2-1", "(Kane 11', 90+1')", ["home", "home"]),
        ("1-2", "(Kane 11', 90+1')", ["", ""]),
        ("1-1", "(Kane 11')", [""]),
        ("1-1", "(Kane 11'; Foden 20')", ["home", "away"]),
    ],
)
def test_goals_in_one_list_stand_on_the_side_that_the_score_gives_them(score, goals, sides):
    (match,) = fixtures(f"  A {score} B\n    {goals}\n")

    assert [goal.side for goal in match.goals] == sides


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("  3pm    Pentire   1-0  Quay Town", time(15)),
        ("  7.45pm Pentire   1-0  Quay Town", time(19, 45)),
        ("  7:45 PM Pentire v Quay Town 1-0", time(19, 45)),
        ("  12.30 p.m. Pentire v Quay Town 1-0", time(12, 30)),
        ("  11am  Pentire v Quay Town 1-0", time(11)),
        ("  12 noon  Pentire v Quay Town 1-0", time(12)),
        ("  k.o. 15:00  Pentire v Quay Town 1-0", time(15)),
        ("  (3pm)  Pentire v Quay Town 1-0", time(15)),
        ("  15.30 Uhr  Pentire v Quay Town 1-0", time(15, 30)),
    ],
)
def test_clock_in_words_is_no_part_of_a_name(line, clock):
    (fixture,) = fixtures(f"{line}\n")

    assert (fixture.home, fixture.away, fixture.clock) == ("Pentire", "Quay Town", clock)


@pytest.mark.parametrize("name", ["13pm Pentire", "Group North   Pentire"])
def test_what_is_no_clock_stays_with_the_name_for_the_rules_to_see(name):
    (fixture,) = fixtures(f"  {name}   1-0  Quay Town\n")

    assert fixture.home == name


@pytest.mark.parametrize(
    ("heading", "weekday"),
    [("[Fri Aug 15 1998]", 4), ("Sunday 15 August 1998", 6), ("[Sat Aug 15 1998]", None),
     ("[Aug 15 1998]", None), ("Di 15.08.1998", 1)],
)  # fmt: skip
def test_weekday_that_is_not_the_days_is_passed_on(heading, weekday):
    (fixture,) = fixtures(f"{heading}\n  A v B 1-0\n", "= English Premier League 1998/99\n")

    assert (fixture.day, fixture.weekday) == (date(1998, 8, 15), weekday)


def test_weekday_holds_for_its_own_date_only():
    text = "[Fri Aug 15 1998]\n  A v B 1-0\n[Sun Aug 16 1998]\n  C v D 1-0\n"

    found = fixtures(text, "= English Premier League 1998/99\n")

    assert [fixture.weekday for fixture in found] == [4, None]
