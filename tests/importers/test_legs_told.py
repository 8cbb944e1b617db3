"""What a file says of legs and replays holds, whatever other files of the same round come."""

from itertools import permutations

import pytest

from previews.models import Fixture
from tests.importers.import_text import load_files, outcomes, whole_archive, write

pytestmark = pytest.mark.django_db
CUP = "= Coppa Foo 2023/24\n"
REPLAY = f"""{CUP}» Round 1
Tue Jan 9 2024
 A v B 1-1
» Round 1, Replays
Tue Jan 16 2024
 B v A 2-0
"""
OTHERS = f"{CUP}» Round 1\nWed Jan 10 2024\n C v D 1-0\n"
FIRST_LEG = f"{CUP}» Semi-finals, 1st Leg\nTue Mar 5 2024\n A v B 1-0\n"
OTHER_FIRST_LEG = f"{CUP}» Semi-finals, 1st Leg\nWed Mar 6 2024\n C v D 1-0\n"
SECOND_LEG = f"{CUP}» Semi-finals, 2nd Leg\nTue Mar 12 2024\n B v A 1-0\n"


def legs():
    return {
        f"{each.home.name} v {each.away.name}": each.leg
        for each in Fixture.objects.earliest_first().select_related("home", "away")
    }


def load_all(folder, texts):
    paths = [write(folder, f"{number}.txt", text) for number, text in enumerate(texts)]
    for path in paths:
        load_files(path, country="ITA", create_clubs=True)
    return paths


@pytest.mark.parametrize("order", list(permutations([REPLAY, OTHERS])))
def test_replay_makes_no_legs_in_any_order(tmp_path, order):
    load_all(tmp_path, order)

    assert legs() == {"A v B": None, "C v D": None, "B v A": None}


@pytest.mark.parametrize("order", list(permutations([FIRST_LEG, OTHER_FIRST_LEG, SECOND_LEG])))
def test_leg_stays_a_leg_in_any_order(tmp_path, order):
    paths = load_all(tmp_path, order)
    before = whole_archive()

    again = load_files(*paths, country="ITA")

    assert legs() == {"A v B": 1, "C v D": 1, "B v A": 2}
    assert outcomes(again) == {"unchanged": 3}
    assert whole_archive() == before


def test_word_of_a_replay_undoes_legs_that_were_only_guessed(tmp_path):
    without_a_word = REPLAY.replace(", Replays", "")

    load_all(tmp_path, [without_a_word])
    assert legs() == {"A v B": 1, "B v A": 2}

    load_all(tmp_path, [REPLAY])
    assert legs() == {"A v B": None, "B v A": None}
