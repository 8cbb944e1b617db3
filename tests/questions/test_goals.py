"""Questions of goals minute by minute: leads lost, scorers, goals of a player."""

from datetime import date

import pytest

from previews.football.computed import Caveat, CaveatKind, Figure, Weight
from previews.football.scorers import Scorer
from previews.models.person import Player
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.deficits_recovered import deficits_recovered
from previews.questions.first_goal import after_first_goal
from previews.questions.leads_lost import leads_lost_by
from previews.questions.parameter import InvalidParameter
from previews.questions.parse import ask_from_words
from previews.questions.player_goals import player_goals
from previews.questions.scope import Scope
from previews.questions.scorers import Scorers, scorers
from tests.factories import FixtureFactory, MatchEventFactory, PersonFactory, PersonNameFactory
from tests.questions.result_rows import as_seen
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


def goals(fixture, *told):
    """home 38 Salah, away 45+2 Ings own_goal, ..."""
    for one in told:
        side, clock, player, *kind = one.split()
        minute, _, stoppage = clock.partition("+")
        MatchEventFactory(
            fixture=fixture,
            side=side,
            minute=int(minute) if minute.isdecimal() else None,
            stoppage=int(stoppage or 0),
            person=None,
            player_name=player,
            kind=kind[0] if kind else "goal",
        )


@pytest.fixture
def liverpool():
    """A lead of two lost at Everton; a win at home; a match whose second goal nobody noted."""
    liverpool, everton, fulham = clubs("Liverpool", "Everton", "Fulham")
    season = league()
    away = play(season, "2024-04-01", everton, liverpool, "2-2")
    goals(
        away, "away 10 Salah", "away 20+1 Salah penalty", "home 70 Ings", "home 76 Gomez own_goal"
    )
    home = play(season, "2024-04-08", liverpool, fulham, "1-0")
    goals(home, "home 90+4 Gakpo")
    half_known = play(season, "2024-04-15", fulham, liverpool, "1-1")
    goals(half_known, "away 5 Salah")
    play(season, "2024-04-20", fulham, everton, "0-0")
    return liverpool


def test_lead_lost_is_told_with_its_minutes(liverpool):
    answer = leads_lost_by(liverpool, before=MAY)

    (match,) = answer.details.matches
    assert as_seen(match.result) == ("2024-04-01", "Everton", "away", "D 2–2")
    assert match.words == "0–2, level at 2–2 after 76 minutes"
    assert [row.note for row in answer.rows] == [match.words]
    assert (answer.details.known, answer.details.played) == (2, 3)
    assert answer.figures == (
        Figure("count", 1, "matches with a lead lost"),
        Figure("not_won", 1, "not won in the end"),
        Figure("lost", 0, "lost in the end"),
        Figure("known", 2, "matches with known minutes"),
    )
    assert answer.scope == (
        "all competitions loaded, Liverpool: 3 matches, 2024; minutes known in 2 of 3"
    )


def test_opponents_lead_is_not_the_club_s(liverpool):
    everton = liverpool.away_fixtures.get(day=date(2024, 4, 1)).home

    assert leads_lost_by(everton, before=MAY).details.matches == ()


def test_match_with_a_scorer_but_no_minute_tells_of_no_lead():
    home, away = clubs("Home", "Away")
    goals(play(league(), "2024-04-01", home, away, "1-0"), "home ? Somebody")

    answer = leads_lost_by(home, before=MAY)

    assert answer.not_in_archive == "The minutes of Home's goals are not in the archive."


def test_a_match_without_goals_is_known_whole(liverpool):
    fulham = liverpool.home_fixtures.get().away
    season = liverpool.home_fixtures.get().season
    play(season, "2024-04-27", liverpool, fulham, "0-0")

    details = leads_lost_by(liverpool, before=MAY).details

    assert (details.known, details.played) == (3, 4)


def test_a_club_with_goalless_matches_only_is_known_whole():
    home, away = clubs("Home", "Away")
    play(league(), "2024-04-01", home, away, "0-0")

    assert leads_lost_by(home, before=MAY).not_in_archive == ""


def test_goalless_matches_alone_do_not_answer_for_matches_with_goals_that_are_not_known():
    home, away = clubs("Home", "Away")
    season = league()
    play(season, "2024-04-01", home, away, "0-0")
    play(season, "2024-04-08", away, home, "2-1")

    sentence = "The minutes of Home's goals are not in the archive."
    for question in (leads_lost_by, deficits_recovered, after_first_goal):
        assert question(home, before=MAY).not_in_archive == sentence


def test_the_lead_that_one_club_lost_is_the_deficit_that_the_other_recovered(liverpool):
    everton = liverpool.away_fixtures.get(day=date(2024, 4, 1)).home

    answer = deficits_recovered(everton, before=MAY)

    (match,) = answer.details.matches
    assert as_seen(match.result) == ("2024-04-01", "Liverpool", "home", "D 2–2")
    assert [row.note for row in answer.rows] == ["0–2, level at 2–2 after 76 minutes"]
    assert answer.figures == (
        Figure("count", 1, "matches with a deficit recovered"),
        Figure("won", 0, "won in the end"),
        Figure("drawn", 1, "drawn in the end"),
        Figure("widest", 2, "goals of the widest deficit recovered"),
        Figure("known", 2, "matches with known minutes"),
    )
    assert deficits_recovered(liverpool, before=MAY).details.matches == ()


