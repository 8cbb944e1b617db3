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


@pytest.mark.parametrize(
    ("name", "year", "rules"),
    [
        ("UEFA Cup", 1969, "Level after 90 minutes: extra time."),
        ("UEFA Cup", 1970, "Level after 90 minutes: extra time, then penalties."),
        ("FA Cup", 1978, "Level after 90 minutes: a replay."),
        ("FA Cup", 1996, "Level after 90 minutes: a replay."),
        ("World Cup", 1974, "Level after 90 minutes: extra time."),
        ("World Cup", 1978, "Level after 90 minutes: extra time, then penalties."),
    ],
)
def test_penalties_decide_only_since_there_are_any(name, year, rules):
    days = {"starts_on": date(year, 6, 1), "ends_on": date(year + 1, 5, 31), "name": str(year)}
    stage = cup(name, "Semi-finals", "semi_final", **days)
    fixture = make.FixtureFactory(stage=stage, kick_off=at(f"{year}-06-20T19:30"))

    assert tie.read(make.PreviewFactory(fixture=fixture)).rules.startswith(rules)
