"""Rows that are copied into a test are the rows that were made."""

import pytest
from django.db import connection

from previews.models import Club, Generation
from tests.copied_rows import filled_tables, made_once, rows_of
from tests.factcheck.example import load_example
from tests.factories import ClubFactory
from tests.flush import empty_tables


def every_row():
    return {table: rows_of(table) for table in filled_tables()}


@pytest.mark.django_db
def test_the_example_is_copied_as_it_was_loaded():
    load_example()
    loaded = every_row()
    empty_tables()
    load_example()

    assert loaded["previews_club"]
    assert every_row() == loaded


@pytest.mark.django_db
def test_rows_beside_others_are_made_and_copied_ones_get_no_number_twice():
    made = []

    @made_once
    def make():
        made.append(ClubFactory(name="Atalanta"))

    make()
    empty_tables()
    make()
    assert len(made) == 1
    assert [club.pk for club in Club.objects.all()] == [club.pk for club in made]
    assert ClubFactory(name="Liverpool").pk > made[0].pk

    Club.objects.get(name="Atalanta").delete()
    make()  # beside Liverpool
    assert len(made) == 2


@pytest.mark.django_db(transaction=True)
def test_pages_that_are_kept_are_known_to_be_old():
    @made_once
    def make():
        ClubFactory(name="Atalanta")

    make()
    empty_tables()
    before = Generation.objects.values("facts", "archive").first()
    make()

    assert connection.get_autocommit()
    assert Generation.objects.values("facts", "archive").first() != before
