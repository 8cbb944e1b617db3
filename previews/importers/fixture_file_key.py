"""Keys in fixture files: how a row is named, and how a reference names another row."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from previews.importers.fixture_file_row import Key, Written, WrongValueError
from previews.importers.fixture_file_value import AnyField, quoted, value_for
from previews.models.natural_key import Keyed, key_part, key_paths


def key_of_reference(model: type[models.Model], written: Written) -> Key:
    """The key that a list such as [Liverpool, ENG] gives. Raises WrongValueError."""
    for flaw in written.flaws():
        raise WrongValueError(flaw.flaw)
    if not isinstance(written.value, list):
        raise WrongValueError(
            f"expected the key of {a_noun(model)}: {_shape(model)}; found {quoted(written)}"
        )
    paths = key_paths(model)
    if len(written.parts) != len(paths):
        found = ", ".join(part.shown for part in written.parts)
        raise WrongValueError(f"{a_noun(model)} is named by {_shape(model)}; found [{found}]")
    return tuple(_part(model, path, part) for path, part in zip(paths, written.parts, strict=True))


def key_of_row(model: type[Keyed], values: dict[str, Any], written: dict[str, Written]) -> Key:
    """The row's own key. A part that is wrong stands in it as written, so that rows which refer
    to it are not called unknown on top."""
    return tuple(
        part for name in model.key_fields for part in _own_parts(model, name, values, written)
    )


def keys_within(model: type[Keyed], key: Key) -> Iterator[tuple[str, AnyField, Key]]:
    """A key taken apart again: each key field with its share of the parts."""
    at = 0
    for name in model.key_fields:
        field = field_of(model, name)
        target = _target(field)
        width = len(key_paths(target)) if target else 1
        yield name, field, key[at : at + width]
        at += width


def noun(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name)


def a_noun(model: type[models.Model]) -> str:
    """The noun with its article: a club, an injury."""
    name = noun(model)
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def _own_parts(
    model: type[Keyed], name: str, values: dict[str, Any], written: dict[str, Written]
) -> Key:
    field = field_of(model, name)
    target = _target(field)
    value = values.get(name)
    if target:
        raw = tuple(part.shown for part in written[name].parts) if name in written else ()
        return value or raw or ("",) * len(key_paths(target))
    if name not in written:
        return (key_part(field.get_default()),)
    wrong = value is None and written[name].value is not None
    return (written[name].shown if wrong else key_part(value),)


def _part(model: type[models.Model], path: str, written: Written) -> str:
    steps = path.split("__")
    may_be_empty = False
    for step in steps[:-1]:
        may_be_empty = may_be_empty or field_of(model, step).null
        model = _target(field_of(model, step)) or model
    field = field_of(model, steps[-1])
    if written.value in (None, "") and (may_be_empty or field.null or field.blank):
        return ""
    return key_part(value_for(field, written))


def field_of(model: type[models.Model], name: str) -> AnyField:
    """One field of a key."""
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)  # a key is made of columns
    return field


def _target(field: AnyField) -> type[models.Model] | None:
    """The model a reference points to; None for any other field."""
    return field.related_model if isinstance(field, models.ForeignKey) else None


def _shape(model: type[models.Model]) -> str:
    return "[" + ", ".join(path.replace("__", " ") for path in key_paths(model)) + "]"