def test_points_are_counted_by_who_scored_first(liverpool):
    everton = liverpool.away_fixtures.get(day=date(2024, 4, 1)).home

    ours = after_first_goal(liverpool, before=MAY)
    theirs = after_first_goal(everton, before=MAY)

    assert ours.figures == (
        Figure("scored_first", 2, "matches in which it scored first"),
        Figure("points_after_scoring_first", 4, "points after scoring first"),
        Figure("conceded_first", 0, "matches in which it conceded first"),
        Figure("points_after_conceding_first", 0, "points after conceding first"),
        Figure("won_after_conceding_first", 0, "of them won"),
        Figure("goalless", 0, "matches without goals"),
        Figure("known", 2, "matches with known minutes"),
    )
    assert (theirs.details.conceded.points(), theirs.details.goalless) == (1, 1)
    assert [row.note for row in theirs.rows] == ["conceded first, after 10 minutes"]
    assert (
        ours.scope == "all competitions loaded, Liverpool: 3 matches, 2024; minutes known in 2 of 3"
    )


def test_a_match_of_later_knows_nothing_of_first_goals_before_it(liverpool):
    answer = after_first_goal(liverpool, before=date(2024, 4, 2))

    assert (answer.details.known, answer.details.played) == (1, 1)


def test_scorers_of_a_season_leave_own_goals_to_nobody(liverpool):
    answer = scorers(before=MAY, scope=Scope(season="2023/24", organiser="UEFA"))
    of_league = Scope(competition=liverpool.home_fixtures.get().season.competition)

    assert answer.not_in_archive == (
        "The scorers are not in the archive: UEFA club competitions, 2023/24."
    )
    assert scorers(before=MAY, scope=of_league).details == Scorers(
        (
            Scorer("Salah", 3, 1, ("Liverpool",)),
            Scorer("Gakpo", 1, 0, ("Liverpool",)),
            Scorer("Ings", 1, 0, ("Everton",)),
        ),
        known=6,
        goals=7,
        among=f"players of {of_league.title}",
    )


def test_scorers_of_a_club_are_its_own_with_the_matches_in_which_they_scored(liverpool):
    answer = scorers(liverpool, before=MAY)

    assert [(one.name, one.goals) for one in answer.details.scorers] == [("Salah", 3), ("Gakpo", 1)]
    assert [(row.day, row.note) for row in answer.rows] == [
        (date(2024, 4, 15), "Salah"),
        (date(2024, 4, 8), "Gakpo"),
        (date(2024, 4, 1), "Salah 2"),
    ]


def test_receipts_are_those_of_the_scorers_that_are_shown(liverpool):
    answer = scorers(liverpool, before=MAY, last=1)

    assert [(row.day, row.note) for row in answer.rows] == [
        (date(2024, 4, 15), "Salah"),
        (date(2024, 4, 1), "Salah 2"),
    ]
    assert answer.figures == (
        Figure("player", "Salah", "top scorer"),
        Figure("players", ["Salah"], "top scorers"),
        Figure("goals", 3, "goals of the top scorer"),
        Figure("known", 4, "goals with a known scorer"),
        Figure("among", "players of Liverpool"),
    )
    assert answer.caveats == ()
    assert answer.scope == (
        "all competitions loaded, Liverpool: 3 matches, 2024; scorers known of 4 of 4 goals"
    )


def test_top_scorer_of_a_club_who_is_not_the_only_one_of_the_competition_needs_the_scope(liverpool):
    league = liverpool.home_fixtures.get().season
    other = FixtureFactory(season=league, day=date(2024, 4, 20), score="3-0")
    for minute in (10, 20, 30):
        MatchEventFactory(fixture=other, minute=minute, person=None, player_name="Isak")
    of_league = Scope(competition=league.competition)

    (caveat,) = scorers(liverpool, before=MAY, scope=of_league).caveats

    assert caveat == Caveat(
        CaveatKind.SCOPE,
        "True among the players of Liverpool; "
        f"in the whole of {league.competition}, Isak ({other.home}) has 3 goals",
        applies_to=frozenset({"player", "players"}),
        said_by=frozenset({"among"}),
    )


def test_whoever_is_level_with_the_last_one_shown_is_shown_too(liverpool):
    of_league = Scope(competition=liverpool.home_fixtures.get().season.competition)

    shown = scorers(before=MAY, last=2, scope=of_league).details.scorers

    assert [one.name for one in shown] == ["Salah", "Gakpo", "Ings"]


