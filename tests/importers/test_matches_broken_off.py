"""Matches that were broken off: their goals count only where the file says so."""

import json

import pytest

from previews.importers.decide import discard
from previews.models import Fixture, HeldRow
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.importers.import_text import NOW, load_files, write

pytestmark = pytest.mark.django_db
HEADING = "= English Premier League 2023/24\nSat Sep 2 2023\n"
GOALS = "Alder  2-1  Beech"
# The words for a match that was broken off, and what is said beside them.
WORDS = ("abandoned", "abgebrochen", "interrompu", "suspendido", "sospesa")
STANDS = [
    ("abandoned", "the result stands"), ("ABD", "score was allowed to stand"),
    ("abgebrochen", "Ergebnis zählt"), ("arrêté", "score acquis"),
    ("suspendido", "el resultado se mantiene"), ("sospesa", "risultato omologato"),
    ("abandoned", "2-1 stands"), ("abandoned", "declared complete"),
]  # fmt: skip
DOES_NOT = [
    ("abandoned", "to be replayed"), ("abandoned", "result annulled"),
    ("abgebrochen", "Wiederholung am 5. Oktober"), ("interrompu", "à rejouer"),
    ("suspendido", "se repite"), ("sospesa", "da rigiocare"),
    ("abandoned", "the result does not stand"), ("abandoned", "at 2-1 after 70 minutes"),
    ("abgebrochen", "beim Stand von 2:1"),
]  # fmt: skip


def as_txt(word, note):
    return "a.txt", f"{HEADING}  {GOALS}  [{', '.join(filter(None, (word, note)))}]\n"


def as_csv(word, note):
    return "a.csv", f"date,home,away,FT,status,note\n2023-09-02,Alder,Beech,2-1,{word},{note}\n"


def load(folder, file):
    options = {"competition": "English Premier League"} if file[0] == "a.csv" else {}
    return load_files(write(folder, *file), country="ENG", create_clubs=True, **options)


def counted():
    return len(ask_from_words(QUESTIONS_BY_SLUG["form"], {"club": "Alder"}, before=NOW).rows)


@pytest.mark.parametrize("layout", [as_txt, as_csv])
@pytest.mark.parametrize("word", WORDS)
def test_goals_without_more_are_kept_and_asked_about(tmp_path, layout, word):
    report = load(tmp_path, layout(word, ""))

    match, held = Fixture.objects.get(), HeldRow.objects.get()
    assert (match.status, match.after_90_home, counted()) == ("abandoned", 2, 0)
    assert held.has_match
    assert "abandoned at 2–1, and the row does not say whether this counts" in held.reason
    assert report.exit_status == 1


@pytest.mark.parametrize("layout", [as_txt, as_csv])
@pytest.mark.parametrize(("word", "note"), STANDS)
def test_result_that_stands_counts(tmp_path, layout, word, note):
    report = load(tmp_path, layout(word, note))

    assert (Fixture.objects.get().status, counted(), report.exit_status) == ("played", 1, 0)
    assert note in Fixture.objects.get().remark


@pytest.mark.parametrize("layout", [as_txt, as_csv])
@pytest.mark.parametrize(("word", "note"), DOES_NOT)
def test_score_of_the_moment_counts_nowhere_and_needs_no_decision(tmp_path, layout, word, note):
    report = load(tmp_path, layout(word, note))

    assert (Fixture.objects.get().status, counted(), report.exit_status) == ("abandoned", 0, 0)


@pytest.mark.parametrize("layout", [as_txt, as_csv])
def test_match_that_was_awarded_later_is_an_awarded_one(tmp_path, layout):
    load(tmp_path, layout("abandoned", "awarded to Alder"))

    assert (Fixture.objects.get().status, counted()) == ("awarded", 1)


@pytest.mark.parametrize("layout", [as_txt, as_csv])
def test_note_with_another_score_than_the_row_is_asked_about(tmp_path, layout):
    load(tmp_path, layout("abandoned", "at 1-1 after 70 minutes"))

    assert "but the score is 2–1" in HeldRow.objects.get().reason


def test_status_of_football_json_is_asked_about_too(tmp_path):
    match = {"date": "2023-09-02", "team1": "Alder", "team2": "Beech", "score": {"ft": [2, 1]}}
    league = {"name": "English Premier League 2023/24", "matches": [match | {"status": "ABD"}]}

    report = load(tmp_path, ("a.json", json.dumps(league)))

    assert (Fixture.objects.get().status, report.exit_status) == ("abandoned", 1)


def test_match_that_is_played_again_in_the_same_file_is_not_asked_about(tmp_path):
    text = f"{HEADING}  {GOALS}  [abandoned]\nSat Apr 6 2024\n  Alder  0-0  Beech\n"

    report = load(tmp_path, ("a.txt", text))

    statuses = Fixture.objects.order_by("day").values_list("status", flat=True)
    assert (list(statuses), report.exit_status) == (["abandoned", "played"], 0)


def test_file_that_says_now_that_the_result_stands_is_believed(tmp_path):
    load(tmp_path, as_txt("abandoned", ""))

    report = load(tmp_path, as_txt("abandoned", "result stands"))

    assert (Fixture.objects.get().status, report.exit_status) == ("played", 0)
    assert not HeldRow.objects.exists()
    load(tmp_path, ("b.txt", as_txt("abandoned", "")[1]))
    assert Fixture.objects.get().status == "played"


def test_discarded_question_is_not_asked_again(tmp_path):
    load(tmp_path, as_txt("abandoned", ""))
    discard(HeldRow.objects.get(), by="editor", now=NOW)

    load(tmp_path, as_txt("abandoned", ""))

    assert Fixture.objects.get().status == "abandoned"
    assert not HeldRow.objects.exists()
