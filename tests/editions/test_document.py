"""Documents: every value comes back from JSON as it was, and does not depend on the clock."""

from datetime import timedelta
from typing import get_args, get_type_hints

import msgspec
import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

from previews.editions.document import ENCODER, Document, decode, encode, read_document
from previews.editions.shown import live_document
from previews.models import Preview
from previews.sections import HEADER, SECTIONS, talking_points
from tests import factories as make
from tests import match_kinds
from tests.editions.generated import values_of
from tests.factcheck.example import example_preview
from tests.sections.second_leg import second_leg
from tests.views.everything import preview_with
from tests.views.test_states_of_a_match import STATES

READERS = [
    *((each.slug, each.read) for each in (HEADER, *SECTIONS)),
    ("points", talking_points.read),
]


def type_of(read):
    hint = get_type_hints(read)["return"]
    (value,) = [kind for kind in get_args(hint) or (hint,) if kind is not type(None)]
    return value


def loaded(preview) -> Preview:
    return Preview.objects.for_page().get(pk=preview.pk)


def assert_comes_back(document: Document):
    text = encode(document)
    again = decode(text)

    assert again == document
    assert hash(again) == hash(document)
    assert encode(again) == text  # names that equality leaves out as well


@pytest.mark.django_db
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_the_document_of_every_state_of_a_match_comes_back(state):
    assert_comes_back(live_document(loaded(make.PreviewFactory(fixture=state(), published=True))))


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_the_document_of_every_kind_of_fact_comes_back(number):
    document = live_document(loaded(preview_with(number)))

    assert [
        name
        for name in document.sections.__struct_fields__
        if getattr(document.sections, name) is None
    ] == ["table_scenario"]  # a second leg has no table
    assert_comes_back(document)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [match_kinds.league_match, match_kinds.group_match])
def test_the_document_of_a_match_in_a_table_comes_back(kind):
    document = live_document(loaded(make.PreviewFactory(fixture=kind(), published=True)))

    assert document.sections.table_scenario is not None
    assert_comes_back(document)


@pytest.mark.django_db
def test_the_document_of_the_example_comes_back():
    assert_comes_back(live_document(loaded(example_preview())))


@pytest.mark.parametrize(("slug", "read"), READERS, ids=[slug for slug, _ in READERS])
@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_any_value_of_a_section_comes_back(slug, read, data):
    kind = type_of(read)
    value = data.draw(values_of(kind))

    text = ENCODER.encode(value)
    again = msgspec.json.decode(text, type=kind)

    assert again == value
    assert hash(again) == hash(value)
    assert ENCODER.encode(again) == text


@pytest.mark.django_db
@pytest.mark.parametrize("days", [-400, -30, -7, -1, 0, 1, 30, 954])
def test_the_document_is_the_same_whenever_it_is_read(days):
    preview = preview_with(1)
    before = encode(read_document(loaded(preview)))

    with time_machine.travel(preview.moment + timedelta(days=days), tick=False):
        assert encode(read_document(loaded(preview))) == before


@pytest.mark.django_db
def test_the_document_has_what_its_page_draws_from_the_rows():
    preview = second_leg()

    document = live_document(loaded(preview))

    assert (document.slug, document.fixture) == (preview.slug, preview.fixture_id)
    assert document.as_of == preview.moment
    assert (document.headline, document.standfirst, document.authors) == (
        preview.headline,
        preview.standfirst,
        preview.authors,
    )
    assert (str(document.header.home), str(document.header.away)) == ("Atalanta", "Liverpool")


@pytest.mark.django_db
def test_the_document_does_not_say_how_the_match_ended():
    preview = second_leg()
    Preview.objects.update(status="draft")  # without a list of corrections
    before = encode(read_document(loaded(preview)))

    fixture = preview.fixture
    fixture.status, fixture.after_90_home, fixture.after_90_away = "played", 0, 1
    fixture.save()

    assert encode(read_document(loaded(preview))) == before
