"""The crowd, where to watch, and the sources."""

from datetime import UTC, date, datetime

import pytest

from previews.components.kick_off_times import Clock
from previews.models import Crowd
from previews.sections import crowd, how_to_watch, sources
from previews.sections.crowd import Figure
from previews.sections.how_to_watch import Way
from tests.factories import (
    ArticleFactory,
    CoverageFactory,
    CrowdFactory,
    InjuryFactory,
    QuoteFactory,
    WordingFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def test_the_crowd_has_its_figures_and_their_reasons(preview):
    preview.fixture.stadium.capacity = 21_000
    CrowdFactory(
        fixture=preview.fixture,
        capacity=16_000,
        capacity_reason="Building work",
        away_allocation=750,
    )

    shown = seen(crowd, preview)

    assert (shown.stadium, shown.capacity, shown.share) == ("Gewiss Stadium", 21_000, 76.2)
    assert shown.figures == (
        Figure("Open on the day", 16_000, "Building work", None),
        Figure("Allocation for Liverpool", 750, "", None),
    )


def test_a_ground_of_unknown_size_has_no_share(preview):
    CrowdFactory(fixture=preview.fixture)

    assert seen(crowd, preview).share is None
    assert Crowd.objects.about(preview.fixture).count() == 1


def test_a_channel_starts_on_the_clock_of_its_country(preview):
    CoverageFactory(
        fixture=preview.fixture,
        channel="TNT Sports 1",
        country="GBR",
        starts_at=datetime(2024, 4, 18, 18, tzinfo=UTC),
    )
    CoverageFactory(fixture=preview.fixture, channel="Live blog", country="", kind="live_blog",
                    host="Sam Millne")  # fmt: skip

    ways = seen(how_to_watch, preview).ways

    assert ways == (
        Way("Live blog", "Live blog", "", None, "", "Sam Millne", "", None),
        Way(
            "Television",
            "TNT Sports 1",
            "United Kingdom",
            Clock("United Kingdom", "19:00", "BST", "", "2024-04-18T19:00"),
            "2024-04-18T18:00:00+00:00",
            "",
            "",
            None,
        ),
    )


def test_every_article_is_listed_with_what_it_gave(preview):
    ten_things = ArticleFactory(
        slug="ten-things", about="Ten things", published_on=date(2024, 4, 17)
    )
    ArticleFactory(slug="about-something-else")
    for _ in range(2):
        InjuryFactory(club=preview.fixture.away, article=ten_things)
    WordingFactory(quote=QuoteFactory(fixture=preview.fixture), article=ten_things)

    (article,) = seen(sources, preview).articles

    assert (article.slug, article.day) == ("ten-things", "17 April 2024")
    assert article.gave == ("2 injuries", "one quote")


def test_the_latest_article_stands_first_and_one_without_a_day_last(preview):
    for slug, day in (("b", date(2024, 4, 16)), ("c", None), ("a", date(2024, 4, 17))):
        InjuryFactory(
            club=preview.fixture.away, article=ArticleFactory(slug=slug, published_on=day)
        )

    assert [one.slug for one in seen(sources, preview).articles] == ["a", "b", "c"]


def test_sources_are_four_queries_for_any_number_of_facts(preview, django_assert_num_queries):
    for _ in range(4):
        InjuryFactory(club=preview.fixture.away, article=ArticleFactory())

    # Three are those of the team news, which its own section has read when the page is read.
    with django_assert_num_queries(4):
        seen(sources, preview)


def test_nothing_is_listed_without_facts(preview):
    assert seen(sources, preview) is None
    assert seen(how_to_watch, preview) is None
