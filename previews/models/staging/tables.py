"""The tables of the archive, as far as their rows are carried from a copy to the original."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from previews.models.generation import Generation

# Written by each commit for itself: that of a copy says nothing about the original.
OF_EACH_COMMIT = (Generation,)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a model. `number` is the column of the primary key.

    `counts`: the database gives each new row a number that is higher than any before.
    """

    name: str
    number: str
    columns: tuple[str, ...]
    counts: bool

    @property
    def before(self) -> str:
        """The table of a copy that keeps rows as they were before they were changed."""
        return f"before_{self.name}"

    @property
    def again(self) -> str:
        """The table of a copy that keeps the numbers of rows that did not get the next number."""
        return f"again_{self.name}"


def tables() -> list[Table]:
    """The tables of the app with those of its history; one comes after those it refers to."""
    return [
        Table(
            model._meta.db_table,
            str(model._meta.pk.column),
            tuple(str(field.column) for field in model._meta.concrete_fields),
            isinstance(model._meta.pk, models.AutoField),
        )
        for model in _in_order()
    ]


def _in_order() -> list[type[models.Model]]:
    of_app = apps.get_app_config("previews").get_models(include_auto_created=True)
    waiting = dict.fromkeys(
        model
        for model in of_app
        if model._meta.managed and not model._meta.proxy and model not in OF_EACH_COMMIT
    )
    in_order: dict[type[models.Model], None] = {}

    def add(model: type[models.Model]) -> None:
        if model in waiting:
            del waiting[model]
            for other in _referred_to(model):
                add(other)
            in_order[model] = None

    for model in list(waiting):
        add(model)
    return list(in_order)


def _referred_to(model: type[models.Model]) -> Iterator[type[models.Model]]:
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey):
            yield field.related_model
