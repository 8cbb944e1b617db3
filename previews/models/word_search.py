"""Searches for words: names first, then the rows that point to them.

Each path of a search is a subquery of its own, which an index serves. An OR over joins would read
every row of the table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import DateField, Model, Q, QuerySet

from previews.models.begins_lookup import BEGINS
from previews.models.normalized_field import key_columns
from previews.text.spelling import keys_to_look_up

# Names of which a word can be a part. Of more, the search takes the first ones and says so.
MOST_NAMES = 500
# In a table that imports fill, each club has thousands of rows.
MOST_NAMES_IN_ARCHIVE = 10
SEASON = re.compile(r"(?P<year>1[89]\d\d|2[01]\d\d)[/-](\d\d|\d{4})")
DAY = re.compile(r"(?P<year>1[89]\d\d|2[01]\d\d)(-(?P<month>\d\d?)(-(?P<day>\d\d?))?)?")


@dataclass(frozen=True, slots=True)
class Matching:
    """The rows that have every word, and the words that are in more names than were searched."""

    rows: QuerySet[Any]
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    # Conditions of one column or relation each, and the number of names that they compare with.
    conditions: tuple[Q, ...]
    names: int
    cut: bool


def having_words(
    rows: QuerySet[Any], paths: Sequence[str], words: Sequence[str], most: int = MOST_NAMES
) -> Matching:
    """The rows that have each word in one of the paths, in the syntax of `search_fields`.

    A path to a name finds every spelling of it, by the beginning of each of its words.
    """
    read: dict[tuple[type[Model], str], list[int]] = {}
    each = [_word(rows.model, paths, word, read) for word in words]
    # The rarest word finds the rows, the others narrow them.
    each.sort(key=lambda word: word.names)
    cut: list[str] = []
    for place, word in enumerate(each):
        if not word.conditions:
            return Matching(rows.none())
        limit = most if place == 0 else MOST_NAMES
        if word.cut or word.names > limit:
            cut.append(word.word)
        rows = rows.filter(_any_of(rows.model, word.conditions, limit, finds=place == 0))
    return Matching(rows, tuple(cut))


def _any_of(model: type[Model], conditions: Sequence[Q], limit: int, *, finds: bool) -> Q:
    """One of the conditions. `finds`: by ids, so that each condition is served by its index."""
    conditions = [_limited(condition, limit) for condition in conditions]
    if not finds:
        return reduce(or_, conditions)
    matches = [model._default_manager.filter(each).order_by().values("pk") for each in conditions]
    return Q(pk__in=matches[0].union(*matches[1:]) if len(matches) > 1 else matches[0])


def _limited(condition: Q, limit: int) -> Q:
    """The condition with at most `limit` numbers of named rows."""
    children = [
        (child[0], child[1][:limit])
        if isinstance(child, tuple) and isinstance(child[1], list)
        else child
        for child in condition.children
    ]
    return Q(*children, _connector=condition.connector, _negated=condition.negated)


def _word(
    model: type[Model],
    paths: Sequence[str],
    word: str,
    read: dict[tuple[type[Model], str], list[int]],
) -> _Word:
    conditions: list[Q] = []
    numbers: dict[tuple[type[Model], str], list[int]] = {}
    for path in paths:
        names = _named(model, path)
        if names is None:
            conditions += _of_text(model, path, word)
            continue
        named, link = names
        if (named, word) not in read:
            read[named, word] = _numbers_of(named, word)
        numbers[named, word] = read[named, word]
        condition = Q(**{f"{link or 'pk'}__in": read[named, word]})
        if read[named, word] and condition not in conditions:
            conditions.append(condition)
    many = sum(map(len, numbers.values()))
    return _Word(
        word, tuple(conditions), many, any(len(ids) > MOST_NAMES for ids in numbers.values())
    )


def _named(model: type[Model], path: str) -> tuple[type[Model], str] | None:
    """The model with the name that the path leads to, and the relation to it.

    None for other columns, and for names of rows that have no other names.
    """
    *joins, column = path.split("__")
    if joins and joins[-1] == "names":
        joins = joins[:-1]
    for join in joins:
        related = model._meta.get_field(join).related_model
        assert isinstance(related, type)
        model = related
    is_name = hasattr(model, "names") and column in key_columns(model)
    return (model, "__".join(joins)) if is_name else None


def _numbers_of(named: type[Model], word: str) -> list[int]:
    """The rows with a name of which the word begins a word: those of that very name first."""
    keys = [key for key in keys_to_look_up(word) if key]
    if not keys:
        return []
    link: Any = named._meta.get_field("names")
    others = link.related_model._default_manager.filter(_begins_a_word(["name_key"], keys))
    own = _begins_a_word(list(key_columns(named).values()), keys)
    rows = named._default_manager.filter(own | Q(pk__in=others.values(link.field.name)))
    read = rows.order_by("name_key", "pk").values_list("pk", "name_key")[: MOST_NAMES + 1]
    in_order = sorted(read, key=lambda row: (row[1] not in keys, not row[1].startswith(keys[0])))
    return [number for number, _key in in_order]


def _begins_a_word(columns: Sequence[str], keys: Sequence[str]) -> Q:
    either = (
        Q(**{f"{column}__startswith": key}) | Q(**{f"{column}__contains": f" {key}"})
        for column in columns
        for key in keys
    )
    return reduce(or_, either)


def _of_text(model: type[Model], path: str, word: str) -> Iterator[Q]:
    """The conditions of a column: `=` for the whole of it, `^` for its beginning, as in Django."""
    whole, begins = path.startswith("="), path.startswith("^")
    path = path.lstrip("=^")
    if key := key_columns(model).get(path):
        keys = [key for key in keys_to_look_up(word) if key]
        if begins:
            yield from (Q(**{f"{key}__{BEGINS}": each}) for each in keys)
        elif keys:
            yield _begins_a_word([key], keys)
        return
    column: Any = model
    for step in path.split("__"):
        column = column._meta.get_field(step)
        is_many = getattr(column, "one_to_many", False) or getattr(column, "many_to_many", False)
        if is_many:  # a join would repeat the row
            inner = Q(**{f"{path}__icontains": word})
            yield Q(pk__in=model._default_manager.filter(inner).order_by().values("pk"))
            return
        column = column.related_model or column
    if isinstance(column, DateField):
        if days := days_meant(word):
            yield Q(**{f"{path}__gte": days[0], f"{path}__lt": days[1]})
    elif whole and column.get_internal_type() in {"BigIntegerField", "IntegerField"}:
        if word.isascii() and word.isdigit() and len(word) < 19:
            yield Q(**{path: int(word)})
    else:
        lookup = "exact" if whole else BEGINS if begins else "icontains"
        yield Q(**{f"{path}__{lookup}": word})


def days_meant(word: str) -> tuple[date, date] | None:
    """From the first day that the word means up to, not including, a later one."""
    season = SEASON.fullmatch(word)
    # 2011-12 is December.
    if season and int(word[-2:]) == (int(season["year"]) + 1) % 100 and word[4:] != "-12":
        return date(int(season["year"]), 7, 1), date(int(season["year"]) + 1, 7, 1)
    written = DAY.fullmatch(word)
    if written is None:
        return None
    year, month, day = (int(written[part] or 0) for part in ("year", "month", "day"))
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first + timedelta(days=1)
    if month:
        return first, (first + timedelta(days=32)).replace(day=1)
    return first, date(year + 1, 1, 1)
