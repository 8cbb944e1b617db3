"""The first view of a page with nothing in the browser's cache: how often it asks, and how much.

Weighed as a browser is sent it over HTTPS: static files as collectstatic compresses them, pages as
they are made, with a quality of Brotli that costs no time.
"""

from dataclasses import dataclass

import brotli
import pytest

from previews.components.claim_address import claim_page
from tests.factcheck.example import example_preview

MOST_REQUESTS, MOST_BYTES = 7, 40_000
# htmx is not among it: it is asked for when a fan has done something and a control is in sight.
# What keeps an open page up to date is 1,200 bytes of it, and asks nothing for half a minute.
MOST_BYTES_WITH_PREVIEW = 35_500
STATIC_QUALITY, PAGE_QUALITY = 11, 5
# The words alone of the example's preview, its folded receipts among them, are half of this.
# What search engines and messengers read of it are 900 bytes of it, the links to people 600.
MOST_BYTES_OF_PREVIEW = 20_100
MOST_BYTES_OF_OTHER_PAGES = 12_000


@dataclass
class View:
    page: int
    requests: int
    bytes: int


@pytest.fixture
def addresses(transactional_db):
    preview = example_preview()
    fixture = preview.fixture
    claim = fixture.claims.first()
    season = fixture.season.competition.slug, fixture.season.slug
    return {
        "preview": preview.get_absolute_url(),
        "front page": "/",
        "club": f"/clubs/{fixture.home.slug}/",
        "season": f"/competitions/{season[0]}/{season[1]}/",
        "claim": claim_page(claim.pk, claim.sentence),
        "sources": f"{preview.get_absolute_url()}sources/",
    }


@pytest.fixture(params=[390, 1280])
def width(request):
    return request.param


def first_view(open_page, address, width):
    page = open_page("/live/", width=width)
    answers = {}
    page.on("requestfinished", lambda request: answers.update({request.url: request.response()}))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # A browser without a window asks for no icon; the others do.
    icon = page.locator("link[rel=icon]").evaluate("link => link.href")
    answers.setdefault(icon, page.request.get(icon))
    assert {answer.status for answer in answers.values()} == {200}
    # The display face comes on top of the budget, and a browser may keep it for a year.
    weighed = {url: answer for url, answer in answers.items() if not url.endswith(".woff2")}
    sizes = {url: compressed(url, answer.body()) for url, answer in weighed.items()}
    return View(sizes[page.url], len(answers), sum(sizes.values()))


def compressed(url, body):
    quality = STATIC_QUALITY if "/static/" in url else PAGE_QUALITY
    return len(brotli.compress(body, quality=quality))


def test_the_first_view_of_every_kind_of_page_is_light(open_page, addresses, width):
    views = {name: first_view(open_page, address, width) for name, address in addresses.items()}

    assert {name: view.requests for name, view in views.items()} == {
        "preview": 6, "front page": 6, "club": 4, "season": 4, "claim": 4, "sources": 4,
    }  # fmt: skip
    assert [name for name, view in views.items() if view.requests > MOST_REQUESTS] == []
    preview = views.pop("preview")
    assert preview.bytes <= MOST_BYTES_WITH_PREVIEW
    assert preview.page <= MOST_BYTES_OF_PREVIEW
    assert {name: view.bytes for name, view in views.items() if view.bytes > MOST_BYTES} == {}
    assert [view for view in views.values() if view.page > MOST_BYTES_OF_OTHER_PAGES] == []
