"""Lines about players who are out, doubtful or back."""

from datetime import date

import pytest

from previews.football.absence_line import read_absences
from previews.football.return_day import Return, read_return

ON = date(2024, 4, 22)


def read(line):
    (said,) = read_absences(line, ON)
    return said


@pytest.mark.parametrize(
    ("line", "name", "state", "part", "reason"),
    [
        ("Timber, out, knee", "Timber", "out", "knee", ""),
        ("Palmer doubtful illness", "Palmer", "doubtful", "", "illness"),
        ("James, out, left hamstring injury", "James", "out", "hamstring", ""),
        ("Gabriel Jesus: late test, knee, cut", "Gabriel Jesus", "late_test", "knee", "cut"),
        ("White, ankle, out", "White", "out", "ankle", ""),
        ("Gallagher suspended, red card", "Gallagher", "suspended", "", "red card"),
        ("Jota, fit again", "Jota", "available", "", ""),
        ("Saka, back in training", "Saka", "returning", "", ""),
        ("Partey, may be rested", "Partey", "rested", "", ""),
        ("nothing new", "", "nothing_new", "", ""),
        ("Nkunku, out, back", "Nkunku", "out", "back", ""),
        ("OUTHWAITE, OUT", "OUTHWAITE", "out", "", ""),
    ],
)  # fmt: skip
def test_name_state_part_and_reason_are_told_apart(line, name, state, part, reason):
    said = read(line)

    assert (said.name, said.state, said.part, said.reason) == (name, state, part, reason)
    assert said.problem == ""


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("4 May", Return(date(2024, 5, 4))),
        ("4 Jan", Return(date(2025, 1, 4))),
        ("21 April", Return(date(2025, 4, 21))),
        ("22 April", Return(date(2024, 4, 22))),
        ("4 May 2026", Return(date(2026, 5, 4))),
        ("2024-05-04", Return(date(2024, 5, 4))),
        ("8-14 May", Return(date(2024, 5, 8), date(2024, 5, 14))),
        ("May", Return(date(2024, 5, 1), date(2024, 5, 31))),
        ("in Feb", Return(date(2025, 2, 1), date(2025, 2, 28))),
        ("December 2024", Return(date(2024, 12, 1), date(2024, 12, 31))),
        ("after the break", Return(words="after the break")),
        ("14-8 May", Return(words="14-8 May")),
        ("31 April", Return(words="31 April")),
    ],
)
def test_a_return_is_a_day_a_range_or_words(words, back):
    assert read_return(words, ON) == back


@pytest.mark.parametrize(
    "line",
    ["Timber, out, knee, 4 May", "Timber, out, knee, back 4 May", "Timber out knee until 4 May"],
)
def test_the_return_may_follow_in_words(line):
    said = read(line)

    assert (said.part, said.back) == ("knee", Return(date(2024, 5, 4)))


def test_matches_and_competition_of_a_ban():
    said = read("Mudryk, suspended, third booking, two matches, this competition")

    assert (said.reason, said.matches, said.here) == ("third booking", 2, True)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Havertz", "say what it is"),
        ("Havertz, knee", "say what it is"),
        ("out, knee", "begin with the name"),
        ("Gallagher, suspended", "say why"),
        ("Timber, out, 31 April", "there is no day “31 April”"),
        ("Timber, out, until 2024-13-01", "there is no day"),
        ("Timber, out, " + "x" * 200, "longer than 200"),
    ],
)
def test_a_line_that_cannot_be_saved_says_why(line, problem):
    assert problem in read(line).problem


def test_each_line_that_is_not_empty_is_one():
    lines = read_absences("Timber, out\r\n\n  Saka doubtful  \n", ON)

    assert [line.name for line in lines] == ["Timber", "Saka"]
