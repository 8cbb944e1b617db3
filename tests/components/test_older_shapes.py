"""Editions of older code: what they say is shown as they said it, wherever it is kept today."""

import msgspec
import pytest
from django.utils import timezone

from previews.components.older_shapes import in_todays_shape
from previews.editions.document import decode, encode
from previews.editions.shown import document_to_show, kept_document
from previews.models import Claim, Edition
from tests.editions.released import release
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    preview = preview_with(3)
    release(preview)
    return Edition.objects.of(preview).with_document().latest("number")


def as_it_was(text, *, only_claims=False):
    """The document with its claims inside the records, sorted by kind."""
    document = msgspec.json.decode(text)
    sections = document["sections"]
    claims = sections.pop("claims")["claims"]
    halves = {"records": claims[:1], "form": claims[1:]}
    sorts = [{"sort": sort, "claims": of_sort} for sort, of_sort in halves.items() if of_sort]
    rest = {"precedents": [], "clubs": []} if only_claims else sections["records"]
    sections["records"] = {**rest, "claims": sorts}
    return msgspec.json.encode(document, order="deterministic").decode()


def test_claims_of_the_records_are_a_section_now(edition):
    assert kept_document(as_it_was(edition.document)) == decode(edition.document)
    assert decode(as_it_was(edition.document)) == decode(edition.document)


def test_records_that_held_claims_only_are_gone(edition):
    document = kept_document(as_it_was(edition.document, only_claims=True))

    assert document.sections.records is None
    assert document.sections.claims == decode(edition.document).sections.claims


def test_an_edition_of_that_time_is_not_read_again_from_the_facts(edition):
    Edition.objects.filter(pk=edition.pk).update(document=as_it_was(edition.document))
    Claim.objects.update(sentence="Changed since.")

    shown = document_to_show(edition.preview.slug, timezone.now())

    assert not shown.is_read_again
    sentences = {claim.sentence for claim in shown.document.sections.claims.claims}
    assert sentences
    assert "Changed since." not in sentences


def test_a_document_of_today_is_left_as_it_is(edition):
    assert in_todays_shape(edition.document) is edition.document
    assert encode(decode(edition.document)) == edition.document


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"sort":"', '{"sections":3,"x":{"sort":"form"}}', '[{"sort":"form"}]']
)
def test_what_is_no_document_stays_none(text):
    assert in_todays_shape(text) == text
    assert kept_document(text) is None
