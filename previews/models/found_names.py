"""Rows that fans find by the words that they type: each begins a word of one of its names."""

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Case, IntegerField, Model, Q, QuerySet, Value, When

from previews.models.begins_lookup import BEGINS
from previews.models.normalized_field import key_columns

# Each word of a search, as the keys under which it may be stored: "Muenchen" is one of two.
type Words = Sequence[tuple[str, ...]]
# The row is called just so; a name of it begins so; each word begins one of its words.
WHOLE, BEGINNING, WORDS = range(3)


def begin_words(columns: Sequence[str], words: Words) -> Q:
    """Whether each word begins a word in one of the columns with keys."""
    return reduce(and_, (_begins_a_word(columns, keys) for keys in words))


def _begins_a_word(columns: Sequence[str], keys: Sequence[str]) -> Q:
    either = (
        Q(**{f"{column}__startswith": key}) | Q(**{f"{column}__contains": f" {key}"})
        for column in columns
        for key in keys
    )
    return reduce(or_, either)


def called(rows: QuerySet[Any], words: Words, whole: str) -> QuerySet[Any]:
    """The rows with these words in their names, the nearest first, with `found_rank`.

    `whole` is the key of everything that was typed.
    """
    columns = list(key_columns(rows.model).values())
    own = begin_words(columns, words)
    same = reduce(or_, (Q(**{column: whole}) for column in columns))
    others = _other_names(rows.model)
    if others is not None:
        names, link = others
        own |= Q(pk__in=names.filter(begin_words(["name_key"], words)).values(link))
        same |= Q(pk__in=names.filter(name_key=whole).values(link))
    begins = reduce(or_, (Q(**{f"{column}__{BEGINS}": whole}) for column in columns))
    rank = Case(
        When(same, then=Value(WHOLE)),
        When(begins, then=Value(BEGINNING)),
        default=Value(WORDS),
        output_field=IntegerField(),
    )
    ranked: QuerySet[Any] = rows.filter(own).annotate(found_rank=rank)
    return ranked.order_by("found_rank", "name_key", "pk")


def with_any_of(rows: QuerySet[Any], chunks: Sequence[str], most: int) -> list[tuple[int, str]]:
    """The number and the name of rows whose names have one of these pieces of a word."""
    has = reduce(or_, (Q(name_key__contains=chunk) for chunk in chunks))
    return list(rows.filter(has).order_by("name_key", "pk").values_list("pk", "name")[:most])


def spellings_of(rows: QuerySet[Any]) -> dict[int, list[str]]:
    """The keys of every name of the rows, by their numbers. 2 queries."""
    columns = list(key_columns(rows.model).values())
    keys_by_row = {
        number: [key for key in keys if key]
        for number, *keys in rows.order_by().values_list("pk", *columns)
    }
    if (others := _other_names(rows.model)) is not None:
        names, link = others
        listed = names.filter(**{f"{link}__in": list(keys_by_row)}).order_by()
        for number, key in listed.values_list(link, "name_key"):
            keys_by_row[number].append(key)
    return keys_by_row


def _other_names(model: type[Model]) -> tuple[QuerySet[Any], str] | None:
    """The rows with other names of the model, and their column with the row that has it."""
    relation = next((each for each in model._meta.related_objects if each.name == "names"), None)
    if relation is None:
        return None
    return relation.related_model._default_manager.all(), relation.field.name
