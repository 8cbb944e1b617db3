from datetime import date

import pytest

from previews.football.scenario import Meaning
from previews.football.score import Goals
from previews.models import Fixture, Preview
from previews.sections import tie
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    PreviewFactory,
    SeasonFactory,
    StageFactory,
    TieFactory,
    two_legged_tie,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


def needs(state):
    return {need.club.name: need.lines for need in state.tie.needs}


def test_three_down_away_from_home():
    state = seen(tie, second_leg("0-3"))

    assert state.tie.state == "Atalanta lead 3–0 after the first leg"
    assert needs(state) == {
        "Atalanta": ("A win or a draw goes through", "So does a defeat by up to two"),
        "Liverpool": ("A win by four or more goes through", "A win by three means extra time"),
    }
    assert state.tie.rules == (
        "Level after 90 minutes: extra time, then penalties. Away goals do not count double."
    )
    assert [f"{row.home} v {row.away}" for row in state.tie.receipts.rows] == [
        "Liverpool v Atalanta"
    ]


def test_with_the_away_goals_rule_the_score_of_the_win_matters():
    state = seen(tie, second_leg("1-0", away_goals=True))

    assert needs(state)["Atalanta"] == (
        "A win by two or more goes through",
        "A 1–0 win means extra time",
    )
    assert state.tie.rules == (
        "Level after 90 minutes: extra time, then penalties. Away goals count double when level."
    )


def test_level_after_the_first_leg():
    state = seen(tie, second_leg("1-1"))

    assert state.tie.state == "Level at 1–1 after the first leg"
    assert set(needs(state).values()) == {
        ("A win goes through", "A draw means extra time, then penalties")
    }


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        pytest.param(
            "tie=1&tie=4", "Level at 4–4 on aggregate: extra time, then penalties", id="level"
        ),
        pytest.param("tie=0&tie=4", "Liverpool go through 4–3 on aggregate", id="turned"),
        pytest.param("tie=0&tie=2", "Atalanta go through 3–2 on aggregate", id="not enough"),
        pytest.param("", "Atalanta go through 3–0 on aggregate", id="nothing picked"),
        pytest.param("tie=99&tie=x", "Atalanta go through 3–0 on aggregate", id="nonsense"),
        pytest.param("tie=1", "Atalanta go through 3–0 on aggregate", id="half a score"),
    ],
)
def test_the_picker_tells_what_a_score_would_mean(query, sentence):
    assert seen(tie, second_leg("0-3"), query).picked.sentence == sentence


def test_the_grid_marks_the_picked_score_and_covers_every_other():
    state = seen(tie, second_leg("0-3"), "tie=1&tie=4")

    cells = [cell for row in state.grid for cell in row]
    assert len(cells) == 36
    assert [(cell.goals, cell.meaning) for cell in cells if cell.picked] == [
        (Goals(1, 4), Meaning.EXTRA_TIME)
    ]


def test_a_tie_of_one_fixture_is_settled_on_the_day():
    fixture = FixtureFactory(tie=TieFactory())
    preview = Preview.objects.for_page().get(pk=PreviewFactory(fixture=fixture).pk)

    state = seen(tie, preview)

    assert (state.tie.state, state.tie.aggregate, state.tie.receipts) == (
        "One match decides it: the winner goes through",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("query", "is_beyond"),
    [
        pytest.param("tie=1&tie=5", False, id="in the grid"),
        pytest.param("tie=1&tie=6", True, id="away goals"),
        pytest.param("tie=7&tie=0", True, id="home goals"),
    ],
)
def test_more_goals_than_the_grid_has_are_picked_beside_it(query, is_beyond):
    state = seen(tie, second_leg("0-3"), query)

    assert state.is_beyond_grid is is_beyond
    assert any(cell.picked for row in state.grid for cell in row) is not is_beyond


def test_the_letters_of_the_grid_are_explained():
    keys = seen(tie, second_leg("0-3")).keys

    assert [([letters for _meaning, letters in key.cells], key.words) for key in keys] == [
        (["ATA", "LIV"], "go through"),
        (["ET"], "extra time, then penalties"),
    ]


def test_a_lead_that_no_score_of_the_grid_turns_has_no_key_for_what_is_not_there():
    keys = seen(tie, second_leg("0-7")).keys

    assert [key.cells for key in keys] == [((Meaning.HOME_THROUGH, "ATA"),)]


def test_without_extra_time_the_grid_says_penalties():
    rules = {"extra_time": False}

    assert seen(tie, second_leg("1-1", **rules)).grid[0][0].letters == "PENS"


def test_two_clubs_with_one_code_are_home_and_away():
    preview = second_leg("0-3")
    preview.fixture.home.code = preview.fixture.away.code

    grid = seen(tie, preview).grid

    assert (grid[0][0].letters, grid[0][5].letters) == ("HOME", "AWAY")


