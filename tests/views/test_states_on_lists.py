"""What became of a match stands on every list of matches."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests import factories as make
from tests.html import squeezed

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 20, 12, tzinfo=UTC)
STATES = {
    "Postponed": {"status": "postponed"},
    "Abandoned": {"status": "abandoned"},
    "Abandoned at 1\u20130": {"status": "abandoned", "score": "1-0"},
    "Cancelled": {"status": "cancelled"},
    "Awarded": {"status": "awarded", "score": "3-0"},
    "Result not entered": {"status": "scheduled"},
}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


def preview_of(*, days, **facts):
    day = (NOW + timedelta(days=days)).date()
    fixture = make.FixtureFactory(day=day, **facts)
    return make.PreviewFactory(fixture=fixture, published=True)


def sections(client):
    """The text of the front page to the end of what is to come, and of what is past.

    It leads with the next match, or with the latest if none is to come on a known day.
    """
    page = squeezed(client.get("/").content.decode())
    coming, _, past = page.partition('id="past-title"')
    return coming, past


def played_days_ago(days, **clubs):
    """A match for the front page to lead with, if none was later."""
    return preview_of(days=-days, score="2-1", **clubs)


@pytest.mark.parametrize("state", STATES)
def test_front_page_says_what_became_of_a_match(client, state):
    preview_of(days=-8, **STATES[state])

    assert state in "".join(sections(client))


@pytest.mark.parametrize("state", ["Postponed", "Cancelled"])
def test_front_page_says_it_of_matches_to_come_with_the_planned_time(client, state):
    kick_off = datetime(2024, 4, 23, 19, tzinfo=UTC)
    preview_of(days=3, kick_off=kick_off, **STATES[state])

    coming, past = sections(client)

    assert state in coming
    assert "was planned for 23 April 2024, 20:00 BST" in coming
    assert past == ""


@pytest.mark.parametrize("state", ["Abandoned", "Cancelled", "Awarded", "Result not entered"])
def test_what_is_over_is_past_and_what_is_postponed_is_not(client, state):
    played_days_ago(1)
    past_one = preview_of(days=-8, **STATES[state])
    postponed = preview_of(days=-7, status="postponed")

    coming, past = sections(client)

    assert past_one.get_absolute_url() in past
    assert postponed.get_absolute_url() in coming
    assert "Postponed, new day not known" in coming


@pytest.mark.parametrize("state", ["Abandoned", "Awarded", "Result not entered"])
def test_time_of_a_day_that_has_passed_is_not_to_be_confirmed(client, state):
    preview = preview_of(days=-8, **STATES[state])

    for page in ("/", preview.get_absolute_url()):
        text = squeezed(client.get(page).content.decode())
        assert "Time not known" in text
        assert "Time to be confirmed" not in text


def test_time_of_a_day_to_come_is_to_be_confirmed(client):
    preview = preview_of(days=8)

    for page in ("/", preview.get_absolute_url()):
        assert "Time to be confirmed" in squeezed(client.get(page).content.decode())


def test_match_of_today_is_not_without_a_result_yet(client):
    preview_of(days=0)

    assert "Result not entered" not in client.get("/").content.decode()


@pytest.mark.parametrize("state", STATES)
def test_page_of_the_preview_says_it(client, state):
    preview = preview_of(days=-8, **STATES[state])

    page = squeezed(client.get(preview.get_absolute_url()).content.decode())

    assert state in page
    assert ("Planned day" in page) is (state in ("Postponed", "Cancelled"))
    assert ("its result is not entered" in page) is (state == "Result not entered")


def test_archived_preview_opens_with_the_final_score(client):
    preview = played_days_ago(8, home__name="Alfa", away__name="Beta")

    page = squeezed(client.get(preview.get_absolute_url()).content.decode())

    assert "This match is over: Alfa 2–1 Beta." in page
    assert "2–1" in sections(client)[0]
    played_days_ago(1)
    assert "2–1" in sections(client)[1]


@pytest.mark.parametrize("state", STATES)
def test_club_page_says_it_beside_the_preview(client, state):
    preview = preview_of(days=-8, **STATES[state])

    address = reverse("previews:club_detail", args=[preview.fixture.away.slug])

    page = squeezed(client.get(address).content.decode())

    _, previews = page.split("Previews</h2>")
    assert f"<b>{state}</b>" in previews
    assert "12 Apr 2024" in previews


@pytest.mark.parametrize("state", ["Postponed", "Result not entered"])
def test_club_page_lists_matches_without_a_result(client, state):
    fixture = preview_of(days=-8, **STATES[state]).fixture

    page = client.get(reverse("previews:club_detail", args=[fixture.home.slug])).content.decode()

    assert "Without a result" in page


@pytest.mark.parametrize("state", ["Postponed", "Abandoned", "Result not entered"])
def test_season_page_says_it(client, state):
    fixture = preview_of(days=-8, **STATES[state]).fixture
    season = fixture.season
    address = reverse("previews:season_detail", args=[season.competition.slug, season.slug])

    assert state.lower() in client.get(address).content.decode()


def test_tie_does_not_stand_as_if_its_second_leg_were_to_come(client):
    legs = make.two_legged_tie("0-3", second_day=NOW.date() - timedelta(days=2))
    season = legs.tie.stage.season
    address = reverse("previews:season_detail", args=[season.competition.slug, season.slug])

    page = squeezed(client.get(address).content.decode())

    assert "after the first leg. The result of the other match is not entered" in page


def test_desk_lists_results_to_enter(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("paula"))
    missing = preview_of(days=-8).fixture
    played = preview_of(days=-8, score="2-1").fixture
    postponed = preview_of(days=-8, status="postponed").fixture

    front = client.get(reverse("admin:index")).content.decode()
    listed = client.get(reverse("admin:previews_fixture_changelist"), {"result": "not_entered"})

    assert "Results not entered" in front
    assert reverse("admin:previews_fixture_change", args=[missing.pk]) in front
    for other in (played, postponed):
        assert reverse("admin:previews_fixture_change", args=[other.pk]) not in front
    assert list(listed.context["cl"].queryset) == [missing]


def test_a_list_leads_to_no_404_though_the_gate_stops_the_preview(client):
    """A list that was drawn before the first look still has it."""
    preview = make.PreviewFactory(headline="TODO xxx", published=True)
    season = preview.fixture.season
    address = reverse("previews:season_detail", args=[season.competition.slug, season.slug])
    assert preview.get_absolute_url() in client.get("/").text

    response = client.get(preview.get_absolute_url())

    assert (response.status_code, response["Location"]) == (302, address)
    assert client.get(response["Location"]).status_code == 200
    assert preview.get_absolute_url() not in client.get("/").text


@pytest.mark.parametrize("status", ["played", "awarded", "abandoned"])
@pytest.mark.parametrize("kick_off", [datetime(2024, 4, 23, 19, tzinfo=UTC), None])
def test_nobody_reads_a_score_before_the_match(client, status, kick_off):
    preview = preview_of(days=3, kick_off=kick_off, status=status, score="6-5")

    for address in ("/", preview.get_absolute_url()):
        response = client.get(address)

        assert response.status_code == 200
        assert "6–5" not in response.text
