"""Folded spellings: kept beside a name, so that a search is blind to case and accents."""

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from previews.text.spelling import fold


class NormalizedAttribute(DeferredAttribute):
    """Follows the name, whatever was set. Also loaddata and bulk_create, which pass by save(),
    ask the attribute for what they store; loaddata passes by the field's pre_save() as well."""

    field: "NormalizedField"

    def __get__(self, row: models.Model | None, owner: Any = None) -> Any:
        return self if row is None else fold(getattr(row, self.field.source))

    def __set__(self, row: models.Model, stored: str) -> None:
        row.__dict__[self.field.attname] = stored  # or Django takes the column for not loaded


class NormalizedField(models.CharField):  # type: ignore[type-arg]  # takes no types at run time
    """The folded form of another field of the row."""

    descriptor_class = NormalizedAttribute

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs | {"editable": False, "blank": True})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"], kwargs["blank"]
        return name, path, args, kwargs | {"source": self.source}
