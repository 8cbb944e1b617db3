"""Figures that articles gave and that the real result files confirm."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

from previews.football.rounds import Round
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.factories import ClubFactory, ClubNameFactory

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
EUROPE = SHARED / "csv" / "liverpool-atalanta-europe-1963-2024.csv"
CLUBS = SHARED / "clubs" / "eng.clubs.txt"
ENGLAND = SHARED / "csv" / "epl-2023-24.csv"
DAY, MAY = date(2024, 4, 17), date(2024, 5, 10)

pytestmark = pytest.mark.django_db


@pytest.fixture
def english_clubs():
    if not SHARED.exists():
        pytest.skip("the folder ../shared/data is not here")
    call_command("import_clubs", str(CLUBS), verbosity=0)


@pytest.fixture
def europe(english_clubs):
    # The table has the club under both names.
    ClubNameFactory(club=ClubFactory(name="Sparta Praha", country="CZE"), name="AC Sparta Praha")
    call_command("import_results", str(EUROPE), create_clubs=True, verbosity=0)


@pytest.fixture
def england(english_clubs):
    told = {"competition": "Premier League", "country": "ENG", "create_clubs": True}
    call_command("import_results", str(ENGLAND), **told, verbosity=0)


def ask(slug, *, before=DAY, **words):
    return ask_from_words(QUESTIONS_BY_SLUG[slug], words, before=before)


def test_four_first_legs_lost_at_anfield_and_none_of_three_decided_survived(europe):
    answer = ask("first-legs-lost-at-home", club="Liverpool", organiser="UEFA")

    assert answer.computed.values == {
        "count": 4,
        "progressed": 0,
        "out": 3,
        "decided": 3,
        "undecided": 1,
        "years": [1971, 2009, 2023, 2024],
    }
    assert answer.scope == "UEFA club competitions loaded: 509 matches, 1963 to 2024"


def test_eight_ties_lost_in_both_legs_seven_by_90_minutes(europe):
    final = ask("ties-lost-both-legs", club="Liverpool", organiser="UEFA")
    ninety = ask("ties-lost-both-legs", club="Liverpool", organiser="UEFA", definition="ninety")

    eight = [1967, 1973, 1992, 1992, 1998, 2006, 2020, 2023]
    assert final.value["years"] == eight
    assert ninety.value["years"] == [1967, 1973, 1992, 1992, 1998, 2006, 2023]


def test_only_one_deficit_of_three_goals_was_overturned(europe):
    answer = ask("comebacks", club="Liverpool", organiser="UEFA", deficit=3)

    overturned = [(deficit.first_leg.opponent.name, str(deficit.first_leg.day))
                  for deficit in answer.details if deficit.overturned]  # fmt: skip
    assert overturned == [("FC Barcelona", "2019-05-01")]
    assert answer.computed.values["years"] == [2019]


def test_semi_final_of_2024_is_told_and_that_of_1988_not_guessed(europe):
    """The file does not say which rounds the ties of 1987/88 were."""
    words = {"club": "Atalanta", "organiser": "UEFA", "round": "semi_final"}

    before, after = ask("stages-reached", **words), ask("stages-reached", **words, before=MAY)

    assert before.not_in_archive == (
        "No semi-final of Atalanta in the archive. How far Atalanta came is not known for six "
        "seasons: UEFA Europa League 2018/19, UEFA Europa League 2017/18, UEFA Cup "
        "1990/91 and three earlier."
    )
    assert [
        (reached.competition, reached.season, reached.round, reached.label, reached.year)
        for reached in after.details
    ] == [("UEFA Europa League", "2023/24", Round.SEMI_FINAL, "semi-final", 2024)]


def test_semi_final_of_1988_is_known_to_the_example_match():
    call_command("load_fixtures", verbosity=0)

    answer = ask("stages-reached", club="Atalanta", organiser="UEFA", round="semi_final")

    assert [(reached.year, reached.competition) for reached in answer.details] == [
        (1988, "UEFA Cup Winners' Cup")
    ]
    assert answer.computed.values["next"] == 2


def test_table_of_17_april_2024(england):
    answer = ask("table", competition="Premier League")

    assert [
        (row.position, row.side.name, row.record.played, row.points)
        for row in answer.details.rows[:3]
    ] == [
        (1, "Manchester City FC", 32, 73),
        (2, "Arsenal FC", 32, 71),
        (3, "Liverpool FC", 32, 71),
    ]


def test_no_goal_in_two_and_no_clean_sheet_since_2_march(europe, england):
    without = ask("streak", club="Liverpool", kind="without_a_goal")
    clean = ask("last-time", club="Liverpool", what="clean_sheet")
    assert [str(row.day) for row in without.rows] == ["2024-04-14", "2024-04-11"]
    assert clean.value["date"] == date(2024, 3, 2)
