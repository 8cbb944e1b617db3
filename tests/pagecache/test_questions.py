"""Answers to questions are kept under their one address; nothing else is kept of them."""

import pytest

from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/ask/form/?club=liverpool"


@pytest.fixture(autouse=True)
def archive():
    liverpool, everton = clubs("Liverpool", "Everton")
    play(league(), "2024-04-01", liverpool, everton, "2-0")
    return liverpool


def test_an_answer_is_made_once_and_has_an_etag(site):
    first, second = site.get(ADDRESS), site.get(ADDRESS)

    assert (first.status, second.body) == (200, first.body)
    assert site.made == ["/ask/form/"]
    assert site.get(ADDRESS, if_none_match=first.headers["ETag"]).status == 304


@pytest.mark.parametrize("query", [
    "club=liverpool&utm=1", "club=liverpool&season=", "typed=1&club=Liverpool",
    "last=5&club=liverpool",
])  # fmt: skip
def test_another_way_to_ask_leads_to_it_though_it_is_kept(site, query):
    site.get(ADDRESS)

    other = site.get(f"/ask/form/?{query}")

    assert (other.status, other.headers["Location"]) == (302, ADDRESS)


def test_what_is_wrong_is_not_kept(site):
    for _ in range(2):
        assert site.get("/ask/form/?club=nobody").status == 422

    assert site.made == ["/ask/form/"] * 2


PART = "/ask/form/answer/?club=liverpool"


def test_an_answer_alone_is_kept_apart_and_pushes_the_address_of_the_page(site):
    first, second = (site.get(PART, hx_request="true") for _ in range(2))
    page = site.get(ADDRESS)

    assert (first.status, second.body) == (200, first.body)
    assert site.made == ["/ask/form/answer/", "/ask/form/"]
    assert first.headers["HX-Push-Url"] == second.headers["HX-Push-Url"] == ADDRESS
    assert "HX-Request" in first.headers["Vary"]
    assert b"<main" not in first.body
    assert first.body.partition(b"<section")[2][:200] in page.body
    unchanged = site.get(PART, hx_request="true", if_none_match=first.headers["ETag"])
    assert unchanged.status == 304
    assert first.headers["ETag"] != page.headers["ETag"]


def test_an_answer_alone_has_one_address_too(site):
    site.get(PART, hx_request="true")

    other = site.get("/ask/form/answer/?typed=1&club=Liverpool&season=", hx_request="true")

    assert (other.status, other.headers["Location"]) == (302, PART)


def test_a_new_result_is_in_the_answer_alone(site, archive):
    before = site.get(PART, hx_request="true")
    (chelsea,) = clubs("Chelsea")
    play(league("Another League"), "2024-04-02", archive, chelsea, "0-1")

    after = site.get(PART, hx_request="true")

    assert after.headers["ETag"] != before.headers["ETag"]
    assert "Chelsea" in after.text


def test_what_is_wrong_is_marked_in_the_answer_alone_and_not_kept(site):
    sent = "?typed=1&club=nobody"
    for _ in range(2):
        part = site.get(f"/ask/form/answer/{sent}", hx_request="true")

        assert part.status == 422
        assert 'id="problem-club"' in part.text
        # Whoever loads that address again sees the same.
        assert site.get(part.headers["HX-Push-Url"]).status == 422

    assert site.made.count("/ask/form/answer/") == 2


def test_a_browser_at_the_answer_alone_gets_the_page(site):
    assert site.get(PART).headers["Location"] == ADDRESS
    assert site.get("/ask/form/answer/").headers["Location"] == "/ask/form/"
    assert site.get("/ask/weather/answer/", hx_request="true").status == 404
