"""The types of values in a document, their fields, and documents in which one field is another."""

import dataclasses
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, NamedTuple, get_args, get_type_hints

import msgspec

from previews.editions.declared import DECLARED
from previews.editions.document import Document

ANOTHER = "another"


class Place(NamedTuple):
    """A field of a value in a document: how to get to the value, its type, the field's name."""

    steps: tuple[str | int, ...]
    of: type
    name: str


def is_record(kind: Any) -> bool:
    return isinstance(kind, type) and (
        dataclasses.is_dataclass(kind) or issubclass(kind, msgspec.Struct)
    )


def fields_of(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def records_in(hint: Any) -> Iterator[type]:
    """The types of values in a type such as tuple[Line, ...] | None."""
    if is_record(hint):
        yield hint
    for inner in get_args(hint):
        yield from records_in(inner)


def told_types(kind: type = Document, found: dict[type, None] | None = None) -> dict[type, None]:
    """Every type that readers are told of, from the declarations down."""
    found = {} if found is None else found
    if kind in found:
        return found
    found[kind] = None
    told = DECLARED.get(kind)
    for name, hint in fields_of(kind).items():
        if told is None or name in told.told_fields - set(told.computed):
            for inner in records_in(hint):
                told_types(inner, found)
    return found


def places(value: Any, steps: tuple[str | int, ...] = ()) -> Iterator[Place]:
    """Every field of every value, the values of lists included."""
    if type(value) is tuple:
        for number, inner in enumerate(value):
            yield from places(inner, (*steps, number))
    elif is_record(type(value)):
        for name in fields_of(type(value)):
            yield Place(steps, type(value), name)
            yield from places(getattr(value, name), (*steps, name))


def value_at(value: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def with_value(whole: Any, steps: tuple[str | int, ...], new: Any) -> Any:
    """The same, but for the value at these steps."""
    if not steps:
        return new
    first, *others = steps
    if isinstance(first, int):
        inner = with_value(whole[first], tuple(others), new)
        return (*whole[:first], inner, *whole[first + 1 :])
    inner = with_value(getattr(whole, first), tuple(others), new)
    if isinstance(whole, msgspec.Struct):
        return msgspec.structs.replace(whole, **{first: inner})
    return dataclasses.replace(whole, **{first: inner})


def another(value: Any) -> Any:
    """Another value of the same type; the value itself where this test knows none."""
    match value:
        case Enum():
            return next((each for each in type(value) if each is not value), value)
        case bool():
            return not value
        case datetime() | date():
            return value + timedelta(days=400)
        case int() | float():
            return value + 1000  # no other number of the document
        case str():
            # Of an address and of a text: either may be one word.
            return f"{value}{' ' if ' ' in value else '-'}{ANOTHER}".strip("-")
        case (int(first), *others) if type(value) is tuple:
            return (first + 1000, *others)
        case tuple() if type(value) is tuple and value:
            return value[:-1]
    return value
