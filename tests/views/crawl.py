"""The whole served example, followed from the front page with the client of the tests."""

import re
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

import time_machine
from django.contrib.staticfiles import finders
from django.urls import resolve

from tests.factcheck.example import example_preview

EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)
SITE = "http://testserver"
# Other states of a page: robots.txt keeps them out. Of each kind one is opened.
STATE = re.compile(r"\?(?!page=|after=|p=)")
# Pages of matches and of days are alike: so many of them are opened, and all others only led to.
OF_ARCHIVE, OPENED = re.compile(r"/\d{4}/"), 12
MOST_PAGES = 600
# What a form leads to, which no link does.
SENT = (
    "/search/?q=liverpool", "/search/?q=zzzz", "/?club=liverpool",
    "/ask/form/?club=liverpool&typed=1", "/ask/form/?club=nobody&typed=1", "/nowhere/",
)  # fmt: skip


class Page(HTMLParser):
    """The links of a page with what they say of themselves, its ids, and what it says of itself."""

    def __init__(self, address, text):
        super().__init__()
        self.links, self.ids, self.said, self.in_title = [], set(), {}, False
        self.anchors = []
        self.address, self.text = address, text
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if "id" in named:
            self.ids.add(named["id"])
        if tag in ("a", "link", "area") and "href" in named:
            self.links.append(urljoin(f"{SITE}{self.address}", named["href"]))
        if tag == "a" and "href" in named:
            self.anchors.append((self.links[-1], (named.get("rel") or "").split()))
        if named.get("rel") == "canonical":
            self.said["address"] = named["href"].removeprefix(SITE)
        if tag == "meta" and named.get("name") in ("description", "robots"):
            self.said[named["name"]] = " ".join(named["content"].split())
        self.in_title = tag == "title" and not self.said.get("title")

    def handle_data(self, data):
        if self.in_title:
            self.said["title"] = " ".join(data.split())
            self.in_title = False


@dataclass
class Crawl:
    """Every page by its address, the status of every address that a page leads to, the addresses
    in sitemaps, one page of each kind of state, and robots.txt.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    maps: list[str] = field(default_factory=list)
    states: dict[str, Page] = field(default_factory=dict)
    robots: str = ""


# It is asked for by several tests and costs half a minute. It holds no row.
_made: list[Crawl] = []


def crawl_of_example(client):
    if not _made:
        example_preview()
        with time_machine.travel(EVE, tick=False):
            _made.append(_crawl(client))
    return _made[0]


def _crawl(client):
    crawl, waiting = Crawl(), deque(["/"])
    while waiting:
        address = waiting.popleft()
        if address in crawl.statuses:
            continue
        opened = sum(bool(OF_ARCHIVE.match(each)) for each in crawl.statuses)
        if OF_ARCHIVE.match(address) and opened >= OPENED:
            continue
        assert len(crawl.statuses) < MOST_PAGES, "the example is small: something leads on for ever"
        if address.startswith("/static/"):
            there = finders.find(address.removeprefix("/static/"))
            crawl.statuses[address] = 200 if there else 404
            continue
        response = client.get(address)
        crawl.statuses[address] = response.status_code
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            continue
        crawl.pages[address] = page = Page(address, response.content.decode())
        waiting.extend(each for link in page.links if (each := own(link)))
    crawl.maps = sitemap_of(client)
    crawl.robots = client.get("/robots.txt").content.decode()
    for address in [*states_to_open(crawl), *SENT]:
        response = client.get(address, follow=True)
        for final, _ in response.redirect_chain:
            address = in_site(urljoin(f"{SITE}{address}", final))
        if "html" in response["Content-Type"]:
            crawl.states[address] = Page(address, response.content.decode())
    return crawl


def states_to_open(crawl):
    """Of the links to another state one for each view and each set of names in the query."""
    kinds = {}
    for page in crawl.pages.values():
        for link in page.links:
            address = in_site(link)
            if address and STATE.search(address):
                path, _, query = address.partition("?")
                view = resolve(path).view_name
                names = tuple(name for name, _ in parse_qsl(query, keep_blank_values=True))
                kinds.setdefault((view, names), address)
    return kinds.values()


def in_site(link):
    """The address on the site without its fragment; empty for others."""
    parts = urlsplit(link)
    address = parts.path + (f"?{parts.query}" if parts.query else "")
    return address if f"{parts.scheme}://{parts.netloc}" == SITE else ""


def own(link):
    """The address of a page of the site without its fragment; empty for others."""
    address = in_site(link)
    return "" if STATE.search(address) else address


def sitemap_of(client):
    """Every address of every sitemap."""
    located = re.compile(rf"<loc>{SITE}(.*?)</loc>")
    maps = located.findall(client.get("/sitemap.xml").content.decode())
    assert maps
    listed = [located.findall(client.get(address).content.decode()) for address in maps]
    return [address for each in listed for address in each]
