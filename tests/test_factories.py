"""The factories: each makes a row that every rule accepts."""

import inspect
from datetime import date, timedelta

import pytest
from django.apps import apps
from factory.django import DjangoModelFactory

from tests import factories
from tests.factories import FixtureFactory, LineupFactory, SeasonFactory, two_legged_tie

pytestmark = pytest.mark.django_db
FACTORIES = [
    factory
    for _, factory in inspect.getmembers(factories, inspect.isclass)
    if issubclass(factory, DjangoModelFactory) and factory is not DjangoModelFactory
]


def test_every_model_has_a_factory():
    made = {factory._meta.model for factory in FACTORIES}
    facts = {
        model
        for model in apps.get_app_config("previews").get_models()
        if not model.__name__.startswith("Historical")
    }

    assert facts - made == set()


@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory.__name__)
def test_smallest_row_keeps_every_rule_and_so_does_a_second_one(factory):
    for row in (factory(), factory()):
        row.full_clean(exclude=["password"])
        assert str(row)


def test_score_makes_a_fixture_played():
    fixture = FixtureFactory(score="1-0", half_time="1-0", extra_time="2-3", shoot_out="4-3")

    fixture.full_clean()
    assert fixture.status == "played"
    assert (fixture.half_time_home, fixture.half_time_away) == (1, 0)
    assert (fixture.after_90_home, fixture.after_90_away) == (1, 0)
    assert (fixture.after_120_home, fixture.after_120_away) == (2, 3)
    assert (fixture.shoot_out_home, fixture.shoot_out_away) == (4, 3)


def test_legs_of_a_tie_share_its_stage_and_turn_the_grounds_round():
    tie, first, second = two_legged_tie("0-3", second_day=date(2024, 4, 18))

    for leg in (first, second):
        leg.full_clean()
        assert (leg.tie, leg.stage, leg.season) == (tie, tie.stage, tie.stage.season)
    assert (first.home, first.away) == (tie.first_home, tie.first_away)
    assert (second.home, second.away) == (tie.first_away, tie.first_home)
    assert second.day - first.day == timedelta(days=7)
    assert (first.status, second.status) == ("played", "scheduled")


def test_line_up_with_eleven_fills_the_places():
    lineup = LineupFactory(eleven=True)

    assert [place.place for place in lineup.places.in_order()] == list(range(1, 12))


def test_season_of_a_league_has_no_extra_time():
    season = SeasonFactory(league=True)

    assert (season.competition.kind, season.extra_time) == ("league", False)
