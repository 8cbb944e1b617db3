"""A draft by its link: without a login, and only until the link ends."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, perform
from previews.models import DraftLink
from previews.models.picture import address_of
from tests.factories import ArticleFactory, PictureFactory, PreviewFactory, TalkingPointFactory
from tests.pictures import photograph

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    kick_off = timezone.now() + timedelta(days=9)
    preview = PreviewFactory(slug="the-final", fixture__kick_off=kick_off)
    TalkingPointFactory(preview=preview, text="One chance")
    return preview


@pytest.fixture
def link(preview):
    return DraftLink.objects.all().make(preview, 3, by=None, now=timezone.now())


def words(response):
    return " ".join(response.content.decode().split())


def take(name, preview, **options):
    perform(BY_NAME[name], preview, by=None, now=timezone.now(), **options)


def test_the_link_shows_the_draft_as_it_is_now(client, preview, link):
    first = client.get(link.get_absolute_url())
    preview.headline = "One chance left"
    preview.save()
    later = client.get(link.get_absolute_url())

    assert (first.status_code, later.status_code) == (200, 200)
    assert "One chance left" not in words(first)
    assert "One chance left" in words(later)
    assert "This is a draft." in words(first)


def test_no_search_engine_and_no_cache_keeps_it(client, link):
    response = client.get(link.get_absolute_url())

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert not response.cookies
    assert "ETag" not in response


def test_nothing_on_it_leads_to_the_admin_or_to_the_page_of_editors(client, preview, link):
    page = words(client.get(link.get_absolute_url()))

    assert reverse("admin:index") not in page
    assert preview.get_draft_url() not in page
    assert preview.get_absolute_url() not in page


def test_its_sections_stay_at_the_link(client, link):
    address = link.get_absolute_url()

    whole = client.get(f"{address}tie/?tie=1&tie=4&utm=x")

    assert whole["Location"] == f"{address}?tie=1&tie=4#tie"
    assert client.get(f"{address}no-such-section/", headers={"HX-Request": "true"}).status_code == (
        404
    )


@pytest.mark.parametrize("end", ["expired", "revoked"])
def test_a_link_that_has_ended_says_so(client, link, end):
    now = timezone.now()
    if end == "revoked":
        assert DraftLink.objects.all().revoke(link.pk, by=None, now=now)
    later = now if end == "revoked" else link.expires_at
    with time_machine.travel(later, tick=False):
        response = client.get(link.get_absolute_url())
        section = client.get(f"{link.get_absolute_url()}tie/", headers={"HX-Request": "true"})

    said = {
        "expired": "The time of this link to a draft is over.",
        "revoked": "has ended this link",
    }
    assert (response.status_code, section.status_code) == (410, 410)
    assert said[end] in words(response)
    assert "One chance" not in words(response)
    assert "no-store" in response["Cache-Control"]


def test_a_link_works_until_its_last_second(client, link):
    with time_machine.travel(link.expires_at - timedelta(seconds=1), tick=False):
        assert client.get(link.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("change", ["other code", "other signature", "no signature", "no code"])
def test_a_link_that_was_not_made_here_opens_nothing(client, link, change):
    code, _, signature = link.token.partition(".")
    token = {
        "other code": f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}.{signature}",
        "other signature": f"{code}.{'A' * 43}",
        "no signature": code,
        "no code": f".{signature}",
    }[change]

    assert client.get(f"/drafts/by-link/{token}/").status_code == 404


def test_the_row_alone_is_no_link_on_a_site_with_another_key(client, link, settings):
    address = link.get_absolute_url()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another key of the same site"
    assert client.get(address).status_code == 200

    settings.SECRET_KEY_FALLBACKS = []

    assert client.get(address).status_code == 404


def test_it_ends_at_the_publication(client, preview, link):
    moment = timezone.now() + timedelta(hours=1)
    take("schedule", preview, publish_at=moment)
    while_scheduled = client.get(link.get_absolute_url())
    with time_machine.travel(moment, tick=False):
        published = client.get(link.get_absolute_url())

    assert while_scheduled.status_code == 200
    assert (published.status_code, published["Location"]) == (302, preview.get_absolute_url())
    assert "no-store" in published["Cache-Control"]


def test_it_does_not_open_a_preview_that_was_withdrawn(client, preview, link):
    take("publish", preview)
    take("withdraw", preview)

    response = client.get(link.get_absolute_url(), follow=True)

    assert (response.status_code, response.redirect_chain) == (
        410,
        [(preview.get_absolute_url(), 302)],
    )


def read(address):
    response = Client().get(address)
    if response.streaming:
        list(response.streaming_content)
    return response


def test_the_pictures_of_the_draft_are_shown_through_it_only(preview, link, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = ContentFile(photograph(size=(1200, 600)), "my holiday.jpg")
    picture = PictureFactory(preview=preview, article=ArticleFactory(), file=file)
    other = PictureFactory(file=ContentFile(photograph(), "other.jpg"), article=ArticleFactory())

    page = words(read(link.get_absolute_url()))
    below = f"{link.get_absolute_url()}pictures/"
    addresses = [address_of(name) for name in (picture.file.name, *(n for _w, n in picture.sizes))]
    moved = [address.replace(address_of("-")[:-1], below) for address in addresses]

    assert len(moved) > 1
    assert all(address in page for address in moved)
    assert address_of("-")[:-1] not in page
    assert [read(address).status_code for address in addresses] == [404] * len(addresses)
    answers = [read(address) for address in moved]
    assert {answer.status_code for answer in answers} == {200}
    assert all("no-store" in answer["Cache-Control"] for answer in answers)
    assert read(address_of(other.file.name).replace(address_of("-")[:-1], below)).status_code == 404
    assert read(f"{below}../../settings.py").status_code == 404

    DraftLink.objects.all().revoke(link.pk, by=None, now=timezone.now())
    assert {read(address).status_code for address in moved} == {410}


def test_a_request_with_a_wrong_signature_asks_the_database_nothing(
    client, link, django_assert_num_queries
):
    with django_assert_num_queries(0):
        DraftLink.objects.find(f"{link.code}.{'A' * 43}")
    with django_assert_num_queries(1):
        assert DraftLink.objects.find(link.token) == link
