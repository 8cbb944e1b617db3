"""The whole served example, followed from the front page: no dead end, no page without a way to it.

With the client of the tests: nothing here needs a browser.
"""

import json
import re
from collections import Counter, deque
from datetime import UTC, datetime
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
import time_machine
from django.contrib.staticfiles import finders

from tests.factcheck.example import example_preview

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)
SITE = "http://testserver"
# Other states of a page: robots.txt keeps them out, and each page has tests of its own states.
STATE = re.compile(r"\?(?!page=|after=|p=)")
# Pages of matches and of days are alike: so many of them are opened, and all others only led to.
OF_ARCHIVE, OPENED = re.compile(r"/\d{4}/"), 12
MOST_PAGES = 600


class Page(HTMLParser):
    """The links of a page, its ids, and what it says of itself."""

    def __init__(self, address, text):
        super().__init__()
        self.links, self.ids, self.said, self.in_title = [], set(), {}, False
        self.address = address
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if "id" in named:
            self.ids.add(named["id"])
        if tag in ("a", "link") and "href" in named:
            self.links.append(urljoin(f"{SITE}{self.address}", named["href"]))
        if named.get("rel") == "canonical":
            self.said["address"] = named["href"].removeprefix(SITE)
        if tag == "meta" and named.get("name") in ("description", "robots"):
            self.said[named["name"]] = " ".join(named["content"].split())
        self.in_title = tag == "title" and not self.said.get("title")

    def handle_data(self, data):
        if self.in_title:
            self.said["title"] = " ".join(data.split())
            self.in_title = False


@pytest.fixture
def crawled(client):
    """Every page by its address, and the status of every address that a page leads to."""
    example_preview()
    pages, statuses, waiting = {}, {}, deque(["/"])
    with time_machine.travel(EVE, tick=False):
        while waiting:
            address = waiting.popleft()
            if address in statuses:
                continue
            opened = sum(bool(OF_ARCHIVE.match(each)) for each in statuses)
            if OF_ARCHIVE.match(address) and opened >= OPENED:
                continue
            assert len(statuses) < MOST_PAGES, "the example is small: something leads on for ever"
            if address.startswith("/static/"):
                found = finders.find(address.removeprefix("/static/"))
                statuses[address] = 200 if found else 404
                continue
            response = client.get(address)
            statuses[address] = response.status_code
            if response.status_code != 200 or "html" not in response["Content-Type"]:
                continue
            pages[address] = page = Page(address, response.content.decode())
            waiting.extend(each for link in page.links if (each := own(link)))
        maps = sitemap_of(client)
    return pages, statuses, maps


def own(link):
    """The address of a page of the site without its fragment; empty for others."""
    parts = urlsplit(link)
    address = parts.path + (f"?{parts.query}" if parts.query else "")
    return "" if f"{parts.scheme}://{parts.netloc}" != SITE or STATE.search(address) else address


def sitemap_of(client):
    """Every address of every sitemap."""
    located = re.compile(rf"<loc>{SITE}(.*?)</loc>")
    maps = located.findall(client.get("/sitemap.xml").content.decode())
    assert maps
    found = [located.findall(client.get(address).content.decode()) for address in maps]
    return [address for each in found for address in each]


def test_every_page_of_the_example_can_be_followed_and_found(crawled):
    pages, statuses, maps = crawled

    broken = {address: status for address, status in statuses.items() if status not in (200, 301)}
    assert broken == {}
    no_target = [
        (address, link)
        for address, page in pages.items()
        for link in page.links
        if (target := urlsplit(link)).fragment
        and (there := pages.get(own(link))) is not None
        and target.fragment not in there.ids
    ]
    assert no_target == []
    led_to = {own(link) for page in pages.values() for link in page.links}
    of_archive = {address for address in maps if OF_ARCHIVE.match(address)}
    assert sorted(set(maps) - of_archive - led_to - {"/"}) == [], "orphans"
    assert len(set(maps)) == len(maps)
    # The first part of a list has two addresses, and says which is its own.
    indexed = [page for address, page in pages.items() if page.said.get("address") == address]
    assert {page.said.get("address") for page in pages.values()} - set(pages) <= {None}
    for name in ("title", "description"):
        said = Counter(page.said.get(name, "") for page in indexed)
        assert [(words, times) for words, times in said.items() if times > 1 or not words] == []


def test_what_search_engines_read_has_what_schema_org_asks_for(client):
    preview = example_preview()
    with time_machine.travel(EVE, tick=False):
        page = client.get(preview.get_absolute_url()).content.decode()

    text = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1]
    graph = json.loads(text)["@graph"]
    article = next(thing for thing in graph if thing["@type"] == "NewsArticle")
    event = article["about"]
    assert article["headline"] == preview.headline
    assert event["startDate"] == "2024-04-18T21:00:00+02:00"
    assert event["location"]["name"] == "Gewiss Stadium"
    assert event["superEvent"]["name"] == "UEFA Europa League 2023/24"
    assert len(event["referee"]) == preview.fixture.appointments.count()
    for thing in graph:
        if thing["@type"] == "ClaimReview":
            assert {"url", "claimReviewed", "reviewRating", "itemReviewed"} <= set(thing)