def test_goals_of_a_player_before_a_day(liverpool):
    salah = Player(None, frozenset({"Salah"}), "Salah")

    answer = player_goals(salah, before=date(2024, 4, 15))

    assert answer.value == {
        "goals": 2,
        "penalties": 1,
        "matches": 1,
        "last": date(2024, 4, 1),
    }
    assert [(row.day, row.note) for row in answer.rows] == [
        (date(2024, 4, 1), "two goals: 10\N{PRIME}, 20+1\N{PRIME}")
    ]
    assert answer.scope == "all competitions loaded: the goals that name Salah as their scorer"


def asked(player, **words):
    words = {"player": player, **words}
    return ask_from_words(QUESTIONS_BY_SLUG["player-goals"], words, before=MAY)


def test_player_on_the_list_is_found_under_every_spelling(liverpool):
    salah = PersonFactory(name="Mohamed Salah", known_as="Salah")
    PersonNameFactory(person=salah, name="Mo Salah")
    fixture = liverpool.home_fixtures.get()
    MatchEventFactory(fixture=fixture, person=salah, minute=44)

    answers = {name: asked(name).value["goals"] for name in ("mo salah", "Salah", "Mohamed Salah")}

    assert answers == dict.fromkeys(answers, 4)
    assert asked("Salah", opponent="Fulham").value["goals"] == 2
    assert asked("Salah", club="Everton").not_in_archive == (
        "No goal by Mohamed Salah in the archive."
    )


def test_player_whom_only_reports_name_is_found_as_written(liverpool):
    assert asked("gakpo").value == {
        "goals": 1,
        "penalties": 0,
        "matches": 1,
        "last": date(2024, 4, 8),
    }


def test_player_whom_only_reports_name_is_found_whatever_the_case_and_accents():
    everton, fulham = clubs("Everton", "Fulham")
    derby = play(league(), "2024-04-01", everton, fulham, "2-0")
    goals(derby, "home 10 Núñez", "home 20 Nunez")

    assert asked("nunez").value["goals"] == 2


def test_own_goal_is_no_goal_of_the_player(liverpool):
    assert asked("Gomez").not_in_archive == "No goal by Gomez in the archive."


def test_unknown_player_gives_the_nearest(liverpool):
    with pytest.raises(InvalidParameter, match="“Sallah”; the nearest is Salah"):
        asked("Sallah")


@pytest.mark.parametrize("ask", [leads_lost_by, scorers])
@pytest.mark.parametrize("matches", [1, 15])
def test_six_queries_for_one_match_and_for_many(ask, matches, django_assert_num_queries):
    home, away = clubs("Home", "Away")
    season = league()
    for day in range(1, matches + 1):
        match = play(season, f"2024-01-{day:02}", home, away, "1-1")
        goals(match, "home 5 Somebody", "away 50 Nobody")

    with django_assert_num_queries(6):
        ask(home, before=MAY)


@pytest.fixture
def namesakes():
    """Danes for two clubs on one day, Sol for two clubs in turn, Rook on overlapping days."""
    lowick, morden, kelsall = clubs("Lowick", "Morden", "Kelsall")
    season = league()
    goals(play(season, "2023-08-12", lowick, morden, "2-1"), "home 5 Danes", "away 9 Danes")
    goals(play(season, "2023-08-19", lowick, kelsall, "3-0"), "home 5 Sol", "home 7 Rook")
    goals(play(season, "2024-02-03", lowick, kelsall, "2-1"), "home 5 Danes", "away 7 Rook")
    goals(play(season, "2024-03-03", morden, lowick, "2-1"), "home 5 Sol", "away 9 Rook")
    return Scope(competition=season.competition)


def test_goals_of_two_people_of_one_name_are_never_added_up(namesakes):
    answer = scorers(before=MAY, scope=namesakes)

    assert list(QUESTIONS_BY_SLUG["scorers"].lines(answer.details)) == [
        "Rook (Lowick, Kelsall): 3; the name may be of several people",
        "Danes (Lowick): 2; one of several players of this name",
        "Sol (Lowick, Morden): 2",
        "Danes (Morden): 1; one of several players of this name",
    ]
    assert [(caveat.sentence[:40], caveat.weight) for caveat in answer.caveats] == [
        ("Rook has goals for Kelsall and Lowick on", Weight.NOTE),
        ("Danes has goals for several clubs on one", Weight.NOTE),
    ]
    assert answer.caveats[1].applies_to == frozenset({"player", "players", "goals"})


def test_goals_of_a_name_of_several_people_are_counted_for_one_club_alone(namesakes):
    assert asked("Danes").not_in_archive == (
        "Danes has goals for several clubs on one day, 12 August 2023: the name is of several "
        "people (Lowick and Morden), whose goals are not added up. Name one of the clubs."
    )
    assert asked("Danes").computed is None
    assert asked("Danes", club="Lowick").value["goals"] == 2
    assert asked("Danes", club="Morden").value["goals"] == 1
    assert [caveat.sentence for caveat in asked("Rook").caveats] == [
        "Rook has goals for Kelsall and Lowick on overlapping days of a season: "
        "the name may be of several people"
    ]
    assert (asked("Sol").value["goals"], asked("Sol").caveats) == (2, ())
