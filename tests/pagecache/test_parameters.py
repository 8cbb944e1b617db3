"""Known parameters: one way to write each query, and links that stay short."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from previews.editions.automatic import bring_up_to_date
from previews.models import Official
from previews.pagecache.parameters import NUMBER, SLUG, Parameter, canonical_query
from previews.views.known_parameters import OFFICIAL, PREVIEW, PREVIEW_LIST, SEARCH, SEASON
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    FixtureFactory,
    PreviewFactory,
)
from tests.views.everything import preview_with

HTMX = {"HX-Request": "true"}
HOSTILE = [
    "tie=1&" * 3000,
    "&".join(f"p{number}={number}" for number in range(3000)),
    "tie=" + "9" * 10_000,
    "form_guide=" + "%C3%A9" * 3000,
    "utm_source=x&fbclid=" + "y" * 500,
    "league=sideways&records=&quotes=%00&tie=1&tie=x&team_news[]=home",
    "tie=1&tie=2&tie=3",
    "%F0%9F%98%80=1&=&&&;;;",
    "quotes=%ff%fe&tie=%",
    "form_guide=home&form_guide=" + "x" * 50,
]


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("", ""),
        ("form_guide=home", "form_guide=home"),
        ("form_guide=anywhere", ""),
        ("league=home&form_guide=away&x=1", "form_guide=away&league=home"),
        ("form_guide=away&league=home", "form_guide=away&league=home"),
        ("tie=1&tie=4", "tie=1&tie=4"),
        ("tie=4&tie=1", "tie=4&tie=1"),
        ("tie=1", ""),
        ("tie=1&tie=10", ""),
        ("league=home&league=away", "league=away"),
        ("league=home&league=nonsense", ""),
        ("league=both", ""),
        ("crowd=1", ""),
        ("quotes=klopp-on-belief", "quotes=klopp-on-belief"),
        ("quotes=" + "x" * 200, ""),
        ("quotes=one&quotes=%00&quotes=two&quotes=one", "quotes=one&quotes=two"),
        (
            "&".join(f"quotes=q{number}" for number in range(12)),
            "&".join(f"quotes=q{number}" for number in range(2, 12)),
        ),
        ("records=did-you-know", ""),
    ],
)
def test_the_query_of_a_preview(raw, canonical):
    assert canonical_query(raw, PREVIEW) == canonical


@pytest.mark.parametrize(
    ("known", "raw", "canonical"),
    [
        (PREVIEW_LIST, "competition=serie-a&club=atalanta", "club=atalanta&competition=serie-a"),
        (PREVIEW_LIST, "club=&competition=", ""),
        (SEASON, "round=matchday-3&as_of=2024-04-17", "as_of=2024-04-17&round=matchday-3"),
        (SEASON, "as_of=yesterday", ""),
        (OFFICIAL, "page=2", "page=2"),
        (OFFICIAL, "page=1", ""),
        (OFFICIAL, "page=0", ""),
        (OFFICIAL, "page=²", ""),
        ((), "anything=1", ""),
    ],
)
def test_the_queries_of_other_pages(known, raw, canonical):
    assert canonical_query(raw, known) == canonical


@given(st.text(max_size=300) | st.text(alphabet="tie=1&quotes%20[];+#?x", max_size=300))
def test_what_is_canonical_stays_so_and_is_short(raw):
    once = canonical_query(raw, PREVIEW)

    assert canonical_query(once, PREVIEW) == once
    assert len(once) <= 600
    assert set(parse_qs(once)) <= {parameter.name for parameter in PREVIEW}


def test_a_value_matches_whole():
    assert canonical_query("n=1%0A", [Parameter("n", values=NUMBER)]) == ""
    assert canonical_query("n=a/b", [Parameter("n", values=SLUG)]) == ""


@pytest.mark.django_db(transaction=True)
def test_a_hostile_query_gets_the_plain_page_which_was_made_already(site):
    preview = PreviewFactory(published=True)
    bring_up_to_date(preview, timezone.now())  # else the first request makes its edition
    address = preview.get_absolute_url()
    plain = site.get(address)

    for query in HOSTILE:
        assert site.get(f"{address}?{query}").body == plain.body, query[:30]
    assert site.made == [address]


@pytest.mark.django_db
def test_a_hostile_query_makes_no_page_longer_also_without_a_cache(client):
    preview = preview_with(1)
    season = preview.fixture.season
    for address in (
        preview.get_absolute_url(),
        "/",
        "/previews/",
        f"/competitions/{season.competition.slug}/{season.slug}/",
    ):
        plain = client.get(address)
        for query in HOSTILE:
            asked = client.get(f"{address}?{query}")
            assert asked.status_code == 200
            assert len(asked.content) <= len(plain.content) + 3_000, query[:30]


OPEN_PAGES = [
    "http://[evil",
    "http://[::1",
    "//[",
    "http://x:99999999/",
    "http://\x7f/",
    "%" * 3000,
    "x" * 100_000,
    "/" * 5000,
    "javascript:alert(1)",
    "http://127.0.0.1/previews/other/?tie=1&tie=2",
]


@pytest.mark.django_db
@pytest.mark.parametrize("is_quoted", [False, True])
def test_htmx_may_name_any_page_as_open(client, is_quoted):
    preview = preview_with(1)
    quoted = {"HX-Current-URL-URI-AutoEncoded": "true"} if is_quoted else {}

    for current in OPEN_PAGES:
        for part in ("form-guide", "sources"):
            answer = client.get(
                f"{preview.get_absolute_url()}{part}/",
                headers=HTMX | quoted | {"HX-Current-URL": current},
            )
            assert answer.status_code == 200, current[:20]
            assert answer["HX-Replace-Url"] == preview.get_absolute_url()


@pytest.mark.django_db(transaction=True)
def test_the_cache_takes_any_open_page_too(site):
    preview = preview_with(1)
    bring_up_to_date(preview, timezone.now())  # else the first request makes its edition
    section = f"{preview.get_absolute_url()}form-guide/"

    for current in ("http://[evil", "x" * 100_000, "%" * 900):
        assert site.get(section, hx_request="true", hx_current_url=current).status == 200
    assert site.made == [section]


@pytest.mark.django_db
def test_a_section_takes_the_known_state_of_the_open_page(client):
    preview = preview_with(1)
    address = preview.get_absolute_url()
    current = f"http://127.0.0.1{address}?league=home&evil={'x' * 900}&form_guide=home"

    answer = client.get(
        f"{address}form-guide/?form_guide=away", headers=HTMX | {"HX-Current-URL": current}
    )

    pushed = parse_qs(urlsplit(answer["HX-Replace-Url"]).query)
    assert pushed == {"form_guide": ["away"], "league": ["home"]}
    assert "evil" not in answer.content.decode()


def links_with_queries(page):
    tags = re.findall(r"<a\b[^>]*>", page)
    for tag in tags:
        href = re.search(r'href="([^"]*)"', tag)
        if href and "?" in href[1] and not href[1].startswith("http"):
            yield unescape(href[1]), tag


@pytest.mark.django_db
def test_links_that_only_change_state_are_known_and_say_nofollow(client):
    preview = preview_with(2)
    season = preview.fixture.season
    official = Official.objects.get(
        appointments__fixture=preview.fixture, appointments__duty="referee"
    )
    for number in range(1, 23):
        AppointmentFactory(
            official=official,
            duty="referee",
            fixture=FixtureFactory(played=True, day=f"2023-03-{number:02}"),
        )
    pages = {
        preview.get_absolute_url(): PREVIEW,
        f"/competitions/{season.competition.slug}/{season.slug}/": SEASON,
        f"/officials/{official.slug}/": OFFICIAL,
    }
    seen = set()
    for address, known in pages.items():
        for href, tag in links_with_queries(client.get(address).content.decode()):
            path, _, query = href.partition("#")[0].partition("?")
            if path not in ("", address):
                continue  # it leads to another page
            names = set(parse_qs(query))
            seen |= names
            assert names <= {parameter.name for parameter in known}
            assert 'rel="nofollow"' in tag or names == {"page"}

    assert {"tie", "form_guide", "team_news", "page"} <= seen


@pytest.mark.django_db
def test_every_form_sends_known_parameters_only(client):
    preview = preview_with(1)
    page = client.get(f"{preview.get_absolute_url()}?league=home&x=1").content.decode()

    names = set(re.findall(r'<(?:input|select)[^>]*\bname="([^"]+)"', page))
    # The search in the header asks another page.
    assert names <= {parameter.name for parameter in (*PREVIEW, SEARCH)}
    assert {"tie", "league"} <= names


@pytest.mark.django_db
def test_the_old_address_leads_on_with_known_parameters_only(client):
    club = ClubFactory(slug="old")
    club.slug = "new"
    club.save()

    moved = client.get("/clubs/old/?x=" + "y" * 5000)

    assert (moved.status_code, moved["Location"]) == (301, "/clubs/new/")
