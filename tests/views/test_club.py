"""A club's page: its words, what it does not know, its budget."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    ClubFactory,
    FixtureFactory,
    HeldRowFactory,
    PreviewFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
    StageFactory,
    two_legged_tie,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db


@pytest.fixture
def liverpool():
    return ClubFactory(
        name="Liverpool", full_name="Liverpool Football Club", city="Liverpool", code="LIV",
        first_colour="#c8102e", stadium=StadiumFactory(name="Anfield", capacity=61_276),
    )  # fmt: skip


def page_of(client, club):
    response = client.get(reverse("previews:club_detail", args=[club.slug]))
    assert response.status_code == 200
    return squeezed(response.content.decode())


def everything_about(club, number):
    """So many of each: results, ties, fixtures to come, players, previews."""
    for count in range(1, number + 1):
        FixtureFactory(home=club, day=date(2023, 5, count), score="0-0")
        two_legged_tie("2-1", "1-1", first_home=club, second_day=date(2019 + count, 3, 20))
        coming = FixtureFactory(away=club, day=date(2999, 5, count))
        SpellFactory(club=club, number=count)
        PreviewFactory(fixture=coming, published=True, headline=f"Preview {count}")


@time_machine.travel(datetime(2024, 4, 16, tzinfo=UTC), tick=False)
def test_a_club_is_told_by_its_ground_results_and_runs(client, liverpool):
    FixtureFactory(home=liverpool, away__name="Palace", day=date(2024, 4, 14), score="0-1")
    FixtureFactory(home=liverpool, away__name="Atalanta", day=date(2024, 4, 11), score="0-3")
    FixtureFactory(home__name="Fulham", away=liverpool, day=date(2999, 4, 21))
    SpellFactory(club=liverpool, person__name="Virgil van Dijk", number=4, captain=True)

    page = page_of(client, liverpool)

    for words in ("Liverpool Football Club", ">Anfield</a>, 61,276 places", "Fulham",
                  "Lost the last two matches held without a goal", "Virgil van Dijk"):  # fmt: skip
        assert words in page
    results = page[page.index("form-guide__rows") :]
    assert results.index("Atalanta") < results.index("Palace")


@pytest.mark.parametrize(("days", "is_now"), [(1, True), (30, True), (31, False), (954, False)])
def test_runs_and_squad_say_of_which_match_they_are(client, liverpool, days, is_now):
    FixtureFactory(home=liverpool, away__name="Palace", day=date(2024, 4, 14), score="0-1")
    FixtureFactory(home=liverpool, away__name="Atalanta", day=date(2024, 4, 11), score="0-3")
    SpellFactory(club=liverpool)

    with time_machine.travel(datetime(2024, 4, 14, tzinfo=UTC) + timedelta(days=days), tick=False):
        page = page_of(client, liverpool)

    assert "Up to Liverpool v Palace, 14 April 2024." in page
    assert ("Lost the last two" in page) is is_now
    assert ("After Liverpool v Palace, 14 April 2024." in page) is is_now
    assert ("players may have left since" in page) is not is_now


def test_a_next_match_of_another_year_says_the_year(client, liverpool):
    FixtureFactory(home=liverpool, away__name="Fulham", day=date(2999, 4, 21))

    assert "Sunday 21 April 2999" in page_of(client, liverpool)


def test_how_far_it_came_leaves_leagues_out(client, liverpool):
    two_legged_tie("2-1", "1-1", first_home=liverpool, second_day=date(2020, 3, 20))
    season = SeasonFactory(league=True)
    stage = StageFactory(season=season, name="League", kind="league", round="league")
    FixtureFactory(home=liverpool, stage=stage, played=True, day=date(2021, 3, 1))

    page = page_of(client, liverpool)

    assert "At least the quarter-final</td>" in page
    assert "League</td>" not in page


def test_a_club_of_which_nothing_is_known_has_a_page(client):
    assert "No result of Unheard-of in the archive." in page_of(
        client, ClubFactory(name="Unheard-of")
    )


def test_drafts_are_not_told(client, liverpool):
    PreviewFactory(fixture__home=liverpool, headline="Not yet")

    assert "Not yet" not in page_of(client, liverpool)


def test_an_unknown_club_is_a_404_page(client):
    response = client.get("/clubs/nobody/")

    assert response.status_code == 404
    assert "There is no page at this address" in response.content.decode()


@pytest.mark.parametrize("number", [1, 12])
def test_a_big_club_costs_as_much_as_a_small_one(
    client, liverpool, number, django_assert_num_queries
):
    everything_about(liverpool, number)

    with django_assert_num_queries(16):
        page = page_of(client, liverpool)
    assert page.count('class="form-guide__row"') == min(10, 3 * number)


def test_a_fans_page_sets_no_cookie(client, liverpool):
    assert not client.get(reverse("previews:club_detail", args=[liverpool.slug])).cookies


def test_matches_that_are_held_are_counted_apart(client, liverpool):
    """Not those whose match is stored, nor those to come; a match of two files once."""
    leeds = ClubFactory(name="Leeds")
    last, tomorrow = date(2024, 3, 1), timezone.localdate() + timedelta(1)
    HeldRowFactory(home=liverpool, away=leeds, day=last)
    HeldRowFactory(home=liverpool, away=leeds, day=last)
    HeldRowFactory(home=None, away=liverpool, day=None)
    HeldRowFactory(home=leeds, day=last)
    HeldRowFactory(home=leeds, away=liverpool, day=last, has_match=True)
    HeldRowFactory(home=leeds, away=liverpool, day=tomorrow)
    stored = FixtureFactory(home=leeds, away=liverpool, day=date(2024, 2, 1))
    HeldRowFactory(home=leeds, away=liverpool, day=stored.day)

    assert "Two matches of imported files are not counted" in page_of(client, liverpool)
