"""What a browser and a cache in front of the site are told."""

import gzip
import json
from datetime import UTC, datetime

import brotli
import pytest
import time_machine
from django.utils import timezone

from previews.editions.automatic import bring_up_to_date
from previews.models import Preview
from tests.factories import ArticleFactory, ClubFactory, InjuryFactory, PreviewFactory
from tests.pagecache.site import Site

pytestmark = pytest.mark.django_db(transaction=True)
# The match of the factory has not begun.
BEFORE = datetime(2024, 4, 17, 20, tzinfo=UTC)
BROWSER = {"accept_encoding": "gzip, deflate, br, zstd"}


@pytest.fixture
def address():
    preview = PreviewFactory(published=True)
    InjuryFactory(club=preview.fixture.away, article=ArticleFactory())
    bring_up_to_date(preview, timezone.now())  # else the first request makes its edition
    return preview.get_absolute_url()


def test_the_same_page_in_each_encoding_with_an_etag_of_its_own(site, address):
    plain = site.get(address)
    by_gzip = site.get(address, accept_encoding="gzip")
    by_brotli = site.get(address, **BROWSER)

    assert gzip.decompress(by_gzip.body) == brotli.decompress(by_brotli.body) == plain.body
    assert [page.headers.get("Content-Encoding") for page in (plain, by_gzip, by_brotli)] == [
        None, "gzip", "br",
    ]  # fmt: skip
    assert len({page.headers["ETag"] for page in (plain, by_gzip, by_brotli)}) == 3
    assert all(page.headers["ETag"].startswith('"') for page in (plain, by_gzip, by_brotli))
    for page in (plain, by_gzip, by_brotli):
        assert page.headers["Content-Length"] == str(len(page.body))
        assert "Accept-Encoding" in page.headers["Vary"]
    assert site.made == [address]


def test_304_for_the_page_that_the_browser_has(site, address):
    page = site.get(address, **BROWSER)
    again = site.get(address, if_none_match=page.headers["ETag"], **BROWSER)

    assert (again.status, again.body) == (304, b"")
    kept = ("ETag", "Cache-Control", "CDN-Cache-Control", "Vary")
    assert again.headers == {name: page.headers[name] for name in kept}


def test_200_once_the_page_has_changed(site):
    club = ClubFactory(slug="atalanta")
    first = site.get("/clubs/atalanta/")
    club.name = "La Dea"
    club.save()

    again = site.get("/clubs/atalanta/", if_none_match=first.headers["ETag"])

    assert again.status == 200
    assert "La Dea" in again.text


def test_head_has_the_headers_and_no_body(site, address):
    page = site.get(address)
    head = site.get(address, method="HEAD")

    assert (head.status, head.body, head.headers) == (200, b"", page.headers)
    assert site.made == [address]


def test_a_form_is_never_answered_from_the_cache(site, address):
    site.get(address)

    assert site.get(address, method="POST").status in (403, 405)
    assert site.get(address, method="DELETE").status in (403, 405)


def test_no_cache_keeps_news_longer_than_a_minute(site, address):
    """Two shared caches in a row, and the browser, each as long as they may."""
    headers = site.get(address).headers
    for_all = dict(
        part.partition("=")[::2] for part in headers["Cache-Control"].replace(" ", "").split(",")
    )
    shared = int(for_all["s-maxage"]) + int(for_all["stale-while-revalidate"])
    browser = int(for_all["max-age"]) + int(for_all["stale-while-revalidate"])

    assert "public" in for_all
    assert 2 * shared + browser <= 60
    assert int(for_all["stale-if-error"]) >= 3_600
    assert headers["CDN-Cache-Control"] == "public, max-age=10, " + (
        "stale-while-revalidate=10, stale-if-error=86400"
    )


def test_a_missing_page_and_a_moved_one_are_not_kept_for_longer(site, address):
    missing = site.get("/previews/never-heard-of/")

    assert missing.status == 404
    assert missing.headers["Cache-Control"] == site.get(address).headers["Cache-Control"]
    assert "ETag" not in missing.headers


def test_random_addresses_fill_no_memory(site, address):
    site.get(address)
    kept = len(site.memory), site.memory.bytes
    for number in range(30):
        assert site.get(f"/previews/{number}-x/").status == 404
        assert site.get(f"/clubs/{number}-x/").status == 404
        assert site.get(f"/nothing/{number}").status == 404

    assert (len(site.memory), site.memory.bytes) == kept


