"""Answers of the API behind the page cache."""

import json

import pytest

from tests.factories import ClubFactory
from tests.pagecache.conftest import site, still

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["site", "still"]  # the site as a server asks it
ADDRESS = "/api/v1/clubs/"


@pytest.fixture
def club():
    return ClubFactory(slug="atalanta")


def test_an_answer_is_kept_whatever_the_order_of_its_parameters(site, club):
    first = site.get(f"{ADDRESS}?limit=5&offset=0")
    again = site.get(f"{ADDRESS}?offset=0&limit=5")

    assert first.body == again.body
    assert site.made == [ADDRESS]
    assert first.headers["Cache-Control"] == site.get("/clubs/").headers["Cache-Control"]


def test_304_until_a_fact_changes_and_scripts_may_read_it(site, club):
    etag = site.get(ADDRESS).headers["ETag"]

    unchanged = site.get(ADDRESS, if_none_match=etag)
    assert (unchanged.status, unchanged.body) == (304, b"")
    assert unchanged.headers["Access-Control-Allow-Origin"] == "*"

    club.name = "La Dea"
    club.save()
    changed = site.get(ADDRESS, if_none_match=etag)
    assert (changed.status, json.loads(changed.body)["items"][0]["name"]) == (200, "La Dea")


def test_what_is_refused_is_refused_behind_it_too_and_never_kept(site, club):
    """The page cache leaves parameters out that a page does not know; the API names them."""
    for query, status in {
        f"limit={10**30}": 422, "limit=ten": 422, "colour=red": 422, "limit=%00": 422,
        "limit=%ff": 422, "offset=-1": 422, f"limit={'9' * 3000}": 414, "limit=\xe9": 422,
    }.items():  # fmt: skip
        answers = [site.get(f"{ADDRESS}?{query}") for _ in range(2)]
        assert [answer.status for answer in answers] == [status] * 2, query
        assert answers[0].headers["Access-Control-Allow-Origin"] == "*"
        assert "Cache-Control" not in answers[0].headers
    assert len(site.memory) == 0


def test_head_has_the_headers_of_get(site, club):
    read, asked = site.get(ADDRESS), site.get(ADDRESS, "HEAD")

    assert (asked.status, asked.body) == (200, b"")
    assert asked.headers == read.headers


def test_a_redirect_to_the_last_slash(site, club):
    answer = site.get("/api/v1/clubs/atalanta")

    assert (answer.status, answer.headers["Location"]) == (301, "/api/v1/clubs/atalanta/")
