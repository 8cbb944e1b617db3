from datetime import UTC, date, datetime

import pytest

from previews.models import Fixture, Preview
from previews.sections import table_scenario
from tests import match_kinds as kinds
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    PointsDeductionFactory,
    PreviewFactory,
    ResultsStatementFactory,
)
from tests.sections.second_leg import second_leg

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2023, 12, 13, 20, tzinfo=UTC)


def read(fixture, **preview):
    row = PreviewFactory(fixture=fixture, **preview)
    return table_scenario.read(Preview.objects.for_page().get(pk=row.pk))


def told(clubs):
    return [(club.club.name, club.place, club.points) for club in clubs]


def test_the_last_day_of_a_group():
    """As it was: Newcastle and Milan both had five points, Paris seven, Dortmund ten."""
    value = read(kinds.group_match())

    assert told(value.now) == [
        ("Newcastle United", "Third", "5 points"),
        ("Milan", "Fourth", "5 points"),
    ]
    assert [(card.title, told(card.clubs)) for card in value.endings] == [
        ("Newcastle United win", [("Newcastle United", "Second", "8 points"),
                                  ("Milan", "Fourth", "5 points")]),
        ("A draw", [("Newcastle United", "Third", "6 points"), ("Milan", "Fourth", "6 points")]),
        ("Milan win", [("Newcastle United", "Fourth", "5 points"),
                       ("Milan", "Second", "8 points")]),
    ]  # fmt: skip
    assert value.condition == (
        "From the table of 13 December 2023, before the other matches of the round"
    )
    assert (value.season, value.note) == ("UEFA Champions League 2023/24, Group F", "")


def test_a_league_match_says_where_goals_decide():
    """Arsenal can be first by a win; Chelsea, two points behind City, may pass them."""
    value = read(kinds.league_match())

    places = [{name: place for name, place, _points in told(card.clubs)} for card in value.endings]
    home, draw, away = places
    assert told(value.now)[0] == ("Arsenal", "First", "9 points")
    assert home["Arsenal"] == draw["Arsenal"] == "First"
    assert away["Chelsea"] == "Second or third, by goal difference"
    assert value.note == "Wins by up to nine goals are counted with."
    assert value.condition == "From the table of 23 April 2024"


def test_a_ruling_counts():
    fixture = kinds.league_match()
    PointsDeductionFactory(
        season=fixture.season, club=fixture.home, points=9, decided_on=date(2024, 3, 1)
    )

    assert told(read(fixture).now)[0][1:] == ("Fourth", "0 points")


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_a_match_that_is_put_off_is_not_counted_ahead(status):
    fixture = kinds.group_match()
    fixture.status = status
    fixture.save()

    assert read(fixture) is None


def test_there_is_none_where_a_result_is_missing():
    fixture = kinds.group_match()
    missing = Fixture.objects.get(day=date(2023, 11, 28), away__name="Borussia Dortmund")
    missing.status, missing.after_90_home, missing.after_90_away = "scheduled", None, None
    missing.save()

    assert read(fixture) is None


def test_there_is_none_where_nothing_shows_that_the_results_are_complete():
    season = kinds.league()
    clubs = kinds.played(season, kinds.TOP_FOUR[:3])
    fixture = FixtureFactory(season=season, home=clubs["Arsenal"], away=clubs["Chelsea"])

    assert read(fixture) is None


def test_there_is_none_while_one_of_them_has_another_match_before():
    fixture = kinds.group_match()

    assert read(fixture, as_of=datetime(2023, 11, 20, tzinfo=UTC)) is None


def test_a_match_of_others_that_was_put_off_is_not_waited_for():
    fixture = kinds.group_match()
    Fixture.objects.filter(home__name="Borussia Dortmund", day=date(2023, 12, 13)).update(
        status="postponed"
    )

    assert read(fixture).condition == "From the table of 13 December 2023"


def test_a_round_without_a_number_is_that_of_the_same_days():
    fixture = kinds.league_match()
    season = fixture.season
    season.fixtures.update(matchday=None)
    fixture.refresh_from_db()
    others = {
        "season": season,
        "home": ClubFactory(name="Spurs"),
        "away": ClubFactory(name="Luton"),
    }
    FixtureFactory(day=date(2024, 5, 10), **others)

    assert read(fixture).condition == "From the table of 23 April 2024"

    FixtureFactory(day=date(2024, 4, 25), **others)

    assert read(fixture, slug="again").condition.endswith("before the other matches of the round")


def test_before_the_first_match_of_a_club_it_has_no_place_to_lose():
    season = kinds.league()
    clubs = kinds.played(season, kinds.TOP_FOUR[:3])
    ResultsStatementFactory(club=None, season=season)
    fixture = FixtureFactory(season=season, home=clubs["Arsenal"], away__name="Luton Town")

    assert read(fixture) is None


def test_the_result_of_the_match_itself_is_never_known():
    fixture = kinds.group_match()
    before = read(fixture)
    fixture.status, fixture.after_90_home, fixture.after_90_away = "played", 1, 2
    fixture.save()

    assert read(fixture, slug="again") == before


def test_a_knock_out_asks_nothing(django_assert_num_queries):
    preview = second_leg()

    with django_assert_num_queries(0):
        assert table_scenario.read(preview) is None


@pytest.mark.parametrize("kind", [kinds.group_match, kinds.league_match])
def test_six_queries(kind, django_assert_num_queries):
    row = PreviewFactory(fixture=kind())
    preview = Preview.objects.for_page().get(pk=row.pk)

    with django_assert_num_queries(6):
        assert table_scenario.read(preview) is not None
