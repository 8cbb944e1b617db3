"""Goals under two names that may be one player's: told beside each number, never added up."""

from datetime import date

import pytest

from previews.football.computed import Caveat, CaveatKind, Weight
from previews.questions import QUESTIONS_BY_SLUG, parameter
from previews.questions.lookup import player_called
from previews.questions.parse import ask_from_words
from previews.questions.player_goals import player_goals
from previews.questions.scope import Scope
from previews.questions.scorers import scorers
from tests.factories import MatchEventFactory, PersonFactory
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)
TOP = frozenset({"player", "players", "goals"})


def scored(fixture, *names):
    for name in names:
        MatchEventFactory(fixture=fixture, side="home", person=None, player_name=name)


@pytest.fixture
def spurs():
    """Kane 2 and Harry Kane 1 for Spurs; Todd Kane 1 for Hull; Son 1 for Spurs."""
    spurs, hull = clubs("Tottenham", "Hull")
    season = league()
    scored(play(season, "2024-04-01", spurs, hull, "3-0"), "Kane", "Kane", "Son")
    scored(play(season, "2024-04-08", spurs, hull, "1-0"), "Harry Kane")
    scored(play(season, "2024-04-15", hull, spurs, "1-0"), "Todd Kane")
    return spurs


def of_league(club):
    return Scope(competition=club.home_fixtures.first().season.competition)


def asked(player, **words):
    return ask_from_words(QUESTIONS_BY_SLUG["player-goals"], {"player": player} | words, before=MAY)


def apart(words, applies_to):
    return Caveat(
        CaveatKind.DEFINITION,
        f"{words} are counted apart, but may be one player spelt in different ways",
        applies_to=applies_to,
        weight=Weight.NOTE,
    )


def test_scorers_of_a_competition_name_who_may_be_one_player_of_one_club(spurs):
    answer = scorers(before=MAY, scope=of_league(spurs))

    assert [(one.name, one.goals) for one in answer.details.scorers] == [
        ("Kane", 2),
        ("Harry Kane", 1),
        ("Son", 1),
        ("Todd Kane", 1),
    ]
    assert answer.caveats == (apart("Kane 2 and Harry Kane 1", TOP),)


def test_scorers_of_a_club_do_so_too(spurs):
    assert scorers(spurs, before=MAY).caveats == (apart("Kane 2 and Harry Kane 1", TOP),)


def test_other_spelling_is_named_though_too_far_down_to_be_shown(spurs):
    answer = scorers(before=MAY, last=1, scope=of_league(spurs))

    assert [one.name for one in answer.details.scorers] == ["Kane"]
    assert [row.day for row in answer.rows] == [date(2024, 4, 1)]
    assert answer.caveats == (apart("Kane 2 and Harry Kane 1", TOP),)


def test_claim_of_the_top_scorer_is_not_told_of_those_who_cannot_reach_him(spurs):
    hull = spurs.away_fixtures.get()
    scored(play(hull.season, "2024-04-20", hull.home, spurs, "5-0"), *["Bowen"] * 5)

    answer = scorers(before=MAY, scope=of_league(spurs))

    assert answer.caveats == (apart("Kane 2 and Harry Kane 1", frozenset({"scorers"})),)


@pytest.mark.parametrize(
    ("player", "words"),
    [
        pytest.param("Kane", "Kane 2 and Harry Kane 1", id="surname-alone"),
        pytest.param("Harry Kane", "Harry Kane 1 and Kane 2", id="full-name"),
    ],
)
def test_goals_of_a_player_name_his_other_spelling_at_the_same_club(spurs, player, words):
    answer = asked(player)

    assert answer.caveats == (apart(words, frozenset({"goals", "penalties", "matches", "last"})),)


def test_goals_of_a_player_name_nobody_of_another_club(spurs):
    assert asked("Todd Kane").caveats == ()
    assert asked("Kane", club="Tottenham", opponent="Hull").caveats != ()
    assert asked("Son").caveats == ()


def test_spelling_that_an_editor_has_put_to_the_player_is_not_apart(spurs):
    kane = PersonFactory(name="Harry Kane", known_as="Kane")
    MatchEventFactory(fixture=spurs.home_fixtures.first(), side="home", person=kane)

    answer = asked("Kane")

    assert answer.value["goals"] == 4
    assert answer.caveats == ()


def test_player_on_the_list_and_his_surname_as_written_are_apart(spurs):
    son = PersonFactory(name="Heung-min Son", known_as="")
    MatchEventFactory(fixture=spurs.home_fixtures.first(), side="home", person=son)

    assert [one.sentence.partition(" are")[0] for one in asked("Heung-min Son").caveats] == [
        "Heung-min Son 1 and Son 1"
    ]
    assert [one.sentence.partition(" are")[0] for one in asked("Son").caveats] == [
        "Son 1 and Heung-min Son 1"
    ]


@pytest.mark.parametrize("matches", [1, 15])
def test_three_queries_for_one_goal_and_for_many(matches, django_assert_num_queries):
    home, away = clubs("Home", "Away")
    season = league()
    for day in range(1, matches + 1):
        scored(play(season, f"2024-01-{day:02}", home, away, "2-0"), "Kane", "Harry Kane")
    kane = player_called(parameter.PLAYER, "Kane")

    with django_assert_num_queries(3):
        assert player_goals(kane, before=MAY).caveats != ()


@pytest.mark.parametrize("matches", [1, 15])
def test_names_alike_cost_the_scorers_no_query(matches, django_assert_num_queries):
    home, away = clubs("Home", "Away")
    season = league()
    for day in range(1, matches + 1):
        scored(play(season, f"2024-01-{day:02}", home, away, "2-0"), "Kane", "Harry Kane")
    scope = of_league(home)

    with django_assert_num_queries(5):
        assert scorers(before=MAY, scope=scope).caveats != ()
