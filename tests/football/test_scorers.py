from datetime import date

import pytest

from previews.football.namesakes import MAY_BE_SEVERAL, Credit, namesakes
from previews.football.played_fixture import Side
from previews.football.scorers import Scorer, scorers

LOWICK, MORDEN, KELSALL = Side(1, "Lowick"), Side(2, "Morden"), Side(3, "Kelsall")
ENGLAND = Side(9, "England")


def credit(day, club, name="Ben Danes", season="2023/24", **more):
    return Credit(name, club, date.fromisoformat(day), season, **more)


def lines(*credits):
    return [
        (scorer.title, scorer.goals, scorer.remark)
        for scorer in scorers(credits, namesakes(credits))
    ]


def test_scorers_stand_by_goals_with_their_penalties_and_clubs():
    credits = [
        credit("2023-08-12", LOWICK, "Sol"),
        credit("2023-08-19", LOWICK, "Danes", penalty=True),
        credit("2023-08-26", LOWICK, "Danes"),
    ]

    assert scorers(credits) == (
        Scorer("Danes", 2, 1, ("Lowick",)),
        Scorer("Sol", 1, 0, ("Lowick",)),
    )


def test_goals_for_two_clubs_on_one_day_are_of_two_people_and_are_not_added_up():
    goals = [credit("2023-08-12", LOWICK), credit("2023-08-12", MORDEN)]
    goals += [credit("2023-09-12", MORDEN), credit("2024-02-12", KELSALL)]

    assert lines(*goals) == [
        ("Ben Danes (Morden)", 2, "one of several players of this name"),
        ("Ben Danes (Kelsall)", 1, "one of several players of this name"),
        ("Ben Danes (Lowick)", 1, "one of several players of this name"),
    ]
    assert namesakes(goals)["Ben Danes"].sentence == (
        "Ben Danes has goals for several clubs on one day, 12 August 2023: the name is of several "
        "people (Kelsall, Lowick and Morden), whose goals are not added up"
    )


def test_goals_for_a_new_club_after_the_old_one_are_one_players():
    goals = [credit("2023-08-12", LOWICK), credit("2024-02-12", MORDEN)]

    assert lines(*goals) == [("Ben Danes (Lowick, Morden)", 2, "")]


def test_goals_between_those_for_another_club_may_be_of_two_people():
    goals = [credit("2023-08-12", LOWICK), credit("2023-10-12", MORDEN)]
    goals += [credit("2024-02-12", LOWICK)]

    assert lines(*goals) == [("Ben Danes (Lowick, Morden)", 3, MAY_BE_SEVERAL)]
    assert namesakes(goals)["Ben Danes"].sentence == (
        "Ben Danes has goals for Lowick and Morden on overlapping days of a season: "
        "the name may be of several people"
    )


def test_a_player_who_comes_back_years_later_is_one():
    goals = [
        credit("2010-08-12", LOWICK, season="2010/11"),
        credit("2012-08-12", MORDEN, season="2012/13"),
        credit("2020-08-12", LOWICK, season="2020/21"),
    ]

    assert namesakes(goals) == {}


@pytest.mark.parametrize("day", ["2023-09-12", "2023-08-12"])
def test_a_national_team_and_a_club_share_a_player(day):
    goals = [credit("2023-08-12", LOWICK), credit(day, ENGLAND, nations=True)]
    goals += [credit("2023-12-12", LOWICK)]

    assert namesakes(goals) == {}


def test_two_national_teams_do_not():
    goals = [credit("2023-08-12", ENGLAND, nations=True)]
    goals += [credit("2023-08-12", Side(8, "Wales"), nations=True)]

    assert namesakes(goals)["Ben Danes"].are_several


def test_other_names_are_left_as_they_are():
    goals = [credit("2023-08-12", LOWICK), credit("2023-08-12", MORDEN, "Sol")]

    assert namesakes(goals) == {}
    assert [remark for _, _, remark in lines(*goals)] == ["", ""]