def test_a_part_for_htmx_and_the_page_are_two_answers(site, address):
    listed = "/previews/"
    part = site.get(listed, hx_request="true")
    page = site.get(listed)

    assert "<html" not in part.text
    assert "<html" in page.text
    assert "HX-Request" in part.headers["Vary"]
    assert "HX-Request" in page.headers["Vary"]
    assert site.get(listed, hx_request="true").body == part.body
    assert site.made == [listed, listed]


def test_a_section_depends_on_the_page_that_is_open(site, address):
    section = f"{address}sources/"
    first = site.get(section, hx_request="true", hx_current_url=f"http://x{address}")
    other = site.get(
        section, hx_request="true", hx_current_url=f"http://x{address}?league=home&evil=1"
    )

    assert first.headers["HX-Replace-Url"] == address
    assert other.headers["HX-Replace-Url"] == f"{address}?league=home"
    assert "HX-Current-URL" in first.headers["Vary"]
    assert site.made == [section, section]


def test_what_visitors_send_besides_the_address_does_not_reach_the_page(site, admin_client):
    """No cookie, no language, no name of a browser: the page is the same for everybody."""
    seen = []

    def application(environ, start_response):
        seen.append({name for name in environ if name.startswith("HTTP_")})
        start_response("200 OK", [])
        return [b"x"]

    watched = Site(application)
    try:
        watched.get(
            "/",
            cookie="sessionid=abc; csrftoken=def",
            authorization="Basic abc",
            accept_language="it",
            user_agent="x",
            x_forwarded_for="1.2.3.4",
            x_forwarded_host="evil.example",
            accept_encoding="gzip",
            if_none_match='"x"',
            range="bytes=0-1",
        )
    finally:
        watched.close()

    assert seen == [{"HTTP_HOST"}]


def test_an_editor_sees_the_page_of_fans_and_the_admin_of_the_site(site, address, admin_client):
    cookie = f"sessionid={admin_client.cookies['sessionid'].value}"

    assert site.get(address, cookie=cookie).body == site.get(address).body
    admin = site.get("/admin/", cookie=cookie)
    assert admin.status == 200
    assert "max-age=10" not in admin.headers.get("Cache-Control", "")
    assert len(site.memory) == 1


def test_drafts_and_health_are_never_kept(site, address, admin_client):
    cookie = f"sessionid={admin_client.cookies['sessionid'].value}"
    draft = address.replace("/previews/", "/drafts/")
    for _ in range(2):
        assert site.get(draft, cookie=cookie).status == 200
        assert site.get("/live/").status == 200

    assert len(site.memory) == 0
    assert site.get(draft).status == 404
    assert "no-store" in site.get(draft, cookie=cookie).headers["Cache-Control"]


@pytest.mark.parametrize("host", ["evil.example", "[evil", "127.0.0.1:8000, evil", ""])
def test_another_host_is_another_answer(site, address, host):
    site.get(address)

    page = site.get(address, host=host)

    assert page.status == (400 if host else 200)
    assert len(site.memory) <= 2


def test_a_page_fits_in_the_memory_that_it_may_take():
    site = Site()
    site.memory.most_bytes = 60_000
    try:
        for number in range(20):
            ClubFactory(slug=f"club-{number}")
        for number in range(20):
            site.get(f"/clubs/club-{number}/", **BROWSER)
            site.get(f"/clubs/club-{number}/", accept_encoding="gzip")
    finally:
        site.close()

    assert 0 < site.memory.bytes <= 60_000
    assert site.get("/clubs/club-19/").status == 200
    site.close()
    assert site.made.count("/clubs/club-19/") == 1


def test_304_for_the_changes_that_an_open_page_knows_until_a_fact_is_saved(site, address):
    with time_machine.travel(BEFORE, tick=False):
        first = site.get(f"{address}changes.json")
        again = site.get(f"{address}changes.json", if_none_match=first.headers["ETag"])
        preview = Preview.objects.get()
        InjuryFactory(club=preview.fixture.away, article=ArticleFactory())
        later = site.get(f"{address}changes.json", if_none_match=first.headers["ETag"])

    assert (first.status, again.status, again.body) == (200, 304, b"")
    assert "Set-Cookie" not in first.headers
    assert later.status == 200
    assert json.loads(later.body)["changes"]
