"""The list of people."""

from datetime import date

import pytest

from tests.factories import (
    MatchEventFactory,
    PersonFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db


def page_of(client, query=""):
    response = client.get(f"/people/{query}")
    assert response.status_code == 200
    return squeezed(response.content.decode())


def test_people_of_clubs_and_matches_are_listed_and_nobody_of_a_draft(client):
    SpellFactory(person__name="Jürgen Klopp", person__slug="jurgen-klopp", role="manager",
                 position="", club__name="Liverpool")  # fmt: skip
    SpellFactory(person__name="Coming Man", since=date(2999, 1, 1))
    MatchEventFactory(person__name="Luis Díaz", fixture__played=True)
    MatchEventFactory(person__name="Not Yet", fixture__day=date(2999, 1, 1))
    QuoteFactory(speaker__name="Only Drafted", fixture=PreviewFactory().fixture)

    page = page_of(client)

    assert 'href="/people/jurgen-klopp/"' in page
    assert "Manager, Liverpool" in page
    assert "Luis Díaz" in page
    assert not [name for name in ("Coming Man", "Not Yet", "Only Drafted") if name in page]


@pytest.mark.parametrize("number", [2, 120])
def test_the_list_is_read_in_parts(client, number, django_assert_num_queries):
    for count in range(number):
        person = PersonFactory(name=f"Person {count:03}", slug=f"person-{count:03}")
        SpellFactory(person=person)

    with django_assert_num_queries(2):
        first = page_of(client)
    with django_assert_num_queries(4):
        last = page_of(client, "?after=person-000")

    assert first.count('class="letters__row"') == min(number, 100)
    assert last.count('class="letters__row"') == min(number - 1, 100)


def test_the_list_begins_at_a_letter(client):
    for name in ("Alisson", "Kelleher", "Salah"):
        SpellFactory(person__name=name)

    page = page_of(client, "?letter=k")

    assert "Kelleher" in page
    assert "Salah" in page
    assert "Alisson" not in page


def test_an_empty_list_says_what_to_do(client):
    assert "All matches" in page_of(client)
