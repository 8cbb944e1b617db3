"""Tables with two rows a match, one for each club."""

import pytest

from previews.football.score import Goals
from previews.importers.formats.parsed_fixture import ParsedFixture, UnparsedLine
from previews.importers.formats.results_csv import read

HEADER = "Date,Time,Venue,Teams,Results,Outcome,Players"


def items_of(*rows, header=HEADER):
    return list(read([f"{row}\n" for row in (header, *rows)]))


def fixtures_of(*rows, header=HEADER):
    return [item for item in items_of(*rows, header=header) if isinstance(item, ParsedFixture)]


def told(*rows, header=HEADER):
    items = items_of(*rows, header=header)
    return [(item.line, item.why) for item in items if isinstance(item, UnparsedLine)]


def test_two_rows_are_one_match_of_the_first_club_at_home():
    first, second = fixtures_of(
        "2024-01-06,15:00,Dell Park,Alder,2,Win,",
        ",,,Beech,1,Loss,",
        ",,,,,,Ann Other",
        "2024-01-06,17:30,Elm Road,Cedar,0,Draw,",
        ",,,Dogwood,0,Draw,",
    )

    assert (first.title, first.score.goals, first.result_letter) == ("Alder v Beech", (2, 1), "H")
    assert (first.line, first.lines, first.venue) == (2, 2, "Dell Park")
    assert (second.title, second.score.goals, second.result_letter) == (
        "Cedar v Dogwood", (0, 0), "D",
    )  # fmt: skip


def test_the_day_may_stand_in_both_rows_and_the_halves_in_one_cell():
    header = "Date;Team;Result"
    first, second = fixtures_of(
        "2024/01/06;Alder;2|1|3", "2024/01/06;Beech;1|0|1",
        "2024/01/06;Cedar;1", "2024/01/06;Elm;4",
        header=header,
    )  # fmt: skip

    assert (first.score.goals, first.score.half_time) == (Goals(3, 1), Goals(2, 1))
    assert (second.title, second.score.goals) == ("Cedar v Elm", Goals(1, 4))


def test_a_row_of_which_the_other_is_missing_is_told_and_joins_no_other_club():
    rows = ("2024-01-06,15:00,,Alder,2,,", "2024-01-06,15:00,,Cedar,1,,",
            "2024-01-06,15:00,,Elm,1,,", "2024-01-13,15:00,,Alder,1,,", ",,,Beech,1,,")  # fmt: skip

    assert [line for line, _why in told(*rows)] == [2, 3, 4]
    assert [fixture.title for fixture in fixtures_of(*rows)] == ["Alder v Beech"]


@pytest.mark.parametrize(
    ("home", "away"),
    [("2,Win", "1,Win"), ("2,Loss", "1,Draw"), ("2|1,", "1|0,"), ("2|1|4,", "1|0|1,"),
     ("2|1|3,", "1,"), ("1,Sieg!", "0,")],
)  # fmt: skip
def test_results_that_do_not_belong_together_are_told(home, away):
    ((line, _why),) = told(f"2024-01-06,15:00,,Alder,{home},", f",,,Beech,{away},")

    assert line == 2


def test_a_result_without_a_club_is_told():
    assert told("2024-01-06,15:00,,Alder,2,,", ",,,,1,,") == [
        (3, "a side without a name"),
        (2, told("2024-01-06,15:00,,Alder,2,,")[0][1]),
    ]


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("Date,Team,Opponent,Goals", "the column Opponent makes it the schedule of one club"),
        ("Date,Home,Team,Goals", "no column for away"),
    ],
)
def test_a_table_with_both_clubs_in_a_row_is_no_table_of_two_rows(header, why):
    with pytest.raises(ValueError, match=why):
        items_of("2024-01-06,Alder,Beech,1", header=header)
