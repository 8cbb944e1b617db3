"""Rules that the database cannot say: between a row and those it points to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from previews.models import Fixture, Tie
from tests.factories import (
    MATCHDAY,
    ClubFactory,
    FixtureFactory,
    LineupFactory,
    PreviewFactory,
    StadiumFactory,
    StageFactory,
    TieFactory,
    two_legged_tie,
)

pytestmark = pytest.mark.django_db


def problems(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return caught.value.message_dict


def test_second_leg_turns_the_grounds_round():
    tie, first, second = two_legged_tie()
    second.home, second.away = first.home, first.away

    assert problems(second) == {
        "leg": [f"The second leg turns the grounds round: {tie.first_away} are at home."]
    }


def test_second_leg_on_neutral_ground_may_be_listed_either_way():
    _, first, second = two_legged_tie()
    second.home, second.away, second.neutral_ground = first.home, first.away, True

    second.full_clean()


def test_first_leg_is_at_home_where_the_tie_says():
    tie, first, second = two_legged_tie()
    first.home, first.away = second.home, second.away

    assert problems(first) == {"leg": [f"{tie.first_home} are at home in the first leg."]}


def test_fixture_belongs_to_a_tie_of_its_own_clubs():
    fixture = FixtureFactory()
    fixture.tie = TieFactory(stage__season=fixture.season)
    fixture.stage = fixture.tie.stage

    assert problems(fixture) == {"tie": ["This tie is between other clubs."]}


def test_fixture_belongs_to_a_tie_of_its_own_stage():
    fixture = two_legged_tie().second
    fixture.stage = StageFactory(season=fixture.season, name="Semi-finals")

    assert problems(fixture) == {"tie": ["This tie belongs to another stage."]}


def test_fixture_belongs_to_a_stage_of_its_own_season():
    fixture = FixtureFactory()
    fixture.stage = StageFactory()

    assert problems(fixture) == {"stage": ["This stage belongs to another season."]}


def test_day_follows_the_kick_off_on_the_stadiums_clock():
    fixture = FixtureFactory.build(
        season=StageFactory().season,
        home=ClubFactory(),
        away=ClubFactory(),
        stadium=StadiumFactory(time_zone="Asia/Tokyo"),
        kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
        day=None,
    )

    fixture.full_clean()

    assert fixture.day == date(2024, 4, 19)


def test_day_far_from_the_kick_off_is_a_slip():
    fixture = FixtureFactory(kick_off_known=True)
    fixture.day = MATCHDAY - timedelta(days=2)

    assert problems(fixture) == {
        "kick_off": [
            "The kick-off is not on 16 April 2024: on the clock of the ground (England, "
            "Europe/London) it is at 20:00 on 18 April 2024."
        ]
    }


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        pytest.param({"stadium__time_zone": "Asia/Tokyo"}, MATCHDAY, id="the stadium's clock"),
        pytest.param(
            {"home__stadium": "America/Sao_Paulo"}, MATCHDAY + timedelta(days=1), id="home club's"
        ),
        pytest.param({"home__country": "JPN"}, MATCHDAY, id="the country's clock"),
    ],
)
def test_the_day_is_that_of_the_clock_at_the_ground(facts, day):
    if "stadium__time_zone" in facts:
        facts = {"stadium": StadiumFactory(time_zone=facts["stadium__time_zone"])}
    elif "home__stadium" in facts:
        facts = {"home__stadium": StadiumFactory(time_zone=facts["home__stadium"])}
    fixture = FixtureFactory(kick_off_known=True, day=day, **facts)

    assert list(problems(fixture)) == ["kick_off"]


def test_where_no_clock_is_known_the_day_may_be_one_off():
    fixture = FixtureFactory(
        kick_off=datetime(2024, 4, 19, 0, 30, tzinfo=UTC), day=MATCHDAY, home__country="BRA"
    )

    fixture.full_clean()

    assert fixture.day == MATCHDAY


def test_fixture_without_kick_off_needs_its_day():
    fixture = Fixture(season=StageFactory().season, home=ClubFactory(), away=ClubFactory())

    assert problems(fixture) == {"day": ["Give the day, or the kick-off."]}


def test_tie_is_won_by_one_of_its_clubs():
    tie = TieFactory()
    tie.winner = ClubFactory()

    assert problems(tie) == {"winner": ["The winner is one of the two clubs of the tie."]}


def test_tie_is_not_entered_a_second_time_turned_round():
    tie = TieFactory()
    turned = Tie(stage=tie.stage, first_home=tie.first_away, first_away=tie.first_home)

    assert problems(turned) == {
        "__all__": ["These two clubs are paired in this stage already, turned round."]
    }


def test_line_up_is_of_a_club_that_plays():
    lineup = LineupFactory()
    lineup.club = ClubFactory()

    assert problems(lineup) == {"club": ["This club does not play in this fixture."]}


def test_preview_knows_nothing_from_after_its_fixture():
    preview = PreviewFactory()
    preview.as_of = datetime(2024, 4, 20, 0, 0, tzinfo=UTC)

    assert problems(preview) == {"as_of": ["A preview cannot know what comes after its fixture."]}


@pytest.mark.parametrize("formation", ["4-3", "4-3-4", "four", "4-3-3-"])
def test_formation_counts_ten_players(formation):
    lineup = LineupFactory()
    lineup.formation = formation

    assert problems(lineup) == {
        "formation": ["A formation counts ten players from the back: 4-3-3, 3-4-1-2."]
    }


def test_stadium_has_a_clock_that_exists():
    stadium = StadiumFactory()
    stadium.time_zone = "Bergamo"

    assert problems(stadium) == {
        "time_zone": ["No time zone is called Bergamo; write it like Europe/Rome."]
    }
