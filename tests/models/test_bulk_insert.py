"""`insert_rows` stores what `bulk_create` stores."""

from datetime import UTC, date, datetime

import factory
import pytest
from django.db import models, transaction

from previews.models import Club, Fixture, HeldRow, ImportChange, Stage, Tie
from previews.models.bulk_insert import VALUES_AT_ONCE, insert_columns, insert_rows
from tests import factories

pytestmark = pytest.mark.django_db

FACTORIES = {
    made.__name__: made
    for made in vars(factories).values()
    if isinstance(made, type)
    and issubclass(made, factory.django.DjangoModelFactory)
    and made is not factory.django.DjangoModelFactory
    and made is not factories.EditorFactory
    # Its one row is made by a migration, and nothing inserts another.
    and made is not factories.GenerationFactory
}


class RolledBack(Exception):
    """Undoes what was stored."""


def stored(model, insert, rows):
    """Every column of the rows as the database returns them after `insert`, then undone."""
    try:
        with transaction.atomic():
            before = set(model._default_manager.values_list("pk", flat=True))
            insert(rows)
            after = model._default_manager.exclude(pk__in=before).order_by("pk")
            found = [*after.values(*(field.attname for field in model._meta.concrete_fields))]
            for row, values in zip(rows, found, strict=True):
                assert row.pk == values.pop(model._meta.pk.attname)
                assert not row._state.adding
                row.pk, row._state.adding = None, True
            raise RolledBack
    except RolledBack:
        return found


def without_numbers(row):
    """The row as if it was not stored yet; another one with its values is not in the way."""
    type(row)._base_manager.filter(pk=row.pk).delete()
    row.pk, row._state.adding = None, True
    return row


@pytest.mark.parametrize("name", FACTORIES)
def test_every_model_is_stored_as_by_bulk_create(name):
    row = without_numbers(FACTORIES[name]())
    model = type(row)
    if not isinstance(model._meta.pk, models.AutoField):
        pytest.skip("its number is that of another row")

    expected = stored(model, model._default_manager.bulk_create, [row])
    found = stored(model, lambda rows: insert_rows(model, rows), [row])

    moments = {field.attname for field in model._meta.fields if getattr(field, "auto_now", False)}
    assert len(expected) == 1
    assert [{**each, **dict.fromkeys(moments)} for each in found] == [
        {**each, **dict.fromkeys(moments)} for each in expected
    ]


def test_values_of_other_types_are_prepared_by_their_fields():
    clubs = [factories.ClubFactory() for _ in range(40)]
    season = factories.SeasonFactory()
    rows = [
        Fixture(
            season=season, home=home, away=away, day=day, kick_off=kick_off, status=status,
            after_90_home=goals, after_90_away=goals, neutral_ground=neutral, remark=remark,
        )
        for home, away, day, kick_off, status, goals, neutral, remark in (
            (clubs[0], clubs[1], "2024-04-18", None, "scheduled", None, False, ""),
            (clubs[2], clubs[3], date(2024, 4, 18), datetime(2024, 4, 18, 19, tzinfo=UTC),
             Fixture.Status.PLAYED, "2", 1, "50 % “Ä” 'x'"),
            (clubs[4], clubs[5], date(2024, 4, 18), "2024-04-18T21:00:00+02:00", "played", 2, True,
             "%s %(x)s ?"),
        )
    ]  # fmt: skip

    expected = stored(Fixture, Fixture.objects.bulk_create, rows)
    found = stored(Fixture, lambda rows: insert_rows(Fixture, rows), rows)

    assert found == expected
    assert [each["after_90_home"] for each in found] == [None, 2, 2]


def test_json_is_stored_as_it_is():
    batch = factories.ImportBatchFactory()
    values = [{"a": [1, None, "ä"]}, [], {}, {"%s": "'"}]
    rows = [
        ImportChange(batch=batch, kind="club", row=number, before=value, after={})
        for number, value in enumerate(values)
    ]

    assert stored(ImportChange, ImportChange.objects.bulk_create, rows) == stored(
        ImportChange, lambda rows: insert_rows(ImportChange, rows), rows
    )


def test_more_rows_than_fit_into_one_statement_are_numbered_in_order(
    django_assert_num_queries,
):
    season = factories.SeasonFactory()
    columns = len(Stage._meta.concrete_fields) - 1
    count = 2 * (VALUES_AT_ONCE // columns) + 1
    rows = [Stage(season=season, name=f"Round {number}") for number in range(count)]

    with django_assert_num_queries(3):
        insert_rows(Stage, rows)

    assert [row.name for row in Stage.objects.order_by("pk")] == [row.name for row in rows]
    assert {row.pk: row.name for row in rows} == dict(Stage.objects.values_list("pk", "name"))


def test_columns_are_stored_like_rows():
    fixture = factories.FixtureFactory()
    blank = {field.attname: field.get_default() for field in Fixture._meta.concrete_fields}
    days = [date(2030, 1, 1), date(2030, 1, 2)]
    same = {"season_id": fixture.season_id, "home_id": fixture.home_id, "away_id": fixture.away_id}

    numbers = insert_columns(Fixture, [{**blank, **same, "day": day} for day in days])

    assert [Fixture.objects.get(pk=number).day for number in numbers] == days


def test_nothing_to_insert_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_rows(Tie, [])
        insert_rows(HeldRow, iter(()))


def test_rows_that_have_numbers_keep_them():
    row = factories.ClubFactory.build(pk=4711, name="Alfa", slug="alfa")

    insert_rows(Club, [row])

    assert Club.objects.get(pk=4711).name == "Alfa"


def test_a_row_of_an_unsaved_row_is_refused():
    with pytest.raises(ValueError, match="unsaved related object"):
        insert_rows(Stage, [Stage(season=factories.SeasonFactory.build(), name="Final")])


def test_neither_history_nor_save_hear_of_it():
    insert_rows(Club, [factories.ClubFactory.build(name="Alfa", slug="alfa")])

    assert Club.objects.get().history.count() == 0
