"""Every value that fans read is declared, so that a change of it cannot go unseen."""

import pytest

from previews.editions.declared import DECLARED
from tests.editions.document_fields import fields_of, told_types

each_type = pytest.mark.parametrize("kind", told_types(), ids=lambda kind: kind.__name__)


@each_type
def test_every_type_of_value_in_a_document_is_declared(kind):
    assert kind in DECLARED, f"say in previews/editions/declared.py what fans read of {kind}"


@each_type
def test_every_field_of_it_is_told_presentation_or_follows_from_others(kind):
    told = DECLARED[kind]

    assert set(fields_of(kind)) == told.told_fields | {*told.silent, *told.follows}


@each_type
def test_no_field_is_declared_twice(kind):
    told = DECLARED[kind]

    assert not told.told_fields & {*told.silent, *told.follows}
    assert not set(told.silent) & set(told.follows)


def test_nothing_is_declared_that_no_document_has():
    assert set(DECLARED) == set(told_types())
