from datetime import UTC, date, datetime

import pytest

from previews.components.kick_off_times import Clock
from previews.models import Preview
from previews.sections import match_facts
from tests.factories import FixtureFactory, PreviewFactory
from tests.sections.second_leg import asking, second_leg

pytestmark = pytest.mark.django_db


def test_kick_off_stands_on_the_stadiums_the_kingdoms_and_the_worlds_clock():
    facts = match_facts.read(second_leg(), asking())

    assert facts.clocks == (
        Clock("Bergamo", "21:00", "CEST", "Thu 18 Apr"),
        Clock("United Kingdom", "20:00", "BST", "Thu 18 Apr"),
        Clock("Universal time", "19:00", "UTC", "Thu 18 Apr"),
    )


def test_the_occasion_names_round_and_leg():
    assert match_facts.read(second_leg(), asking()).occasion == "Quarter-finals, second leg"


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

    facts = match_facts.read(Preview.objects.for_page().get(pk=preview.pk), asking())

    assert (facts.status, facts.remarks, facts.clocks) == (status, remarks, ())


def test_match_facts_ask_nothing_of_the_database(django_assert_num_queries):
    preview = second_leg()

    with django_assert_num_queries(0):
        match_facts.read(preview, asking())


@pytest.mark.parametrize(
    ("looked_at", "known_on"),
    [
        pytest.param(datetime(2024, 4, 16, 9, tzinfo=UTC), date(2024, 4, 16), id="two days before"),
        pytest.param(datetime(2024, 5, 1, 9, tzinfo=UTC), date(2024, 4, 17), id="long after"),
    ],
)
def test_the_page_knows_no_day_that_is_still_to_come(looked_at, known_on):
    preview = second_leg()
    preview.looked_at = looked_at

    assert match_facts.read(preview, asking()).known_on == known_on
