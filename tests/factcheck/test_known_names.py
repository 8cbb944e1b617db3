"""The names of the archive, which a process reads again only when one may have changed."""

import pytest
from django.db import transaction

from previews.factcheck.lint import known_names
from previews.factcheck.lint.known_names import KeptNames, read_names
from tests.factories import ClubFactory, CoverageFactory, OutletFactory, TalkingPointFactory


@pytest.fixture
def kept(transactional_db):
    TalkingPointFactory()
    return KeptNames()


def test_names_are_read_once_while_only_texts_change(kept, django_assert_num_queries):
    first = kept.now()
    TalkingPointFactory._meta.model.objects.update(text="Another text.")

    with django_assert_num_queries(1):
        assert kept.now() is first


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (lambda: ClubFactory(name="Real Sociedad"), "Real Sociedad"),
        (lambda: OutletFactory(name="The Evening Post"), "The Evening Post"),
        (lambda: CoverageFactory(channel="Sports Seven"), "Sports Seven"),
    ],
)
def test_a_new_name_is_known_at_once(kept, write, name):
    assert name not in kept.now().spellings

    write()

    assert name in kept.now().spellings


def test_names_of_a_transaction_are_not_kept(kept):
    with transaction.atomic():
        ClubFactory(name="Real Sociedad")
        assert "Real Sociedad" in kept.now().spellings
        transaction.set_rollback(True)

    assert "Real Sociedad" not in kept.now().spellings


def test_more_names_than_a_process_has_room_for_are_read_each_time(kept, monkeypatch):
    monkeypatch.setattr(known_names, "MOST_KEPT", 1)

    assert kept.now() is not kept.now()


def test_only_spellings_that_share_a_word_are_looked_for(kept):
    ClubFactory(name="Real Sociedad", full_name="", short_name="", city="San Sebastián")
    ClubFactory(name="Deportivo", full_name="", short_name="", city="A Coruña")

    names = read_names()
    known = set(names.known_in(["They play at real speed in san sebastian."]).spellings.values())

    assert {"Real Sociedad", "San Sebastián"} <= known
    assert not {"Deportivo", "A Coruña"} & known
    assert [club.city for club in names.clubs_in(["Real Sociedad lost."])] == ["San Sebastián"]
