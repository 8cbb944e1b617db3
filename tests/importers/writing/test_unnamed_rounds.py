"""Cups whose files name no rounds get their ties, where nothing else than ties fits."""

import pytest

from previews.importers.writing.undo import undo
from previews.models import Fixture, ImportBatch, Stage, Tie
from tests.importers.import_text import NOW, load_files, messages, outcomes, whole_archive, write

pytestmark = pytest.mark.django_db
HEADER = "date,season,competition,country,home,away,home_goals,away_goals,pens_home,pens_away\n"
ROUND_1 = """
2023-09-01,2023/24,Muster Cup,AUT,FC Eins,FC Zwei,2,0,,
2023-09-02,2023/24,Muster Cup,AUT,FC Drei,FC Vier,1,3,,
2023-09-02,2023/24,Muster Cup,AUT,FC Acht,FC Neun,1,0,,
"""
SEMI_FINALS = """
2024-03-01,2023/24,Muster Cup,AUT,FC Eins,FC Vier,1,0,,
2024-03-08,2023/24,Muster Cup,AUT,FC Vier,FC Eins,0,0,,
"""
FINAL = "2024-05-01,2023/24,Muster Cup,AUT,FC Acht,FC Eins,1,0,,\n"


def table(tmp_path, name, *rows):
    text = HEADER.replace("pens_home,pens_away", "penalties_home,penalties_away") + "".join(rows)
    return write(tmp_path, name, "\n".join(line for line in text.splitlines() if line))


def ties():
    return sorted(
        (tie.first_home.name, tie.first_away.name, [each.leg for each in tie.fixtures.all()])
        for tie in Tie.objects.all()
    )


def test_a_national_cup_without_rounds_gets_single_matches_and_two_legs(tmp_path):
    path = table(tmp_path, "cup.csv", ROUND_1, SEMI_FINALS, FINAL)
    load_files(path, create_clubs=True)

    assert ties() == [
        ("FC Acht", "FC Eins", [None]),
        ("FC Acht", "FC Neun", [None]),
        ("FC Drei", "FC Vier", [None]),
        ("FC Eins", "FC Vier", [1, 2]),
        ("FC Eins", "FC Zwei", [None]),
    ]
    assert [(stage.name, stage.kind) for stage in Stage.objects.all()] == [
        ("Knock-out", "knock_out")
    ]
    before = whole_archive()
    assert outcomes(load_files(path)) == {"unchanged": 6}
    assert whole_archive() == before


def test_football_txt_without_a_round_gets_ties_too(tmp_path):
    text = """
= Austria | Muster Cup 2023/24
Fri Sep 1 2023
  FC Eins v FC Zwei  2-0
Sat Sep 2
  FC Drei v FC Vier  4-3 pen. 1-1 a.e.t. (1-1)
Fri Mar 1 2024
  FC Eins v FC Drei  1-0
"""
    load_files(write(tmp_path, "cup.txt", text), create_clubs=True)

    assert len(ties()) == 3


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_rounds_in_several_files_are_the_same_ties_in_any_order(tmp_path, order):
    parts = [ROUND_1, SEMI_FINALS, FINAL]
    paths = [table(tmp_path, f"{number}.csv", parts[number]) for number in order]

    for path in paths:
        load_files(path, create_clubs=True)

    assert len(ties()) == 5
    assert ("FC Eins", "FC Vier", [1, 2]) in ties()


def test_a_file_that_names_the_rounds_takes_the_matches_over(tmp_path):
    load_files(table(tmp_path, "cup.csv", ROUND_1), create_clubs=True)
    text = "= Austria | Muster Cup 2023/24\n▪ Round 1\nFri Sep 1 2023\n  FC Eins v FC Zwei  2-0\n"

    load_files(write(tmp_path, "cup.txt", text))

    assert Fixture.objects.get(home__name="FC Eins").stage.name == "Round 1"
    assert len(ties()) == 3


GROUP = """
2023-09-01,2023/24,Muster Cup,AUT,FC Eins,FC Zwei,2,0,,
2023-09-08,2023/24,Muster Cup,AUT,FC Zwei,FC Drei,1,0,,
2023-09-15,2023/24,Muster Cup,AUT,FC Drei,FC Eins,1,3,,
"""


@pytest.mark.parametrize(
    ("competition", "rows"),
    [
        ("Muster Cup", GROUP),
        ("Champions League", ROUND_1),
        ("Copa Libertadores", ROUND_1),
    ],
    ids=["loser-plays-on", "single-matches-of-europe", "single-matches-of-south-america"],
)
def test_what_may_be_a_group_gets_no_ties_and_is_reported(tmp_path, competition, rows):
    if competition != "Muster Cup":
        rows = rows.replace("Muster Cup,AUT", f"{competition},")
    path = table(tmp_path, "cup.csv", rows)
    report = load_files(path, create_clubs=True, country="AUT")

    assert ties() == []
    ((outcome, text),) = messages(report)
    assert outcome == "skipped"
    assert "no round is named" in text
    assert text.endswith("name the rounds, in a table in a column called round")


def test_nations_get_no_ties_without_rounds(tmp_path):
    rows = """
2018-06-14,2018,World Cup,,Russia,Egypt,5,0,,
2018-06-19,2018,World Cup,,Russia,Iran,3,1,,
"""
    load_files(table(tmp_path, "cup.csv", rows), create_clubs=True)

    assert ties() == []


def test_two_legs_in_europe_are_a_tie(tmp_path):
    rows = SEMI_FINALS.replace("Muster Cup,AUT", "UEFA Cup,")
    load_files(table(tmp_path, "cup.csv", rows), create_clubs=True, country="AUT")

    assert ties() == [("FC Eins", "FC Vier", [1, 2])]


def test_the_import_that_gave_the_stage_can_be_undone(tmp_path):
    row = "2023-09-01,2023/24,Muster Cup,AUT,FC Eins,FC Zwei,1,1,{}\n"
    load_files(table(tmp_path, "level.csv", row.format(",")), create_clubs=True)
    assert ties() == []
    before = whole_archive()

    load_files(table(tmp_path, "decided.csv", row.format("4,3")))
    assert len(ties()) == 1
    undo(ImportBatch.objects.latest("pk"), now=NOW)

    assert whole_archive() == before
