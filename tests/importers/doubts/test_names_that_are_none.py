"""Names that stand for no club, and clubs whose names look like them."""

import pytest

from previews.football.score import Goals, Score
from previews.importers.doubts.name_rules import clubs_without_a_name, why_no_club, why_nobody
from previews.importers.doubts.note_rules import note_against_score
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.models import Club
from tests import factories as make
from tests.importers.import_text import load_files, outcomes, write


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
        *(
            (name, "it is written as in an address or a file name")
            for name in (
                "manchester-city",
                "man_utd",
                "Man_Utd",
                "1-fc-koeln",
                "beech-town-u21",
                "alder.png",
                "Elder%20Town",
                "Elder+Town",
                "Fig &amp Co &amp;",
                "<b>Hazel</b>",
                "team_12",
                "crest-of-kale.svg",
                "bodø-glimt",
                "C:\\Lime",
            )
        ),
    ],
)
def test_what_a_name_cannot_hold(name, why):
    assert why_no_club(name) == why


@pytest.mark.parametrize(
    "name",
    ["1. FC Union Berlin", "Winterthur", "Winners Bees", "Byeforce United", "Unknown Heroes FC",
     "Homerton", "Away Days FC", "V. Setúbal", "W Connection", "L'Aquila", "A.C. Milan",
     "TSV 1860 München", "Team Altamura", "Void Rovers", "FT Braunschweig",
     "Penrith", "Abandon Ship FC", "Pens Town", "Awardale", "Best United", "Group 74 FC",
     "Bodø/Glimt", "Saint-Étienne", "Al-Ahly", "KAA Gent", "Paris Saint-Germain", "arsenal",
     "St. Pauli", "O'Higgins", "Brighton & Hove Albion", "Ben-y-Gloe", "R.W.D.M.", "Mika+"],
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


@pytest.mark.parametrize("name", ["bukayo_saka", "kai-havertz", "Saka.png", "G%C3%BCler"])
def test_scorers_as_a_program_writes_them(name):
    assert why_nobody(name)


ROWS = {
    "a.csv": "date,home,away,FT\n2023-09-02,manchester-city,Beech,2-1\n",
    "a.txt": "= English Premier League 2023/24\nSat Sep 2 2023\n  manchester-city 2-1 Beech\n",
    "a.json": '{"name": "English Premier League 2023/24", "matches": [{"date": "2023-09-02", '
    '"team1": "manchester-city", "team2": "Beech", "score": [2, 1]}]}',
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", ROWS)
def test_no_club_is_created_under_the_name_of_a_program(tmp_path, name):
    path = write(tmp_path, name, ROWS[name])
    options = {"competition": "Premier League", "country": "ENG", "create_clubs": True}

    assert outcomes(load_files(path, **options)) == {"held": 1}
    assert not Club.objects.filter(name__startswith="manch").exists()

    make.ClubFactory(name="Manchester City", country="ENG")
    assert outcomes(load_files(path, **options)) == {"added": 1}
