import pytest

from previews.football.comebacks import Deficit, comebacks, deficits, lost_both_legs
from previews.football.first_legs import Fate
from previews.football.result import result
from previews.football.tie import Tie
from previews.football.tie_standing import standing
from tests.football.fixture_list import (
    ATLETICO,
    BARCELONA,
    LIVERPOOL,
    after_extra_time,
    played,
)
from tests.football.shared_results import european_ties

CAMP_NOU = played(BARCELONA, LIVERPOOL, (3, 0), "2019-05-01", leg=1)
ANFIELD = played(LIVERPOOL, BARCELONA, (4, 0), "2019-05-07", leg=2)
BARCELONA_TIE = Tie(1, (BARCELONA, LIVERPOOL), (CAMP_NOU, ANFIELD))
ATLETICO_TIE = Tie(
    2,
    (ATLETICO, LIVERPOOL),
    (
        played(ATLETICO, LIVERPOOL, (1, 0), "2020-02-18", leg=1),
        played(LIVERPOOL, ATLETICO, after_extra_time(2, 3, after_90=(1, 0)), "2020-03-11", leg=2),
    ),
)
TIES = [ATLETICO_TIE, BARCELONA_TIE]


def test_a_deficit_is_told_for_the_club_behind():
    assert deficits(TIES, 3) == (
        Deficit(
            BARCELONA_TIE,
            LIVERPOOL,
            result(CAMP_NOU, LIVERPOOL.club),
            goals=3,
            second_leg_at_home=True,
            fate=Fate.THROUGH,
            standing=standing(BARCELONA_TIE),
        ),
    )


def test_only_overturned_deficits_are_comebacks():
    assert [one.tie for one in deficits(TIES, 1, LIVERPOOL.club)] == [BARCELONA_TIE, ATLETICO_TIE]
    assert [one.tie for one in comebacks(TIES, 1, LIVERPOOL.club)] == [BARCELONA_TIE]
    assert deficits(TIES, 1, BARCELONA.club) == ()


def test_both_legs_at_one_ground_leave_the_second_away():
    legs = played(LIVERPOOL, BARCELONA, (3, 0), leg=1), played(LIVERPOOL, BARCELONA, (0, 4), leg=2)
    (told,) = deficits([Tie(1, (LIVERPOOL, BARCELONA), legs)], 3)

    assert (told.club, told.second_leg_at_home, told.overturned) == (BARCELONA, False, True)


def test_a_deficit_is_one_goal_or_more():
    with pytest.raises(ValueError, match="one goal or more, not 0"):
        deficits(TIES, 0)


def test_both_legs_lost_depends_on_what_counts():
    assert lost_both_legs(TIES, LIVERPOOL.club) == (ATLETICO_TIE,)
    assert lost_both_legs(TIES, LIVERPOOL.club, by_90_minutes=True) == ()


def test_liverpool_lost_both_legs_eight_times_seven_by_90_minutes():
    ties, clubs = european_ties()
    liverpool = clubs["Liverpool FC"]
    by_score = [tie.fixtures[0].season[:4] for tie in lost_both_legs(ties, liverpool)]
    by_90 = [
        tie.fixtures[0].season[:4] for tie in lost_both_legs(ties, liverpool, by_90_minutes=True)
    ]

    assert by_score == ["1967", "1973", "1991", "1992", "1998", "2005", "2019", "2022"]
    assert by_90 == [season for season in by_score if season != "2019"]


def test_three_goals_were_overturned_only_in_2019():
    ties, clubs = european_ties()
    overturned = comebacks(ties, 3, clubs["Liverpool FC"])

    assert [one.first_leg.day.isoformat() for one in overturned] == ["2019-05-01"]