@pytest.mark.parametrize("leg", [pytest.param(1, id="first leg"), pytest.param(2, id="no result")])
def test_nothing_is_said_without_a_first_leg_to_build_on(leg):
    fixture = FixtureFactory(tie=TieFactory(), leg=leg)
    preview = Preview.objects.for_page().get(pk=PreviewFactory(fixture=fixture).pk)

    assert seen(tie, preview) is None


def test_nothing_is_said_in_a_group():
    fixture = FixtureFactory(stage=StageFactory(group=True))
    preview = Preview.objects.for_page().get(pk=PreviewFactory(fixture=fixture).pk)

    assert seen(tie, preview) is None


def loaded(fixture):
    return Preview.objects.for_page().get(pk=PreviewFactory(fixture=fixture).pk)


def legs_without_numbers(first, *, tied, away_goals=False):
    """The second of two meetings of a round, of which neither has the number of its leg."""
    stage = StageFactory(season__away_goals=away_goals)
    home, away = ClubFactory(name="Liverpool"), ClubFactory(name="Atalanta")
    tied = TieFactory(stage=stage, first_home=home, first_away=away) if tied else None
    pair = {"tie": tied, "stage": stage}
    FixtureFactory(home=home, away=away, score=first, day=date(2024, 4, 11), **pair)
    return FixtureFactory(home=away, away=home, **pair)


@pytest.mark.parametrize("tied", [True, False], ids=["with a tie", "without a tie"])
def test_a_second_leg_is_one_also_where_its_leg_is_not_entered(tied):
    state = seen(tie, loaded(legs_without_numbers("0-3", tied=tied)))

    assert state.tie.state == "Atalanta lead 3–0 after the first leg"
    assert state.picked.sentence == "Atalanta go through 3–0 on aggregate"


def test_a_level_first_match_under_the_away_goals_rule_was_a_first_leg():
    state = seen(tie, loaded(legs_without_numbers("1-1", tied=True, away_goals=True)))

    assert state.picked.sentence == "Atalanta go through on away goals, 1–1 on aggregate"


def test_a_match_that_the_calendar_turns_round_later_decides_nothing():
    second = legs_without_numbers("", tied=False)
    first = Fixture.objects.get(home=second.away)

    assert seen(tie, loaded(first)) is None


def test_a_second_leg_on_the_same_ground_is_turned_to_its_own_home_side():
    """Both legs of 2020/21 were played at a neutral ground, with one club named first twice."""
    stage = StageFactory()
    sides = {"home": ClubFactory(name="Liverpool"), "away": ClubFactory(name="Atalanta")}
    FixtureFactory(stage=stage, score="3-0", day=date(2024, 4, 11), **sides)
    second = FixtureFactory(stage=stage, neutral_ground=True, **sides)

    state = seen(tie, loaded(second))

    assert state.tie.aggregate == (3, 0)
    assert needs(state)["Liverpool"][0] == "A win or a draw goes through"


@pytest.mark.parametrize(
    ("competition", "rules", "round_", "sentence"),
    [
        ("FA Cup", {}, "round_of_32", "A replay"),
        ("FA Cup", {}, "round_of_16", "Extra time, then penalties"),
        ("EFL Cup", {"extra_time": False}, "semi_final", "Penalties"),
        ("EFL Cup", {"extra_time": False}, "final", "Extra time, then penalties"),
        ("Leagues Cup", {"extra_time": False}, "final", "Penalties"),
    ],
)
def test_a_level_match_is_settled_as_its_cup_settles_that_round(
    competition, rules, round_, sentence
):
    season = SeasonFactory(competition__name=competition, **rules)
    stage = StageFactory(season=season, name="This round", round=round_)

    assert seen(tie, loaded(FixtureFactory(stage=stage))).picked.sentence == sentence


def test_a_final_over_two_legs_is_won_on_aggregate():
    legs = two_legged_tie("0-3", stage=StageFactory(final=True))

    state = seen(tie, loaded(legs.second))

    assert state.picked.sentence.endswith("win the cup 3–0 on aggregate")
    assert next(iter(needs(state).values()))[0] == "A win or a draw wins the cup"


def test_the_second_legs_own_score_is_never_known_to_its_preview():
    preview = second_leg("0-3")
    fixture = preview.fixture
    fixture.after_90_home, fixture.after_90_away, fixture.status = 0, 1, "played"
    fixture.save()

    assert seen(tie, preview).tie.state == "Atalanta lead 3–0 after the first leg"


def test_one_query(django_assert_num_queries):
    preview = second_leg()

    with django_assert_num_queries(1):
        seen(tie, preview)
