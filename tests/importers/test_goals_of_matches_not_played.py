"""A status beside goals that it does not have: held, in every format, whatever the word."""

import json

import pytest

from previews.models import Fixture, HeldRow
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.importers.import_text import NOW, load_files, write

pytestmark = pytest.mark.django_db
HEADING = "= English Premier League 2023/24\nSat Sep 2 2023\n"
WORDS = [
    ("cancelled", "cancelled"), ("postponed", "postponed"), ("abgesagt", "cancelled"),
    ("rinviata", "postponed"),
]  # fmt: skip
PHRASES = [("not played", "cancelled"), ("called off because of fog", "cancelled")]


def as_txt(word):
    return "league.txt", f"{HEADING}  Alder v Beech  2-1  [{word}]\n"


def as_txt_below(word):
    return "league.txt", f"{HEADING}  Alder  2-1  Beech\n  [{word}]\n"


def as_csv(word):
    return "league.csv", f"date,home,away,result,status\n2023-09-02,Alder,Beech,2-1,{word}\n"


def as_json(word):
    match = {"date": "2023-09-02", "team1": "Alder", "team2": "Beech", "score": [2, 1]}
    league = {"name": "English Premier League 2023/24", "matches": [match | {"status": word}]}
    return "league.json", json.dumps(league)


def load(folder, file):
    options = {} if file[0] != "league.csv" else {"competition": "Premier League"}
    return load_files(write(folder, *file), country="ENG", create_clubs=True, **options)


IN_NOTES = (as_txt, as_txt_below)
IN_CELLS = (as_csv, as_json)


@pytest.mark.parametrize(
    ("layout", "word", "status"),
    [
        *((layout, *word) for layout in IN_NOTES for word in (*WORDS, *PHRASES)),
        *((layout, *word) for layout in IN_CELLS for word in WORDS),
    ],
)
def test_goals_of_a_match_that_was_not_played_are_held(tmp_path, layout, word, status):
    report = load(tmp_path, layout(word))

    (held,) = HeldRow.objects.all()
    assert f"the status is {status}, but the row has goals" in held.reason
    assert "abandoned, annulled, awarded or played" in held.reason
    assert (Fixture.objects.count(), report.exit_status) == (0, 1)


@pytest.mark.parametrize("layout", [*IN_NOTES, *IN_CELLS])
def test_goals_of_a_match_that_was_broken_off_do_not_count(tmp_path, layout):
    report = load(tmp_path, layout("abandoned"))

    match = Fixture.objects.get()
    assert (match.status, match.after_90_home, report.exit_status) == ("abandoned", 2, 1)
    answer = ask_from_words(QUESTIONS_BY_SLUG["form"], {"club": "Alder"}, before=NOW)
    assert not answer.rows
