"""Names that stand for no club, and clubs whose names look like them."""

import pytest

from previews.football.score import Goals, Score
from previews.importers.doubts.name_rules import clubs_without_a_name, why_no_club
from previews.importers.doubts.note_rules import note_against_score
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture


@pytest.mark.parametrize(
    "name",
    ["TBC", "tbd", "N/A", "Bye", "Spielfrei", "Winner Match 3", "Winners of Group B",
     "Runner-up Group C", "Sieger Spiel 12", "Vincente gara 4", "Ganador del partido 7",
     "1st Group A", "2nd place in group D", "Group E winners", "W49", "L61", "1A", "3A/B/C",
     "Loser Semi-final 1", "Team B", "Home team"],
)  # fmt: skip
def test_what_stands_for_a_club_until_it_is_known(name):
    assert why_no_club(name) == "it stands for a club that is not known yet"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Yarm - postponed", "it holds what became of the match"),
        ("Moor (abandoned)", "it holds what became of the match"),
        ("Adorf – abgesagt", "it holds what became of the match"),
        ("Beech AET", "it holds what became of the match"),
        ("n.V. Beech", "it holds what became of the match"),
        ("Beech (n.V.)", "it holds what became of the match"),
        ("Beech postponed from 3 Jan", "it holds what became of the match"),
        ("ABD Beech", "it holds what became of the match"),
        ("Pine*", "it ends with the mark of a footnote"),
        ("Rye [1]", "it ends with the mark of a footnote"),
        ("Sefton†", "it ends with the mark of a footnote"),
        ("Upton (20:00)", "it holds a time of the day"),
        ("Vale [3pm]", "it holds a time of the day"),
    ],
)
def test_what_a_name_cannot_hold(name, why):
    assert why_no_club(name) == why


@pytest.mark.parametrize(
    "name",
    ["1. FC Union Berlin", "Winterthur", "Winners Bees", "Byeforce United", "Unknown Heroes FC",
     "Homerton", "Away Days FC", "V. Setúbal", "W Connection", "L'Aquila", "A.C. Milan",
     "TSV 1860 München", "Team Altamura", "Void Rovers", "FT Braunschweig",
     "Penrith", "Abandon Ship FC", "Pens Town", "Awardale", "Best United", "Group 74 FC"],
)  # fmt: skip
def test_clubs_whose_names_look_alike(name):
    assert why_no_club(name) == ""


def doubts(note, goals=(1, 2)):
    parsed = ParsedFixture(
        line=1, home="Quay Town", away="Moor United", day=None, note=note,
        score=Score(*goals, after_90=Goals(*goals)),
    )  # fmt: skip
    return [doubt.reason for doubt in note_against_score(parsed)]


@pytest.mark.parametrize("note", ["Quay won", "Quay Town win", "Moor United won 4-1", "Rye won"])
def test_a_note_on_the_winner_is_compared_with_the_score(note):
    assert len(doubts(note)) == 1


@pytest.mark.parametrize(
    ("note", "goals"),
    [("Moor won", (1, 2)), ("Moor United won 2-1", (1, 2)), ("Moor won", (1, 1))],
)
def test_a_note_that_agrees_or_may_tell_of_kicks_is_no_doubt(note, goals):
    assert doubts(note, goals) == []


@pytest.mark.parametrize("line", ["(h) Beech  2-1", "(a) Beech 2-1", "15.00  (n) Beech"])
@pytest.mark.parametrize(("club", "doubts"), [("", 1), (" | Alder", 0)])
def test_the_schedule_of_one_club_needs_its_name_in_the_heading(line, club, doubts):
    lines = [f"= Premier League 2024/25{club}", "Sat Aug 10 2024", f"  {line}"]
    (parsed,) = (item for item in read(lines) if isinstance(item, ParsedFixture))

    told = list(clubs_without_a_name(parsed, lambda _side: False))

    assert len(told) == doubts
    assert all("name the club in the heading of the file" in doubt.reason for doubt in told)
    assert not any(doubt.storable for doubt in told)
