"""Each official of a file gets the duty that the file gives, in every format."""

import json

import pytest

from previews.importers.writing.undo import undo
from previews.models import Appointment
from previews.models.import_batch import ImportBatch
from tests.factories import ClubFactory
from tests.importers.import_text import NOW, load_files, messages, write

pytestmark = pytest.mark.django_db
OPTIONS = {"create_clubs": True, "country": "ENG"}
TXT = """
= English Premier League 2023/24

Sat Aug 12 2023
  Alfa FC  2-1  Beta FC
    {}
"""
HEADER = "date,home,away,home goals,away goals,season,competition"
ROW = "2023-08-12,Alfa FC,Beta FC,2,1,2023/24,English Premier League"


def appointed():
    return dict(Appointment.objects.values_list("duty", "official__name"))


def load_csv(folder, columns, cells, name="a.csv"):
    return load_files(write(folder, name, f"{HEADER},{columns}\n{ROW},{cells}\n"), **OPTIONS)


def test_labelled_officials_under_a_match(tmp_path):
    lines = [
        "Referee: Ann Reff (England)",
        "Assistants: Bea Line (England), Cem Flag (Germany)",
        "4th official: Dan Board",
        "VAR: Eva Screen",
        "AVARs: Fay Replay, Gil Pause",
        "Additional assistant referee 2: Hal Goal",
        "Reserve assistant referee: Ida Spare",
    ]
    load_files(write(tmp_path, "a.txt", TXT.format("\n    ".join(lines))), **OPTIONS)

    assert appointed() == {
        "referee": "Ann Reff",
        "assistant_1": "Bea Line",
        "assistant_2": "Cem Flag",
        "additional_2": "Hal Goal",
        "fourth": "Dan Board",
        "reserve_assistant": "Ida Spare",
        "var": "Eva Screen",
        "avar_1": "Fay Replay",
        "avar_2": "Gil Pause",
    }
    assert Appointment.objects.get(duty="assistant_2").official.country == "GER"


def test_labels_within_the_list_of_referees(tmp_path):
    line = "Refs: Ann Reff, Bea Line, Cem Flag, VAR: Eva Screen, Fay Replay (AVAR 2)"
    load_files(write(tmp_path, "a.txt", TXT.format(line)), **OPTIONS)

    assert appointed() == {
        "referee": "Ann Reff",
        "assistant_1": "Bea Line",
        "assistant_2": "Cem Flag",
        "var": "Eva Screen",
        "avar_2": "Fay Replay",
    }


def test_officials_for_whom_no_duty_is_left_are_reported(tmp_path):
    report = load_csv(tmp_path, "AVAR", "Ann A; Bea B; Cem C; Dan D")

    assert appointed() == {"avar_1": "Ann A", "avar_2": "Bea B", "avar_3": "Cem C"}
    assert any("more officials than duties: Dan D" in text for _, text in messages(report))


@pytest.mark.parametrize(
    ("columns", "cells", "duties"),
    [
        ("Referee,VAR,AVAR1,AVAR 2", "A A,B B,C C,D D",
         {"referee": "A A", "var": "B B", "avar_1": "C C", "avar_2": "D D"}),
        ("Schiedsrichter,Linienrichter 1,Linienrichter 2,Vierter Offizieller,VAR-Assistent",
         "A A,B B,C C,D D,E E",
         {"referee": "A A", "assistant_1": "B B", "assistant_2": "C C", "fourth": "D D",
          "avar": "E E"}),
        ("Arbitre,Arbitre assistant 2,Quatrième arbitre,Arbitre assistant vidéo",
         "A A,B B,C C,D D",
         {"referee": "A A", "assistant_2": "B B", "fourth": "C C", "var": "D D"}),
        ("Árbitro,Asistente adicional 1,Segundo AVAR", "A A,B B,C C",
         {"referee": "A A", "additional_1": "B B", "avar_2": "C C"}),
        ("Arbitro,Assistenti,Quarto uomo,AVAR", "A A,B B / C C,D D,E E & F F",
         {"referee": "A A", "assistant_1": "B B", "assistant_2": "C C", "fourth": "D D",
          "avar_1": "E E", "avar_2": "F F"}),
        ("second AVAR", "A A", {"avar_2": "A A"}),
        ("AVAR,AVAR 1", "A A,B B", {"avar": "A A", "avar_1": "B B"}),
    ],
)  # fmt: skip
def test_columns_of_a_table(tmp_path, columns, cells, duties):
    report = load_csv(tmp_path, columns, cells)

    assert appointed() == duties
    assert [text for outcome, text in messages(report) if outcome == "not read"] == []


