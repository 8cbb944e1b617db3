"""Answers to questions are kept under their one address; nothing else is kept of them."""

import pytest

from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/ask/form/?club=liverpool"


@pytest.fixture(autouse=True)
def archive():
    liverpool, everton = clubs("Liverpool", "Everton")
    play(league(), "2024-04-01", liverpool, everton, "2-0")


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
