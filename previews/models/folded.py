"""Folded spellings: kept beside a name, so that a search is blind to case and accents."""

from typing import Any

from django.db import models

from previews.football.spelling import fold


class FoldedField(models.CharField):  # type: ignore[type-arg]  # takes no types at run time
    """The folded form of another field of the row.

    Written as the row is, and not in an overridden save(): loaddata and bulk_create, which pass
    save() by, store it too.
    """

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs | {"editable": False, "blank": True})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["editable"], kwargs["blank"]
        return name, path, args, kwargs | {"source": self.source}

    def pre_save(self, row: models.Model, add: bool) -> str:
        folded = fold(getattr(row, self.source))
        setattr(row, self.attname, folded)
        return folded
