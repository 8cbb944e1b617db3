"""What every page of fans has: a title, a description, an address of its own, sound tables."""

import re
from collections import Counter
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
import time_machine

from previews.components.claim_address import claim_page
from previews.models import Fixture, Official, Spell
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)
HEADINGS = {f"h{level}" for level in range(1, 7)}


class Outline(HTMLParser):
    """The headings, the ids, and the number of cells of each row of each table of a page."""

    def __init__(self, page):
        super().__init__()
        self.headings, self.ids, self.tables, self.rows = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append(0)
        if tag in ("td", "th"):
            self.tables[-1][-1] += int(named.get("colspan") or 1)


@pytest.fixture
def pages(client):
    """Every kind of page of one match, by its address."""
    preview = preview_with(2)
    joined = Fixture.objects.select_related("home", "away", "season__competition")
    fixture = joined.get(pk=preview.fixture_id)
    official = Official.objects.get(appointments__in=fixture.appointments.filter(duty="referee"))
    person = Spell.objects.at(fixture.home).earliest("pk").person
    claim, season = fixture.claims.earliest("pk"), fixture.season
    competition = f"/competitions/{season.competition.slug}/"
    addresses = [
        "/", "/clubs/", "/competitions/", "/claims/", f"/clubs/{fixture.home.slug}/",
        f"/clubs/{fixture.away.slug}/", competition, f"{competition}{season.slug}/",
        f"/officials/{official.slug}/", claim_page(claim.pk, claim.sentence),
        preview.get_absolute_url(), "/stadiums/", f"/stadiums/{fixture.stadium.slug}/",
        f"{preview.get_absolute_url()}sources/", "/officials/", fixture.get_absolute_url(),
        f"/{fixture.day:%Y/%m/%d}/", "/people/", f"/people/{person.slug}/",
        "/ask/", "/ask/table/", f"/ask/form/?club={fixture.home.slug}", "/ask/form/?club=nobody",
        f"/ask/head-to-head/?club={fixture.home.slug}&opponent={fixture.away.slug}",
    ]  # fmt: skip
    with time_machine.travel(EVE, tick=False):
        return {address: client.get(address).content.decode() for address in addresses}


def found(pattern, page):
    (words,) = re.findall(pattern, page, re.DOTALL)
    return " ".join(words.split())


def test_each_has_a_title_a_description_and_an_address_of_its_own(pages):
    titles = Counter(found("<title>(.*?)</title>", page) for page in pages.values())
    about = Counter(
        found('<meta name="description"\\s+content="(.*?)"', page) for page in pages.values()
    )

    assert [words for words, times in (titles + about).items() if times > 1 or not words] == []
    assert {
        address: unescape(found('<link rel="canonical"\\s+href="(.*?)"', page))
        for address, page in pages.items()
    } == {address: f"http://testserver{address}" for address in pages}


def test_each_has_one_first_heading_and_leaves_no_level_out(pages):
    for address, page in pages.items():
        headings = Outline(page).headings

        assert headings.count(1) == 1, address
        assert [step for step in pairwise(headings) if step[1] > step[0] + 1] == [], address


def test_rows_have_as_many_cells_as_their_table_and_no_id_is_given_twice(pages):
    for address, page in pages.items():
        outline = Outline(page)

        assert [rows for rows in outline.tables if len(set(rows)) > 1] == [], address
        assert [name for name, times in Counter(outline.ids).items() if times > 1] == [], address


def test_a_list_tells_its_choice_and_its_page_in_title_and_address(client, pages):
    page = client.get("/claims/?verdict=true&utm=1").content.decode()

    assert re.search('canonical"\\s+href="http://testserver/claims/[?]verdict=true"', page)


def test_errors_have_no_address_of_their_own(client):
    assert "canonical" not in client.get("/nowhere/").content.decode()


def test_a_coming_match_and_its_referee_lead_to_each_other(pages, client):
    (address,) = (at for at in pages if re.match("/officials/.", at))
    (preview,) = (address for address in pages if re.fullmatch("/previews/[^/]+/", address))
    clubs = [page for found_at, page in pages.items() if re.match("/clubs/.", found_at)]

    assert all(f'href="{address}"' in page for page in clubs)
    assert f'href="{preview}"' in pages[address]
    assert "Next match" in clubs[0]
    (season,) = (page for at, page in pages.items() if at.endswith("2023-24/"))
    assert f'href="{address}"' in season
