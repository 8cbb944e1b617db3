"""Keys in seed files: of rows, and in references to other rows."""

from collections.abc import Iterator
from functools import cache

from django.db import models

from previews.models.natural_key import Keyed, key_part, key_paths
from previews.seed_files.field_values import AnyField, nothing, target_of, value_of
from previews.seed_files.yaml_rows import Node

# A natural key as text. The key of a row that it refers to is part of it, not nested.
type Key = tuple[str, ...]


def key_of_reference(field: AnyField, node: Node) -> Key | None:
    """The key in a list such as [Liverpool, ENG], or None for no row. Raises SeedError."""
    model = target_of(field)
    node.check()
    if node.is_null:
        nothing(field, node)
        return None
    if node.items is None:
        says = f"expected the key of {a_noun(model)}: {key_in_words(model)}; found {node}"
        raise node.error(says)
    columns = key_columns(model)
    if len(node.items) != len(columns):
        parts = ", ".join(part.text for part in node.items)
        raise node.error(f"the key of {a_noun(model)} is {key_in_words(model)}; found [{parts}]")
    return tuple(
        "" if part.is_empty and may_be_empty else key_part(value_of(column, part))
        for (column, may_be_empty), part in zip(columns, node.items, strict=True)
    )


@cache
def key_columns(model: type[models.Model]) -> list[tuple[AnyField, bool]]:
    """The columns of a key, and whether each may be empty."""
    columns: list[tuple[AnyField, bool]] = []
    for name in model.key_fields:  # type: ignore[attr-defined]  # of Keyed
        field = field_of(model, name)
        if field.is_relation:
            inner = key_columns(target_of(field))
            columns += [(column, empty or field.null) for column, empty in inner]
        else:
            columns.append((field, field.null or field.blank))
    return columns


def parts_of_key(model: type[Keyed], key: Key) -> Iterator[tuple[str, AnyField, Key]]:
    """The key fields of a key, each with its parts."""
    start = 0
    for name in model.key_fields:
        field = field_of(model, name)
        width = len(key_columns(target_of(field))) if field.is_relation else 1
        yield name, field, key[start : start + width]
        start += width


def key_in_words(model: type[models.Model]) -> str:
    """The parts of a key in order: [day, home name, home country, away name, away country]."""
    return "[" + ", ".join(path.replace("__", " ") for path in key_paths(model)) + "]"


def shown(key: Key) -> str:
    return ", ".join(part for part in key if part)


def noun(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name)


def a_noun(model: type[models.Model]) -> str:
    """The noun with its article: a club, an injury."""
    name = noun(model)
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def field_of(model: type[models.Model], name: str) -> AnyField:
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)  # a key is made of columns
    return field
