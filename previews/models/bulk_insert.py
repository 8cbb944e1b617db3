"""Inserts many rows of a model with one SQL text; `bulk_create` compiles it at each call."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import batched, chain
from operator import attrgetter, itemgetter
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, models, transaction

# Values in one statement: more make it no faster, and some builds of SQLite take no more than 999.
VALUES_AT_ONCE = 990
# What the databases take as it is, by the kind of column. Anything else is left to the field.
PLAIN: dict[str, type] = {
    "AutoField": int,
    "BigAutoField": int,
    "BigIntegerField": int,
    "BooleanField": bool,
    "CharField": str,
    "IntegerField": int,
    "PositiveIntegerField": int,
    "PositiveSmallIntegerField": int,
    "SmallIntegerField": int,
    "TextField": str,
}

type Values = Sequence[Any]


def insert_rows[Row: models.Model](model: type[Row], rows: Iterable[Row]) -> None:
    """Inserts the rows, and gives each its number. The same is stored as by `bulk_create`.

    As there, `save` is not called, and neither signals nor the history hear of it. Rows that have
    numbers already are left to `bulk_create`.
    """
    rows = list(rows)
    if any(row.pk is not None for row in rows):
        model._default_manager.bulk_create(rows)
        return
    insert = _insert_of(model)
    for row, number in zip(rows, insert.insert(map(insert.values_of, rows)), strict=True):
        row.pk = number
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def insert_columns(model: type[models.Model], rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Inserts rows that have a value for every column; their numbers, in order.

    For models whose fields give themselves no values, as that of a name's key does.
    """
    insert = _insert_of(model)
    return insert.insert(map(insert.of_columns, rows))


class _Insert:
    """The statement that inserts rows of one model, and how its values are read."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        self.fields = [
            field
            for field in model._meta.concrete_fields
            if not (field.primary_key or field.generated)
        ]
        names = [field.attname for field in self.fields]
        # `attrgetter` and `itemgetter` give a tuple only for more than one name.
        self.of_row = attrgetter("pk", *names)
        self.of_columns = itemgetter(*names, names[0])
        self.plain = [{_plain_type(field), type(None)} for field in self.fields]
        # Fields that give themselves a value, such as the time of writing.
        self.own_values = [
            (position, field)
            for position, field in enumerate(self.fields)
            if type(field).pre_save is not models.Field.pre_save
        ]
        self.texts: dict[tuple[str, int], str] = {}

    def values_of(self, row: models.Model) -> Values:
        if row._state.fields_cache:
            row._prepare_related_fields_for_save(operation_name="insert_rows")  # type: ignore[attr-defined]  # as bulk_create does
        values = list(self.of_row(row)[1:])
        for position, field in self.own_values:
            values[position] = field.pre_save(row, add=True)
        return values

    def insert(self, rows: Iterable[Values]) -> list[int]:
        """Inserts the rows of values; their numbers, in order."""
        numbers: list[int] = []
        rows = list(rows)
        if not rows:
            return numbers
        with transaction.atomic(savepoint=False), connection.cursor() as cursor:
            for chunk in batched(rows, VALUES_AT_ONCE // len(self.fields) or 1):
                columns = map(self._prepared, self.fields, self.plain, zip(*chunk, strict=False))
                values = list(chain.from_iterable(zip(*columns, strict=True)))
                cursor.execute(self._text(len(chunk)), values)
                numbers += [number for (number,) in cursor.fetchall()]
        return numbers

    def _prepared(self, field: Any, plain: set[type | None], column: Values) -> Values:
        """The values of one column as the database takes them."""
        if {*map(type, column)} <= plain:
            return column
        return [field.get_db_prep_save(value, connection) for value in column]

    def _text(self, count: int) -> str:
        """The statement for so many rows."""
        key = connection.vendor, count
        if key not in self.texts:
            quote, meta = connection.ops.quote_name, self.model._meta
            names = ", ".join(quote(str(field.column)) for field in self.fields)
            row = f"({', '.join(['%s'] * len(self.fields))})"
            self.texts[key] = (
                f"INSERT INTO {quote(meta.db_table)} ({names}) "
                f"VALUES {', '.join([row] * count)} RETURNING {quote(str(meta.pk.column))}"
            )
        return self.texts[key]


@cache
def _insert_of(model: type[models.Model]) -> _Insert:
    return _Insert(model)


def _plain_type(field: Any) -> type | None:
    """The type of the values that need no preparation; None where the field prepares them."""
    while isinstance(field, models.ForeignKey):
        field = field.target_field
    kind = field.get_internal_type()
    ours, djangos = type(field), getattr(models, kind, None)
    prepares = ("get_prep_value", "get_db_prep_value", "get_db_prep_save")
    if djangos and all(getattr(ours, name) is getattr(djangos, name) for name in prepares):
        return PLAIN.get(kind)
    return None
