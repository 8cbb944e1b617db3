"""Rows of a kind of fact for a preview, with their related rows."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import ForeignKey, Model, Prefetch

from previews.models import Club, Official, Person, Preview
from previews.models.fact_queryset import rows_on_page
from previews.models.facts import Part, declared_by
from previews.models.kinds import has_article, parts_of

NAMED = (Club, Official, Person)


def fact_rows(kind: type[Model], preview: Preview) -> list[Any]:
    """The rows that the page shows, in its order, with article and outlet, the people, clubs and
    officials that they name, and their parts. 1 query, and 1 for each kind of part.
    """
    rows = rows_on_page(kind, preview).in_order()
    if joins := joins_of(kind):
        rows = rows.select_related(*joins)
    return list(rows.prefetch_related(*parts_loaded(kind, preview.day)))


def joins_of(kind: type[Model]) -> list[str]:
    """The joins of a row: its source, those of `str(row)`, the people and clubs it names."""
    declared = declared_by(kind)
    source = ["article__outlet"] if has_article(kind) else []
    names = declared.str_joins if declared else ()
    named = [
        field.name
        for field in kind._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model in NAMED
    ]
    return list(dict.fromkeys([*source, *names, *named]))


def parts_loaded(kind: type[Model], day: date) -> Iterator[Any]:
    """Prefetches of the child rows of a kind, as of a day, with their joins except the parent."""
    for part, declared in parts_of(kind):
        manager: Any = part._default_manager
        joins = [name for name in joins_of(part) if name.split("__")[0] != declared.of]
        rows = manager.as_of(day).in_order()
        yield Prefetch(related_name(part), rows.select_related(*joins) if joins else rows)


def related_name(part: type[Model]) -> str:
    """The attribute of a parent that holds its rows of this part."""
    declared = declared_by(part)
    assert isinstance(declared, Part)
    relation: Any = part._meta.get_field(declared.of).remote_field
    return str(relation.get_accessor_name())
