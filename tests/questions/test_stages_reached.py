from datetime import date

import pytest

from previews.football.rounds import Round
from previews.football.verdict import Figure
from previews.questions.scope import Scope
from previews.questions.stages_reached import stages_reached
from tests.factories import FixtureFactory, StageFactory
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 3)


def in_round(season, name, round_, day, home, away, score="1-1"):
    stage = StageFactory(season=season, name=name, round=round_)
    FixtureFactory(season=season, stage=stage, day=date.fromisoformat(day), home=home, away=away,
                   score=score)  # fmt: skip


@pytest.fixture
def atalanta():
    """A semi-final in 1988, a round of sixteen in 2020, a semi-final in 2024; and the league."""
    atalanta, other = clubs("Atalanta", "Other", country="ITA")
    cup_winners = cup("Cup Winners' Cup", name="1987/88")
    champions = cup("Champions League", name="2019/20")
    europa = cup("Europa League")
    in_round(cup_winners, "Quarter-finals", "quarter_final", "1988-03-02", atalanta, other)
    in_round(cup_winners, "Semi-finals", "semi_final", "1988-04-06", other, atalanta)
    in_round(champions, "Round of 16", "round_of_16", "2020-02-19", atalanta, other)
    in_round(europa, "Quarter-finals", "quarter_final", "2024-04-11", other, atalanta)
    in_round(europa, "Semi-finals", "semi_final", "2024-05-02", other, atalanta)
    in_round(europa, "Final", "final", "2024-05-22", atalanta, other, score="")
    play(league("Serie A"), "2024-04-14", atalanta, other, "2-2")
    return atalanta


def test_furthest_round_of_every_season_earliest_first(atalanta):
    answer = stages_reached(atalanta, before=MAY)

    assert answer.value == [
        {
            "competition": "Cup Winners' Cup",
            "season": "1987/88",
            "round": "semi_final",
            "year": 1988,
        },
        {
            "competition": "Champions League",
            "season": "2019/20",
            "round": "round_of_16",
            "year": 2020,
        },
        {
            "competition": "Europa League",
            "season": "2023/24",
            "round": "semi_final",
            "year": 2024,
        },
    ]


@pytest.mark.parametrize(
    ("day", "years", "number"),
    [
        pytest.param(date(2024, 4, 18), [1988], 2, id="before the semi-final"),
        pytest.param(MAY, [1988, 2024], 3, id="after its first leg"),
    ],
)
def test_first_since_1988_and_only_the_second_are_one_answer(atalanta, day, years, number):
    answer = stages_reached(
        atalanta, before=day, round=Round.SEMI_FINAL, scope=Scope(organiser="UEFA")
    )

    assert answer.figures == (
        Figure("count", len(years), "times"),
        Figure("years", years),
        Figure("first", 1988, "the first in"),
        Figure("last", years[-1], "the last in"),
        Figure("next", number, "the next would be number"),
    )
    assert [(row.fixture.day.year, row.note) for row in answer.rows] == [
        (year, "semi-final") for year in years
    ]


def test_round_never_reached_is_not_in_the_archive(atalanta):
    answer = stages_reached(atalanta, before=MAY, round=Round.FINAL)

    assert (answer.found, answer.not_in_archive) == ((), "No final of Atalanta in the archive.")


def test_two_queries(atalanta, django_assert_num_queries):
    with django_assert_num_queries(2):
        stages_reached(atalanta, before=MAY)
