"""The rows for which another row cannot be deleted, a few of them, found by indexes."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from django.db.models import CASCADE, PROTECT, Model, QuerySet

from previews.models.kinds import with_names

# Read of one relation. A page lists fewer.
MOST_READ = 100


def rows_that_protect(model: type[Model], numbers: Sequence[int], most: int) -> list[Any]:
    """At most `most` rows that point to these and would have to be deleted first.

    Also those that point to a row which would be deleted with these.
    """
    rows = model._default_manager.filter(pk__in=numbers)
    return list(islice(_protecting(rows, frozenset()), most))


def _protecting(rows: QuerySet[Any], above: frozenset[Any]) -> Iterator[Any]:
    relations = [
        relation
        for relation in rows.model._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete and hasattr(relation, "on_delete")
    ]
    numbers = rows.order_by().values("pk")
    for on_delete in (PROTECT, CASCADE):
        for relation in relations:
            if relation.on_delete is not on_delete or relation.related_model in above:
                continue
            pointing = relation.related_model._default_manager.filter(
                **{f"{relation.field.name}__in": numbers}
            )
            if on_delete is PROTECT:
                yield from with_names(pointing.order_by("pk"))[:MOST_READ]
            else:
                yield from _protecting(pointing, above | {rows.model})