def test_column_of_an_official_is_named_by_hand(tmp_path):
    path = write(tmp_path, "a.csv", f"{HEADER},Booth 2\n{ROW},A A\n")
    load_files(path, columns={"avar_2": "Booth 2"}, **OPTIONS)

    assert appointed() == {"avar_2": "A A"}


@pytest.mark.parametrize(
    ("values", "duties"),
    [
        ({"referee": "A A"}, {"referee": "A A"}),
        ({"referee": "A A", "avar": ["B B", "C C"]},
         {"referee": "A A", "avar_1": "B B", "avar_2": "C C"}),
        ({"referees": ["A A", "B B", "VAR: C C"]},
         {"referee": "A A", "assistant_1": "B B", "var": "C C"}),
        ({"officials": [{"name": "A A", "type": "REFEREE", "nationality": "Germany"},
                        {"name": "B B", "type": "ASSISTANT_REFEREE_N2"},
                        {"name": "C C", "role": "AVAR1"}]},
         {"referee": "A A", "assistant_2": "B B", "avar_1": "C C"}),
    ],
)  # fmt: skip
def test_keys_of_football_json(tmp_path, values, duties):
    match = {"date": "2023-08-12", "team1": "Alfa FC", "team2": "Beta FC",
             "score": {"ft": [2, 1]}, **values}  # fmt: skip
    text = json.dumps({"name": "English Premier League 2023/24", "matches": [match]})
    load_files(write(tmp_path, "a.json", text), **OPTIONS)

    assert appointed() == duties


def test_official_of_football_json_without_a_known_duty_is_reported(tmp_path):
    officials = [{"name": "A A", "type": "OBSERVER"}]
    match = {"date": "2023-08-12", "team1": "Alfa FC", "team2": "Beta FC",
             "officials": officials, "score": {"ft": [2, 1]}}  # fmt: skip
    text = json.dumps({"name": "English Premier League 2023/24", "matches": [match]})
    report = load_files(write(tmp_path, "a.json", text), **OPTIONS)

    assert appointed() == {}
    assert any("the duty is not understood" in text for _, text in messages(report))


def test_assistant_var_gets_the_number_that_a_later_file_gives(tmp_path):
    load_csv(tmp_path, "AVAR", "A A")
    assert appointed() == {"avar": "A A"}

    load_csv(tmp_path, "AVAR 1,AVAR 2", "A A,B B", name="b.csv")
    assert appointed() == {"avar_1": "A A", "avar_2": "B B"}

    load_csv(tmp_path, "AVAR", "A A", name="c.csv")
    assert appointed() == {"avar_1": "A A", "avar_2": "B B"}

    undo(ImportBatch.objects.order_by("pk")[1], now=NOW)
    assert appointed() == {"avar": "A A"}


def test_number_that_an_editor_left_out_stays_out(tmp_path):
    load_csv(tmp_path, "AVAR", "A A")
    Appointment.objects.update(edited_by_hand=True)

    load_csv(tmp_path, "AVAR 2", "A A", name="b.csv")

    assert appointed() == {"avar": "A A"}


def test_held_row_of_an_unknown_official_keeps_the_duty(tmp_path):
    for name, country in (("Alfa FC", "ENG"), ("Beta FC", "ENG")):
        ClubFactory(name=name, country=country)
    options = {**OPTIONS, "create_clubs": False}
    load_files(write(tmp_path, "a.csv", f"{HEADER},AVAR 2\n{ROW},A A\n"), **options)
    assert appointed() == {}

    load_csv(tmp_path, "AVAR 2", "A A")

    assert appointed() == {"avar_2": "A A"}
