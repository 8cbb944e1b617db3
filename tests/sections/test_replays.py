"""A cup tie that is replayed more than once says which match left it level."""

from datetime import date

import pytest

from previews.sections import tie
from tests import factories as make
from tests.match_kinds import at, cup

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        (["1-1"], "Level at 1–1 in the first match: the winner"),
        (["1-1", "2-2"], "Level at 2–2 in the replay: the winner"),
        (["1-1", "2-2", "0-0"], "Level at 0–0 in the second replay: the winner"),
    ],
)
def test_the_last_match_left_it_level(scores, words):
    stage = cup("FA Cup", "Fourth round", "round_of_32")
    home, away = make.ClubFactory(), make.ClubFactory()
    for number, score in enumerate(scores):
        hosts, visitors = (home, away) if number % 2 == 0 else (away, home)
        make.FixtureFactory(
            stage=stage, home=hosts, away=visitors, score=score, day=date(2024, 1, 6 + number)
        )
    fixture = make.FixtureFactory(
        stage=stage, home=home, away=away, neutral_ground=True, kick_off=at("2024-01-15T19:30")
    )

    value = tie.read(make.PreviewFactory(fixture=fixture))

    assert value.state.startswith(words)
