"""Describes the kinds of rows in seed files and their fields, from the models."""

from collections.abc import Iterator
from textwrap import wrap

from django.db import models

from previews.models.natural_key import Keyed
from previews.models.slug import makes_slug
from previews.seed_files.field_values import AnyField, choices_of, shape_of, target_of
from previews.seed_files.references import a_noun, key_in_words, noun
from previews.seed_files.seed_rows import fields_of, is_needed, kinds, model_called

WIDTH = 96


class UnknownKindError(Exception):
    """The kind is unknown; the message names the nearest one."""


def describe_kinds() -> str:
    """Every kind of row with the fields of its key, one line each."""
    lines = [
        f"{kind._meta.model_name:<16} {noun(kind)}, named by {', '.join(kind.key_fields)}"
        for kind in kinds()
    ]
    return "\n".join(lines)


def describe(kind: str) -> str:
    """The fields of a kind such as injury, one line each. Raises UnknownKindError."""
    model, says = model_called(f"previews.{kind.lower().removeprefix('previews.')}")
    if model is None or says:
        raise UnknownKindError(says)
    width = max(len(name) for name in fields_of(model))
    indent = " " * (width + 2)
    lines = [
        f"model: {model._meta.label_lower}",
        f"others refer to it as {key_in_words(model)}",
        "",
    ]
    for name, column in fields_of(model).items():
        text = "; ".join(_notes_on(model, column))
        lines += wrap(f"{name:<{width}}  {text}", WIDTH, subsequent_indent=indent)
    return "\n".join(lines)


def _notes_on(model: type[Keyed], column: AnyField) -> Iterator[str]:
    if is_needed(model, column):
        yield "required"
    yield _type_of(column)
    if column.name in model.key_fields:
        yield "part of the key"
    if column.name == "slug" and makes_slug(model):
        yield "made from the names if it is left out"
    if column.has_default() and not callable(column.default) and column.default != "":
        yield f"{str(column.default).lower()} if it is left out"
    if column.help_text:
        yield str(column.help_text)


def _type_of(column: AnyField) -> str:
    if column.is_relation:
        target = target_of(column)
        return f"the key of {a_noun(target)}: {key_in_words(target)}"
    if isinstance(column, models.JSONField):
        return "a mapping"
    if choices := choices_of(column):
        return f"one of {', '.join(choices)}"
    words = shape_of(column)[0]
    return f"{words}, at most {column.max_length} characters" if column.max_length else words
