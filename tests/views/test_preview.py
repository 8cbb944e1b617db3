"""The preview page: words, budgets, the fragment and the whole."""

import re

import pytest
from django.urls import reverse

from previews.models import Edition
from previews.sections import SECTIONS
from tests.editions.released import look_was_taken
from tests.factories import EditionFactory, InjuryFactory, PreviewFactory, TalkingPointFactory
from tests.sections.second_leg import second_leg
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
AT_MOST = 44


@pytest.fixture
def preview():
    preview = second_leg()
    InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    return preview


def text_of(response):
    return response.content.decode()


def test_the_page_tells_the_match_and_its_facts(client, preview):
    page = text_of(client.get(preview.get_absolute_url()))

    assert "Three goals to find" in page
    assert "Conor Bradley" in page
    assert "Atalanta lead 3–0 after the first leg" in page


def test_every_section_has_an_address_of_its_own_for_htmx(client):
    preview = preview_with(1)
    correction = {"section": "Crowd", "about": "Crowd", "kind": "correction", "before": "Full"}
    EditionFactory(preview=preview, number=2, changes=[correction | {"after": "Sold out"}])

    # A second leg has no table, and that a match is over, only a page after it says.
    elsewhere = {"after-match", "table-scenario"}
    for section in [each for each in SECTIONS if each.slug not in elsewhere]:
        address = reverse("previews:preview_section", args=[preview.slug, section.slug])
        fragment = client.get(address, headers=HTMX)
        assert fragment.status_code == 200, section.slug
        assert text_of(fragment).lstrip().startswith(f'<section id="{section.slug}"')
        assert fragment["HX-Replace-Url"] == preview.get_absolute_url()
        assert "HX-Request" in fragment["Vary"]


def test_a_browser_at_a_sections_address_gets_the_page_at_the_section(client, preview):
    response = client.get(f"{preview.get_absolute_url()}team-news/?team_news=away")

    address = f"{preview.get_absolute_url()}?team_news=away#team-news"
    assert (response.status_code, response["Location"]) == (302, address)


def test_the_pages_address_answers_whole_also_to_htmx(client, preview):
    page = text_of(client.get(preview.get_absolute_url(), headers=HTMX))

    assert page.lstrip().lower().startswith("<!doctype html>")


@pytest.mark.parametrize("section", ["quotes", "never-heard-of"])
def test_a_section_without_anything_to_say_is_no_address(client, preview, section):
    address = f"{preview.get_absolute_url()}{section}/"

    assert client.get(address, headers=HTMX).status_code == 404


def test_talking_points_order_the_page(client, preview):
    TalkingPointFactory(preview=preview, number=1, heading="Who is missing", section="team-news")

    page = text_of(client.get(preview.get_absolute_url()))

    headings = re.findall(r'<h2 id="([a-z0-9-]+)-title"', page)
    assert headings[:2] == ["team-news", "tie"]
    assert page.index('id="team-news-title"') < page.index('id="point-1"') < page.index('id="tie"')


def test_prose_is_markdown_and_nothing_else(client, preview):
    TalkingPointFactory(
        preview=preview, text="**Bold** <script>alert(1)</script> [x](javascript:1)"
    )

    page = text_of(client.get(preview.get_absolute_url()))

    assert "<strong>Bold</strong> &lt;script&gt;" in page
    assert "javascript:1)" in page
    assert 'href="javascript' not in page


@pytest.mark.parametrize("number", [1, 4])
def test_the_page_asks_as_much_with_one_fact_of_each_kind_as_with_many(
    client, number, django_assert_max_num_queries
):
    preview = preview_with(number)
    look_was_taken(preview)  # so that no edition is made of it

    with django_assert_max_num_queries(AT_MOST) as asked:
        assert client.get(preview.get_absolute_url()).status_code == 200
    assert len(asked) == QUERIES


# Of a page without an edition: one whether a fact was written, one to look for the edition, one to
# find the preview, one for its points, one for the corrections, and each other section's.
QUERIES = 44


@pytest.mark.parametrize("number", [1, 4])
def test_the_page_of_an_edition_asks_as_much_with_many_facts(
    client, number, django_assert_num_queries
):
    preview = preview_with(number)
    client.get(preview.get_absolute_url())  # makes its edition
    assert Edition.objects.of(preview).with_document().count() == 1

    # One whether a fact was written since, one for the edition, and one for the corrections.
    with django_assert_num_queries(3):
        assert client.get(preview.get_absolute_url()).status_code == 200


def test_the_page_stays_small(client):
    page = client.get(preview_with(4).get_absolute_url())

    # Of which 1,500 are the links of the listed elevens.
    assert len(page.content) <= 111_500


@pytest.mark.parametrize(
    "query",
    [
        "form_guide=nonsense",
        "tie=9&tie=9&tie=9",
        "tie=-1&tie=",
        "team_news=%00",
        "quotes=%F0%9F%98%80",
        "form_guide=" + "x" * 2000,
        "league=home&league=away",
    ],
)
def test_bad_parameters_get_the_default(client, preview, query):
    assert client.get(f"{preview.get_absolute_url()}?{query}").status_code == 200


def test_a_fans_page_sets_no_cookie_and_asks_not_who_is_looking(client, preview):
    response = client.get(preview.get_absolute_url())

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_page_keeps_to_the_policy(client, preview):
    response = client.get(preview.get_absolute_url())

    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert not re.search(
        r'\sstyle="|\son[a-z]+="|<script(?![^>]*(?:src=|ld\+json"))[^>]*>', text_of(response)
    )


@pytest.mark.parametrize(
    "traits",
    [
        pytest.param({}, id="draft"),
        pytest.param({"published": True, "publish_at": "2999-01-01T00:00:00Z"}, id="later"),
    ],
)
def test_what_is_not_published_is_no_address(client, traits):
    preview = PreviewFactory(**traits)

    assert client.get(preview.get_absolute_url()).status_code == 404


def test_the_clubs_colours_are_a_stylesheet(client, preview):
    response = client.get(reverse("previews:fixture_colours", args=[preview.fixture.pk]))

    assert response["Content-Type"] == "text/css"
    assert "--home-fill: #1e71b8" in text_of(response)
    assert "--away-fill: #c8102e" in text_of(response)
