"""The whole served example, followed from the front page: no dead end, no page without a way to it.

With the client of the tests: nothing here needs a browser.
"""

import json
import re
from collections import Counter
from urllib.parse import urlsplit

import pytest
import time_machine

from tests.factcheck.example import example_preview
from tests.views.crawl import EVE, OF_ARCHIVE, crawl_of_example, own

pytestmark = pytest.mark.django_db


def test_every_page_of_the_example_can_be_followed_and_found(client):
    crawl = crawl_of_example(client)
    pages, statuses, maps = crawl.pages, crawl.statuses, crawl.maps

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
