"""A claim in the API: its verdict, who reported it, and the matches that prove it."""

import pytest

from previews.models import Edition
from tests.api.ask import get, refused
from tests.factories import ClaimFactory, PreviewFactory
from tests.views.test_claim import claim, preview

pytestmark = pytest.mark.django_db
__all__ = ["claim", "preview"]  # the claim of the tests of its page


def test_it_has_the_verdict_that_fans_meet_and_its_receipts(client, claim):
    answer = get(client, f"claims/{claim.pk}/")

    assert (answer["number"], answer["sentence"]) == (claim.pk, "Liverpool lost 3-0 at Anfield.")
    assert (answer["verdict"], answer["verdict_in_words"]) == ("false", "False")
    assert answer["judged"] == "“as Post says”"
    assert answer["because"] == "Correct: Liverpool lost 3-0 at Anfield."
    assert answer["mark"]["verdict"] == "true"
    assert {(row["source"]["outlet"], row["mark"]["verdict"]) for row in answer["reports"]} == {
        ("Echo", "true"), ("Post", "false"),
    }  # fmt: skip
    (row,) = answer["receipts"]["rows"]
    assert (row["home"]["name"], row["away"]["name"], row["date"]) == (
        "Liverpool", "Atalanta", "2024-04-11",
    )  # fmt: skip
    assert (row["score"]["after_90"], answer["receipts"]["left_out"]) == ([0, 3], 0)
    for address in (answer["page"], answer["preview_page"], answer["url"]):
        assert client.get(address).status_code == 200


def test_the_list_has_the_same_and_is_narrowed_by_verdict(client, claim):
    def numbers(query):
        return [row["number"] for row in get(client, f"claims/{query}")["items"]]

    assert numbers("") == numbers("?verdict=contested") == [claim.pk]
    assert numbers("?verdict=true") == []
    assert get(client, "claims/")["items"] == [get(client, f"claims/{claim.pk}/")]
    assert refused(client, "claims/?verdict=maybe") == (
        "verdict is one of 'contested', 'true' or 'cannot_be_checked'.", "verdict",
    )  # fmt: skip


def test_a_claim_of_a_draft_is_not_there(client):
    claim = ClaimFactory(fixture=PreviewFactory().fixture)

    assert get(client, f"claims/{claim.pk}/", 404)
    assert get(client, "claims/")["items"] == []


def test_a_claim_that_the_edition_does_not_have_is_not_there(client, preview, claim):
    client.get(preview.get_absolute_url())  # makes its edition
    assert Edition.objects.with_document().exists()
    later = ClaimFactory(fixture=preview.fixture, sentence="Written since.")

    assert get(client, f"claims/{later.pk}/", 404)
    assert [row["number"] for row in get(client, "claims/")["items"]] == [claim.pk]


def test_the_queries_of_a_claim(client, claim, django_assert_num_queries):
    with django_assert_num_queries(9):
        get(client, f"claims/{claim.pk}/")
