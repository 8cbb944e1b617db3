"""A column with the folded form of a name, to search without case and accents."""

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from previews.text.spelling import fold


class NormalizedAttribute(DeferredAttribute):
    """Returns the folded source field, whatever was set.

    bulk_create and loaddata do not call save(), and loaddata does not call pre_save(): both store
    what this attribute returns.
    """

    field: "NormalizedField"

    def __get__(self, row: models.Model | None, owner: Any = None) -> Any:
        return self if row is None else fold(getattr(row, self.field.source))

    def __set__(self, row: models.Model, stored: str) -> None:
        row.__dict__[self.field.attname] = stored  # otherwise Django treats the column as deferred


class NormalizedField(models.CharField):  # type: ignore[type-arg]  # takes no types at run time
    """The folded form of the field `source` of the same row."""

    descriptor_class = NormalizedAttribute

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs | {"editable": False, "blank": True})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"], kwargs["blank"]
        return name, path, args, kwargs | {"source": self.source}
