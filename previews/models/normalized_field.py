"""A column with the key of a name, by which every spelling of the name is found."""

from itertools import batched
from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from previews.text.spelling import name_key

ROWS_AT_ONCE = 500


class NormalizedAttribute(DeferredAttribute):
    """Returns the key of the source field, whatever was set.

    bulk_create and loaddata do not call save(), and loaddata does not call pre_save(): both store
    what this attribute returns.
    """

    field: "NormalizedField"

    def __get__(self, row: models.Model | None, owner: Any = None) -> Any:
        if row is None:
            return self
        # The key of a long name may be longer than the name: "ß" becomes "ss".
        return name_key(getattr(row, self.field.source) or "")[: self.field.max_length]

    def __set__(self, row: models.Model, stored: str) -> None:
        row.__dict__[self.field.attname] = stored  # otherwise Django treats the column as deferred


class NormalizedField(models.CharField):  # type: ignore[type-arg]  # takes no types at run time
    """The key of the name in the field `source` of the same row: see `text.spelling.name_key`."""

    descriptor_class = NormalizedAttribute

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        """`source` is the name of the field with the name."""
        self.source = source
        super().__init__(*args, **kwargs | {"editable": False, "blank": True})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"], kwargs["blank"]
        return name, path, args, kwargs | {"source": self.source}


def key_columns(model: type[models.Model]) -> dict[str, str]:
    """The columns with keys by the fields whose names they hold: name_key by name."""
    return {
        column.source: column.name
        for column in model._meta.concrete_fields
        if isinstance(column, NormalizedField)
    }


def key_column(model: type[models.Model], name: str) -> str:
    """The column with the key of the name in the field `name`."""
    return key_columns(model)[name]


def fill_keys(model: type[models.Model]) -> None:
    """Store the keys of the rows that are stored without them."""
    columns = list(key_columns(model).values())
    rows = model._default_manager.order_by("pk").iterator(ROWS_AT_ONCE)
    for chunk in batched(rows, ROWS_AT_ONCE):
        model._default_manager.bulk_update(chunk, columns)
