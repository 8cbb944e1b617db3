"""The demo clock: what it changes for fans, and that nothing else knows of it."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import get_resolver, reverse, set_script_prefix

from matchhub.demo_clock import demo_clock_is_for_this_machine, moment_of, with_todays_pages
from previews.components.claim_address import words_of
from previews.pagecache.address import address_of
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    PreviewFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db
EVE = moment_of("2024-04-17T21:00+02:00")
VIEWS = Path("previews/views")


@pytest.fixture(autouse=True)
def eve(settings):
    settings.DEMO_CLOCK = EVE


@pytest.fixture
def pages():
    """An address of each page of fans, by the name of its view."""
    season = SeasonFactory(name="2023/24", competition=CompetitionFactory(name="Some Cup"))
    fixture = FixtureFactory(
        home=ClubFactory(name="Atalanta"), away=ClubFactory(name="Liverpool"), season=season,
        day=date(2024, 4, 18), kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC), score="0-1",
        status="played", stadium=StadiumFactory(),
    )  # fmt: skip
    person = SpellFactory(club=fixture.home).person
    preview = PreviewFactory(fixture=fixture, published=True, slug="the-match")
    claim = ClaimFactory(fixture=fixture)
    official = OfficialFactory(name="Anna Ref")
    AppointmentFactory(fixture=fixture, official=official)
    arguments = {
        "preview_list": [],
        "preview_list_rows": [],
        "preview_detail": [preview.slug],
        "preview_sources": [preview.slug],
        "claim_list": [],
        "claim_detail": [claim.pk, words_of(claim.sentence)],
        "club_list": [],
        "club_detail": ["atalanta"],
        "competition_list": [],
        "competition_detail": ["some-cup"],
        "season_detail": ["some-cup", "2023-24"],
        "official_list": [],
        "person_list": [],
        "person_detail": [person.slug],
        "stadium_list": [],
        "stadium_detail": [fixture.stadium.slug],
        "search": [],
        "official_detail": [official.slug],
        "day_detail": [fixture.day],
        "fixture_detail": [fixture.day, "atalanta-v-liverpool"],
        "ask": [],
        "question_detail": ["form"],
    }
    return {name: reverse(f"previews:{name}", args=args) for name, args in arguments.items()}


def each_app(pattern):
    return getattr(pattern, "app_name", "")


def names_of_pages():
    """Every address of fans that answers with a whole page."""
    # The number of a claim alone leads on to its page.
    parts = {
        "preview_section", "fixture_colours", "fixture_card", "claim_card", "search_results",
        "claim_by_number", "question_answer",
    }  # fmt: skip
    files = {
        "robots", "manifest", "security", "sitemap", "sitemap_index", "preview_changes",
        "preview_since_opened",
        "previews_feed", "verdicts_feed", "club_feed", "competition_feed",
        "club_calendar", "competition_calendar", "fixture_calendar",
    }  # fmt: skip
    named = [each for each in get_resolver().url_patterns if each_app(each) == "previews"]
    return {
        each.name for each in named[0].url_patterns if hasattr(each.callback, "fans_page")
    } - parts - files  # fmt: skip


def as_of_today(client, address):
    """As the server asks for a page below the prefix, which the test client does not do."""
    set_script_prefix("/as-of-today/")
    try:
        return client.get(address, SCRIPT_NAME="/as-of-today")
    finally:
        set_script_prefix("/")


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


def test_every_page_of_fans_says_as_of_when_it_is_shown(client, pages):
    assert set(pages) == names_of_pages()
    for name, address in pages.items():
        response = client.get(address)

        assert response.status_code == 200, name
        assert "Shown as on 17 April 2024." in text_of(response), name
        assert f'href="/as-of-today{address}"' in response.content.decode(), name


def test_as_of_today_says_so_and_links_stay_below_its_prefix(client, pages):
    for name, address in pages.items():
        response = as_of_today(client, address)

        page = response.content.decode()
        assert "Shown as of today. See it as on 17 April 2024" in text_of(response), name
        assert f'href="{address}"' in page, name
        onward = set(re.findall(r'href="(/[^"]*)"', page)) - {address}
        links = {each for each in onward if "/static/" not in each and "colours.css" not in each}
        assert links, name
        assert {each for each in links if not each.startswith("/as-of-today/")} == set(), name


def test_the_query_stays_with_the_page(client, pages):
    page = client.get(f"{pages['season_detail']}?as_of=2024-04-10&unknown=1").content.decode()

    assert f'href="/as-of-today{pages["season_detail"]}?as_of=2024-04-10"' in page


@pytest.mark.parametrize("name", ["preview_list", "preview_detail", "club_detail"])
def test_a_result_is_not_known_on_the_eve(client, pages, name):
    eve, today = client.get(pages[name]), as_of_today(client, pages[name])

    assert "0–1" not in text_of(eve)
    assert "0–1" in text_of(today) or "1–0" in text_of(today)


def test_without_a_demo_clock_there_is_no_band(client, pages, settings):
    settings.DEMO_CLOCK = None
    for name, address in pages.items():
        assert "demo-band" not in client.get(address).content.decode(), name


def test_a_part_of_a_page_has_no_band(client, pages):
    part = client.get(pages["preview_list_rows"], headers={"HX-Request": "true"})

    assert "demo-band" not in part.content.decode()


def test_the_admin_and_drafts_have_the_time_of_today(client, admin_client, pages):
    for address in (reverse("admin:index"), reverse("previews:draft_detail", args=["the-match"])):
        assert "demo-band" not in admin_client.get(address).content.decode()
    draft = admin_client.get(reverse("previews:draft_detail", args=["the-match"]))
    assert "0–1" in text_of(draft)


def test_views_of_fans_ask_the_demo_clock_for_the_time():
    """`timezone.now` is for drafts, releases and the day until which contact details hold."""
    asking = {
        path.stem: len(re.findall(r"timezone\.(?:now|localdate|localtime)\(", path.read_text()))
        for path in VIEWS.glob("*.py")
    }

    assert {name: many for name, many in asking.items() if many} == {
        "fans_clock": 2, "draft": 2, "picture": 1, "preview": 4, "site_files": 1,
        "preview_changes": 1, "difference": 1, "draft_link": 4,
    }  # fmt: skip


def test_below_the_views_only_the_desk_reads_the_demo_clock():
    reading = [path for path in Path("previews").rglob("*.py") if "DEMO_CLOCK" in path.read_text()]

    assert {path.parent for path in reading} == {
        VIEWS, Path("previews/management/commands"), Path("previews/admin/desk"),
    }  # fmt: skip


def environ(path, script=""):
    return {
        "REQUEST_METHOD": "GET", "wsgi.url_scheme": "http", "HTTP_HOST": "testserver",
        "SCRIPT_NAME": script, "PATH_INFO": path,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "script", "rest"),
    [
        ("/as-of-today/clubs/", "/as-of-today", "/clubs/"),
        ("/as-of-today/", "/as-of-today", "/"),
        ("/clubs/", "", "/clubs/"),
        ("/as-of-today", "", "/as-of-today"),
        ("/as-of-todays/", "", "/as-of-todays/"),
    ],
)
def test_the_pages_as_of_today_have_addresses_of_their_own(path, script, rest):
    heard = []
    site = with_todays_pages(lambda asked, start_response: heard.append(asked) or [])

    site(environ(path), None)

    assert (heard[0]["SCRIPT_NAME"], heard[0]["PATH_INFO"]) == (script, rest)


def test_without_a_demo_clock_they_have_none(settings):
    settings.DEMO_CLOCK = None

    assert with_todays_pages(print) is print


def test_the_page_cache_keeps_both_apart():
    eve, today = (address_of(environ("/clubs/", script)) for script in ("", "/as-of-today"))

    assert eve is not None
    assert eve != today


@pytest.mark.parametrize(("https", "found"), [(True, ["matchhub.E001"]), (False, [])])
def test_a_site_for_the_world_is_refused(settings, https, found):
    settings.HTTPS = https

    assert [each.id for each in demo_clock_is_for_this_machine()] == found


def test_a_site_for_the_world_without_a_demo_clock_is_fine(settings):
    settings.HTTPS, settings.DEMO_CLOCK = True, None

    assert demo_clock_is_for_this_machine() == []


@pytest.mark.parametrize("text", ["yesterday", "2024-13-01T00:00Z", "2024-04-17T21:00"])
def test_what_is_no_moment_is_refused_in_a_sentence(text):
    with pytest.raises(ImproperlyConfigured, match=f"DEMO_CLOCK={text} "):
        moment_of(text)


def test_no_demo_clock_is_now():
    assert moment_of("") is None
