import re

import pytest

from previews.pages.club_list import ON_A_PAGE
from tests.factories import ClubFactory

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<a href="/clubs/[-\w]+/">([^<]+)</a>')


def names(client, query=""):
    return ROW.findall(client.get(f"/clubs/{query}").content.decode())


def test_clubs_are_in_alphabetical_order_below_their_letters(client):
    for name in ("Örebro", "Oldham Athletic", "Arsenal", "Zenit"):
        ClubFactory(name=name)

    page = client.get("/clubs/").content.decode()

    assert ROW.findall(page) == ["Arsenal", "Oldham Athletic", "Örebro", "Zenit"]
    assert re.findall(r'letters__letter">(\w)<', page) == ["A", "O", "Z"]


def test_further_clubs_are_on_further_pages(client):
    for number in range(ON_A_PAGE + 3):
        ClubFactory(name=f"Club {number:03}")

    first = client.get("/clubs/").content.decode()
    further = re.search(r'href="(\?after=[-\w]+)"', first)[1]
    second = client.get(f"/clubs/{further}").content.decode()

    assert len(ROW.findall(first)) == ON_A_PAGE
    assert ROW.findall(second) == [f"Club {ON_A_PAGE + number:03}" for number in range(3)]
    assert '<a href="?after=' not in second
    assert "The first clubs" in second


def test_an_unknown_club_begins_at_the_first(client):
    ClubFactory(name="Arsenal")

    assert names(client, "?after=nobody") == ["Arsenal"]
    assert names(client, "?after=%00") == ["Arsenal"]


@pytest.mark.parametrize("number", [1, 5])
def test_it_asks_as_much_for_one_as_for_many(client, number, django_assert_num_queries):
    clubs = [ClubFactory() for _ in range(number)]

    with django_assert_num_queries(1):
        client.get("/clubs/")
    with django_assert_num_queries(3):
        client.get(f"/clubs/?after={clubs[0].slug}")


def test_an_empty_archive_says_so(client):
    assert "The archive has no club yet." in client.get("/clubs/").content.decode()
