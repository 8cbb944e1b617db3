"""Shoot-outs that only a note tells, rounds of cups, and near names: siblings of known cases."""

import pytest

from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.near_names import is_near
from previews.models import Fixture, Stage, Tie
from tests.importers.import_text import load_files, messages, write

CUP = "= English FA Cup 2023/24\n\nRound 1\n[Sat Nov/4]\n  Quay  2-2  Moor  [{}]\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("note", "kicks", "winner"),
    [
        ("Moor won 4-2 on penalties", (2, 4), None),
        ("Moor won 4-2 on pens", (2, 4), None),
        ("Quay win 5-4 on pens", (5, 4), None),
        ("Moor go through 3-0 on pens", (0, 3), None),
        ("Moor won on pens", (None, None), "Moor"),
        ("Quay won on penalties", (None, None), "Quay"),
        ("played at Moor", (None, None), None),
    ],
)
def test_the_kicks_of_a_note_are_the_named_clubs(tmp_path, note, kicks, winner):
    load_files(write(tmp_path, "cup.txt", CUP.format(note)), create_clubs=True)

    fixture, tie = Fixture.objects.get(), Tie.objects.get()
    assert (fixture.shoot_out_home, fixture.shoot_out_away) == kicks
    assert (fixture.after_90_home, fixture.after_90_away) == (2, 2)
    assert fixture.remark == note
    assert (tie.winner.name if tie.winner else None) == winner


@pytest.mark.parametrize(
    ("bracket", "kicks"),
    [
        ("[aet, 4-2 pen]", (4, 2)),
        ("(aet, FT 1-1, HT 0-0, PEN 3-4)", (3, 4)),
        ("[4-2 pens]", (4, 2)),
    ],
)
def test_a_bracket_of_pairs_and_labels_is_still_home_first(bracket, kicks):
    text = f"= Cup 2023/24\nFinal\nSat Nov 4 2023\n  Quay 2-2 Moor {bracket}\n"

    (fixture,) = (each for each in read(text.splitlines()) if isinstance(each, ParsedFixture))

    assert tuple(fixture.score.shoot_out) == kicks


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("competition", "country", "heading", "stage", "matchday"),
    [
        ("DFB-Pokal", "Germany", "1. Runde", "1. Runde", None),
        ("Österr. Bundesliga", "Austria", "1. Runde", "League", 1),
        ("ÖFB-Cup", "Austria", "Runde 2", "Runde 2", None),
        ("Coupe de France", "France", "7ème tour", "7ème tour", None),
        ("Coppa Italia", "Italy", "3. turno", "3. turno", None),
        ("Bundesliga", "Germany", "3. Spieltag", "League", 3),
    ],
)
def test_a_numbered_round_is_a_matchday_in_a_league_only(
    tmp_path, competition, country, heading, stage, matchday
):
    text = (
        f"= {country} | {competition} | 2023/24\n\n{heading}\n[Fri Aug 11 2023]\n  Quay 2-1 Moor\n"
    )

    load_files(write(tmp_path, "round.txt", text), create_clubs=True)

    fixture = Fixture.objects.get()
    assert (fixture.stage.name, fixture.matchday) == (stage, matchday)
    assert Tie.objects.exists() is (matchday is None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("competition", "kind"), [("League Cup", "knock_out"), ("English League One", "league")]
)
def test_a_number_in_the_column_round_is_read_by_the_competition(tmp_path, competition, kind):
    rows = "Date,Round,Home,Away,Score\n2023-08-12,1,Quay,Moor,2-1\n2023-09-12,2,Quay,Rye,1-0\n"

    load_files(
        write(tmp_path, "cup.csv", rows), create_clubs=True, country="ENG", competition=competition
    )

    assert set(Stage.objects.values_list("kind", flat=True)) == {kind}
    assert Stage.objects.count() == (2 if kind == "knock_out" else 1)


@pytest.mark.parametrize(
    ("short", "full"),
    [("St Etienne", "Saint-Étienne"), ("Paris SG", "Paris Saint-Germain"),
     ("Man Utd", "Manchester United"), ("Sheff Wed", "Sheffield Wednesday"),
     ("Nott'm Forest", "Nottingham Forest"), ("Bor Dortmund", "Borussia Dortmund")],
)  # fmt: skip
def test_a_shortened_name_is_near_the_full_one(short, full):
    assert is_near(short, full)
    assert is_near(full, short)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Man Utd", "Manchester City"), ("Real Madrid", "Real Sociedad"), ("Inter", "Internacional"),
     ("Sheffield United", "Sheffield Wednesday"), ("FC Porto", "FC Portimonense"),
     ("St Pauli", "Stuttgart Pauli"), ("Bristol City", "Bristol Rovers")],
)  # fmt: skip
def test_other_clubs_are_not_near(name, other):
    assert not is_near(name, other)


@pytest.mark.django_db
def test_a_shortened_name_asks_before_it_makes_a_club(tmp_path):
    rows = (
        "Date,Home,Away,Score\n2023-08-12,Saint-Étienne,Lens,2-1\n2023-08-19,St Etienne,Nice,1-0\n"
    )

    report = load_files(
        write(tmp_path, "l1.csv", rows), create_clubs=True, country="FRA", competition="Ligue 1"
    )

    assert ("held", "new club St Etienne is near Saint-Étienne, made in this run: match the name, "
            "or create the club") in messages(report)  # fmt: skip
