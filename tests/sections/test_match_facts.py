from datetime import UTC, date, datetime

import pytest

from previews.components.kick_off_times import Clock
from previews.models import Preview
from previews.sections import match_facts
from tests.factories import FixtureFactory, PreviewFactory, StadiumFactory
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


def test_kick_off_stands_on_the_stadiums_the_kingdoms_and_the_worlds_clock():
    facts = match_facts.read(second_leg())

    assert facts.clocks == (
        Clock("Bergamo", "21:00", "CEST", "", "2024-04-18T21:00"),
        Clock("United Kingdom", "20:00", "BST", "", "2024-04-18T20:00"),
        Clock("Universal time", "19:00", "UTC", "", "2024-04-18T19:00"),
    )


def test_a_clock_on_another_day_names_that_day():
    osaka = StadiumFactory(city="Osaka", time_zone="Asia/Tokyo")
    fixture = FixtureFactory(
        stadium=osaka, kick_off=datetime(2024, 12, 31, 16, tzinfo=UTC), day=date(2025, 1, 1)
    )

    clocks = match_facts.read(PreviewFactory(fixture=fixture)).clocks

    assert [str(clock) for clock in clocks] == [
        "01:00 JST",
        "Tue 31 December 2024, 16:00 GMT",
    ]


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        pytest.param({"home__country": "GER"}, ("Germany", "21:00 CEST"), id="home club's country"),
        pytest.param(
            {"home__country": "BRA", "season__competition__country": "ESP"},
            ("Spain", "21:00 CEST"),
            id="the competition's country",
        ),
        pytest.param({"home__country": "USA"}, ("United Kingdom", "20:00 BST"), id="not known"),
    ],
)
def test_without_a_stadium_the_first_clock_is_the_likeliest(facts, first):
    fixture = FixtureFactory(kick_off_known=True, **facts)

    clock = match_facts.read(PreviewFactory(fixture=fixture)).clocks[0]

    assert (clock.place, str(clock)) == first


def test_the_occasion_names_round_and_leg():
    assert match_facts.read(second_leg()).occasion == "Quarter-finals, second leg"


@pytest.mark.parametrize(
    ("fixture", "status", "remarks"),
    [
        pytest.param({}, "", (), id="as planned"),
        pytest.param({"status": "postponed"}, "Postponed", (), id="postponed"),
        pytest.param(
            {"neutral_ground": True, "behind_closed_doors": True, "remark": "Moved to Rome"},
            "",
            ("Neutral ground", "Behind closed doors", "Moved to Rome"),
            id="elsewhere, without a crowd",
        ),
    ],
)
def test_what_is_out_of_the_ordinary_is_said(fixture, status, remarks):
    preview = PreviewFactory(fixture=FixtureFactory(**fixture))

    header = seen(match_facts, Preview.objects.for_page().get(pk=preview.pk))

    assert (header.status, header.facts.remarks, header.facts.clocks) == (status, remarks, ())


def test_match_facts_ask_nothing_of_the_database(django_assert_num_queries):
    preview = second_leg()

    with django_assert_num_queries(0):
        seen(match_facts, preview)


@pytest.mark.parametrize(
    ("now", "known_on"),
    [
        pytest.param(datetime(2024, 4, 16, 9, tzinfo=UTC), date(2024, 4, 16), id="two days before"),
        pytest.param(datetime(2024, 5, 1, 9, tzinfo=UTC), date(2024, 4, 17), id="long after"),
    ],
)
def test_the_page_knows_no_day_that_is_still_to_come(now, known_on):
    assert seen(match_facts, second_leg(), now=now).known_on == known_on
