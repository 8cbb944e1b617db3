"""Where results are missing, an answer that they may have changed says so."""

from datetime import date

import pytest

from previews.football.computed import Weight
from previews.football.streaks import StreakKind
from previews.questions.last_time import What, last_time
from previews.questions.scope import Scope
from previews.questions.streaks import streak
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)
BETWEEN = "The archive holds no match of Liverpool between 14 May 2022 and 2 April 2024"


@pytest.fixture
def liverpool():
    """A defeat by three in 2022, two wins, and nothing of the season between."""
    liverpool, everton = clubs("Liverpool", "Everton")
    season = league()
    play(season, "2022-05-07", everton, liverpool, "3-0")
    play(season, "2022-05-14", liverpool, everton, "1-0")
    play(season, "2024-04-02", liverpool, everton, "1-0")
    return liverpool


def told(answer):
    return [(one.sentence, one.weight) for one in answer.caveats]


def test_last_time_says_what_it_could_not_see(liverpool):
    answer = last_time(liverpool, What.DEFEAT, before=MAY, margin=3)

    assert told(answer) == [(f"{BETWEEN}: there may have been others", Weight.NOTE)]


def test_run_says_what_it_goes_on_across(liverpool):
    answer = streak(liverpool, StreakKind.WINS, before=MAY)

    assert answer.figures[0].value == 2
    assert told(answer) == [(f"{BETWEEN}: there may have been others", Weight.NOTE)]


def test_run_that_was_the_last_known_long_ago_says_so(liverpool):
    answer = streak(liverpool, StreakKind.WINS, before=date(2026, 5, 1))

    assert told(answer) == [
        (
            "The archive holds no match of Liverpool between 2 April 2024 and 1 May 2026, "
            "and one more gap like it: there may have been others",
            Weight.NOTE,
        )
    ]


def test_nothing_is_missing_within_a_month_or_within_one_competition(liverpool):
    competition = liverpool.home_fixtures.first().season.competition
    everywhere = last_time(liverpool, What.WIN, before=MAY)
    in_it = last_time(
        liverpool, What.DEFEAT, before=MAY, margin=3, scope=Scope(competition=competition)
    )

    assert told(everywhere) == told(in_it) == []
