from dataclasses import replace
from datetime import date

import pytest

from previews.sections import milestones
from previews.sections.milestones import TallyRow
from tests.factories import MilestoneFactory, MilestoneMarkFactory, TallyFactory
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def test_a_race_ranks_those_who_got_there_and_the_one_on_the_way(preview):
    race = MilestoneFactory(
        fixture=preview.fixture, person__known_as="Núñez", count=9, target=10, appearances=17
    )
    for name, fixtures in (("Hunt", 18), ("Salah", 13), ("Mané", 13), ("Fowler", 16)):
        MilestoneMarkFactory(milestone=race, person__name=name, appearances=fixtures)

    (shown,) = seen(milestones, preview).races

    assert [(bar.place, bar.name, bar.fixtures) for bar in shown.bars.bars] == [
        ("1=", "Mané", 13),
        ("1=", "Salah", 13),
        ("3", "Fowler", 16),
        ("4", "Hunt", 18),
        ("", "Núñez", 17),
    ]
    assert shown.chances[0] == "joint 4th with Hunt in the next fixture"


def test_who_is_nearest_stands_first(preview):
    for count in (3, 8, 5):
        MilestoneFactory(fixture=preview.fixture, count=count, target=10)

    assert [race.needs for race in seen(milestones, preview).races] == [2, 5, 7]


def test_a_tally_keeps_its_scope(preview):
    liverpool = preview.fixture.away
    TallyFactory(
        fixture=preview.fixture,
        person__name="Darwin Núñez",
        club=liverpool,
        count=5,
        scope="so far",
    )

    (shown,) = seen(milestones, preview).tallies

    expected = TallyRow("Darwin Núñez", "Liverpool", 5, "goals", None, "so far", None)
    assert replace(shown, slug="") == expected


def test_counts_reported_later_stay_out(preview):
    TallyFactory(fixture=preview.fixture, reported_on=date(2024, 4, 18))
    MilestoneFactory(fixture=preview.fixture, reported_on=date(2024, 4, 18))

    assert seen(milestones, preview) is None


@pytest.mark.parametrize("number", [1, 4])
def test_three_queries(preview, number, django_assert_num_queries):
    for _ in range(number):
        MilestoneMarkFactory(milestone=MilestoneFactory(fixture=preview.fixture))
        TallyFactory(fixture=preview.fixture)

    with django_assert_num_queries(3):
        seen(milestones, preview)
