"""Pages of previews that are not there yet, or no longer."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from previews.editions.transitions import BY_NAME, perform
from previews.models import Preview
from tests.editions.conftest import said
from tests.editions.generation import raise_facts
from tests.factories import PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)


@pytest.fixture
def published():
    preview = PreviewFactory(fixture__kick_off=NOW + timedelta(days=1), slug="one")
    TalkingPointFactory(preview=preview, text="One chance")
    perform(BY_NAME["publish"], preview, by=None, now=NOW)
    return Preview.objects.for_fact_check().get()


def step(name, preview, **options):
    perform(BY_NAME[name], preview, by=None, now=NOW, **options)


@pytest.mark.parametrize("page", ["/previews/one/", "/previews/one/tie/", "/previews/one/sources/"])
@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_a_withdrawn_preview_says_so_at_each_of_its_addresses(client, published, page):
    step("withdraw", published)

    response = client.get(page)

    assert response.status_code == 410
    assert "We published a preview at this address, and have taken it down." in (
        response.content.decode()
    )
    assert "one" not in [row.slug for row in Preview.objects.published(NOW)]
    assert client.get("/previews/another/").status_code == 404


@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_the_old_address_of_a_withdrawn_preview_says_so_too(client, published):
    published.slug = "two"
    published.save()
    step("withdraw", published)

    assert [client.get(f"/previews/{slug}/").status_code for slug in ("one", "two")] == [410, 410]


@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_a_preview_that_is_published_again_is_back_at_its_address(client, published):
    step("withdraw", published)
    step("publish", published)

    assert client.get("/previews/one/").status_code == 200


def test_a_scheduled_preview_is_there_from_its_minute_on(client):
    preview = PreviewFactory(fixture__kick_off=NOW + timedelta(days=1), slug="one")
    moment = NOW + timedelta(hours=2)
    perform(BY_NAME["schedule"], preview, by=None, now=NOW, publish_at=moment)

    answers = []
    for now in (moment - timedelta(seconds=1), moment):
        with time_machine.travel(now, tick=False):
            page = client.get("/previews/one/").status_code
            listed = "/previews/one/" in client.get("/").content.decode()
            answers.append((page, listed))

    assert answers == [(404, False), (200, True)]


@pytest.mark.parametrize("page", ["/previews/one/", "/previews/one/sources/"])
@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_a_request_of_a_fan_releases_what_was_written_in_a_shell(client, published, page):
    published.talking_points.update(text="Two chances")
    raise_facts()

    client.get(page)

    assert said(published) == ["One", "Two"]


@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_a_preview_that_was_set_to_published_with_an_error_is_not_there(client):
    preview = PreviewFactory(fixture__kick_off=NOW + timedelta(days=1), slug="one", published=True)
    TalkingPointFactory(preview=preview, text="xxx")

    season = preview.fixture.season
    there = reverse("previews:season_detail", args=[season.competition.slug, "2023-24"])
    assert client.get("/previews/one/")["Location"] == there
    assert "/previews/one/" not in client.get(reverse("previews:preview_list")).content.decode()


@time_machine.travel(NOW + timedelta(hours=1), tick=False)
def test_lists_show_the_headline_of_the_newest_edition(client, published):
    Preview.objects.update(headline="Who wins? TK")
    raise_facts()

    seen = ["TK" in client.get(page).content.decode() for page in ("/previews/one/sources/", "/")]

    assert seen == [False, False]
    assert Preview.objects.get().headline_for_fans == "Three goals to find"
