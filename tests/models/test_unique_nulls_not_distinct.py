"""The constraint that counts empty columns as equal, as migrations and system checks meet it."""

import pytest
from django.db import connection

from previews.models import Crowd
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct
from tests.factories import CrowdFactory
from tests.models.broken_rows import anew, assert_refused

RULE = next(rule for rule in Crowd._meta.constraints if isinstance(rule, UniqueNullsNotDistinct))


def names_of_rules():
    with connection.cursor() as cursor:
        return connection.introspection.get_constraints(cursor, Crowd._meta.db_table).keys()


def test_it_is_written_into_migrations_and_read_back():
    path, arguments, options = RULE.deconstruct()

    assert path == "previews.models.unique_nulls_not_distinct.UniqueNullsNotDistinct"
    assert (arguments, options) == (
        (),
        {
            "fields": ("fixture", "article"),
            "name": "crowd_once_an_article",
            "violation_error_message": RULE.violation_error_message,
        },
    )
    assert RULE.clone() == RULE


@pytest.mark.django_db
def test_no_database_is_said_to_lack_it():
    assert RULE.check(Crowd, connection) == []


@pytest.mark.django_db
def test_it_is_taken_out_of_a_table_and_put_back():
    editor = connection.schema_editor()
    with connection.cursor() as cursor:
        cursor.execute(str(RULE.remove_sql(Crowd, editor)))
        without = names_of_rules()
        cursor.execute(str(RULE.create_sql(Crowd, editor)))

    assert RULE.name not in without
    assert RULE.name in names_of_rules()
    fixture = CrowdFactory().fixture
    assert_refused(anew(CrowdFactory(), fixture=fixture))
