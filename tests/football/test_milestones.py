from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from previews.football.milestones import Chance, Race, Ranked, Reached, chances, ranking

SALAH = Reached("Mohamed Salah", 13)
MANE = Reached("Sadio Mané", 13)
FOWLER = Reached("Robbie Fowler", 16)
HUNT = Reached("Roger Hunt", 18)
TO_TEN = (HUNT, MANE, FOWLER, SALAH)


def race(count=9, fixtures=17):
    return Race("Darwin Núñez", 10, count, fixtures, TO_TEN)


def test_fewest_fixtures_stand_first_and_equals_share_the_place():
    assert ranking(TO_TEN) == (
        Ranked(1, True, SALAH),
        Ranked(1, True, MANE),
        Ranked(3, False, FOWLER),
        Ranked(4, False, HUNT),
    )


def test_who_took_as_many_stands_by_day_then_name():
    earlier = Reached("Zlatan", 13, date(1999, 1, 1))

    assert [one.reached for one in ranking([MANE, SALAH, earlier])] == [earlier, SALAH, MANE]


def test_a_goal_in_the_next_fixture_is_joint_fourth():
    assert chances(race()) == (
        Chance(4, ("Roger Hunt",), soonest=1, latest=1),
        Chance(5, (), soonest=2, latest=None),
    )
    assert [one.place for one in chances(race())] == ["joint 4th with Roger Hunt", "5th"]


def test_an_early_race_has_every_place_open():
    assert [(one.place, one.soonest, one.latest) for one in chances(race(fixtures=11))] == [
        ("1st", 1, 1),
        ("joint 1st with Sadio Mané and Mohamed Salah", 2, 2),
        ("3rd", 3, 4),
        ("joint 3rd with Robbie Fowler", 5, 5),
        ("4th", 6, 6),
        ("joint 4th with Roger Hunt", 7, 7),
        ("5th", 8, None),
    ]


def test_who_is_there_already_has_nothing_to_chase():
    assert (race(count=10).needs, chances(race(count=10))) == (0, ())


def test_the_first_ever_can_only_be_first():
    assert chances(Race("Darwin Núñez", 10, 9, 17)) == (Chance(1, (), 1, None),)


@given(st.lists(st.integers(1, 40)), st.integers(0, 45))
def test_chances_follow_each_other_without_a_gap(fixtures, played):
    reached = tuple(Reached(f"player {number}", one) for number, one in enumerate(fixtures))
    found = chances(Race("Núñez", 10, 9, played, reached))

    assert found[0].soonest == 1
    assert [one.soonest for one in found[1:]] == [one.latest + 1 for one in found[:-1]]
    assert found[-1].latest is None
    assert found[-1].position == len(reached) + 1
