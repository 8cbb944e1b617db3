from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.computed import Figure
from previews.football.contradiction import (
    Contradiction,
    Position,
    Stated,
    contradictions,
)

GAMES_OF_2020 = (
    Figure("ground", "Bergamo", "place of the 5-0"),
    Figure("order", ["5-0", "0-2"], "order of the two"),
    Figure("first", "5-0", "which came first"),
    Figure("score", "5-0"),
)
INDEPENDENT = Stated("The Independent", {"score": "5-0", "ground": "Anfield", "first": "0-2"})
REUTERS = Stated("Reuters", {"score": "5–0", "ground": "Bergamo", "first": "5-0"})


def test_the_game_of_2020_is_contradicted_in_place_and_order_and_decided():
    found = contradictions([INDEPENDENT, REUTERS], GAMES_OF_2020)

    assert found == (
        Contradiction(
            "first",
            "which came first",
            (
                Position("0-2", ("The Independent",), False),
                Position("5-0", ("Reuters",), True),
            ),
            "5-0",
        ),
        Contradiction(
            "ground",
            "place of the 5-0",
            (
                Position("Anfield", ("The Independent",), False),
                Position("Bergamo", ("Reuters",), True),
            ),
            "Bergamo",
        ),
    )
    assert found[1].sentence == (
        "Place of the 5-0: The Independent: Anfield; Reuters: Bergamo. The archive has Bergamo."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"since": 1988}, {"ordinal": 2}, id="first-since-1988-is-only-the-second"),
        pytest.param({"kick_off": "21:00"}, {"kick_off": "21:00"}, id="the-same"),
        pytest.param({"day": "2019-05-07"}, {"day": "2019-05"}, id="one-says-less"),
        pytest.param({"years": [1971, 2009]}, {"years": [2009, 1971]}, id="in-another-order"),
        pytest.param({"player": "Núñez"}, {"player": "Nunez"}, id="in-another-spelling"),
        pytest.param({"back": None}, {"back": "2024-05-08"}, id="one-does-not-say"),
    ],
)
def test_reports_that_state_different_parts_or_the_same_agree(one, other):
    assert contradictions([Stated("one", one), Stated("other", other)]) == ()


def test_facts_that_nothing_computes_contradict_without_a_ruling():
    reports = [
        Stated("Sky", {"capacity": 21000, "kick_off": datetime(2024, 4, 18, 19, tzinfo=UTC)}),
        Stated("Goal", {"capacity": "21,300", "kick_off": "2024-04-18T20:00:00+01:00"}),
        Stated("Reuters", {"capacity": "21,000"}),
    ]

    (contradiction,) = contradictions(reports, labels={"capacity": "capacity of the ground"})

    assert contradiction.positions == (
        Position("21,000", ("Reuters", "Sky")),
        Position("21,300", ("Goal",)),
    )
    assert not contradiction.is_decided
    assert contradiction.sources == ("Goal", "Reuters", "Sky")


def test_one_source_alone_contradicts_nobody_but_can_contradict_itself():
    once = Stated("Goal", {"score": "5-0"})
    and_again = Stated("Goal", {"score": "4-0"})

    assert contradictions([once]) == ()
    assert [found.name for found in contradictions([once, and_again])] == ["score"]


@pytest.mark.parametrize("computed", [(), (Figure("home", "Albion"), Figure("score", "0-5"))])
def test_a_match_put_at_the_wrong_ground_is_contradicted_once(computed):
    reports = [
        Stated("Echo", {"home": "Rovers", "score": "5-0"}),
        Stated("Post", {"home": "Albion", "score": "0-5"}),
    ]

    found = contradictions(reports, computed, hosts={"score": "home"})

    assert [each.name for each in found] == ["home"]


def test_another_score_at_the_wrong_ground_is_contradicted_too():
    reports = [
        Stated("Echo", {"home": "Rovers", "score": "4-0"}),
        Stated("Post", {"home": "Albion", "score": "0-5"}),
    ]

    found = contradictions(reports, hosts={"score": "home"})

    assert [each.name for each in found] == ["home", "score"]


VALUES = st.sampled_from([1, "1", 2, "5-0", "5–0", "Núñez", "Nunez", "2019", "2019-05-07", None])
REPORTS = st.lists(
    st.builds(
        Stated,
        st.sampled_from(["Goal", "Sky", "Reuters"]),
        st.dictionaries(st.sampled_from(["count", "score", "day", "home"]), VALUES),
    ),
    max_size=5,
)


@given(REPORTS, st.randoms(use_true_random=False))
def test_order_of_reports_never_matters(reports, random):
    shuffled = random.sample(reports, len(reports))
    computed = (Figure("count", 1), Figure("score", "5-0"))

    hosts = {"score": "home"}

    assert contradictions(reports, computed) == contradictions(shuffled, computed)
    assert contradictions(reports, hosts=hosts) == contradictions(shuffled, hosts=hosts)


@given(REPORTS)
def test_reports_said_twice_contradict_no_more_than_once(reports):
    assert contradictions([*reports, *reports]) == contradictions(reports)
