"""Names of clubs, people, competitions, officials and stadiums as hashes: of a row, or by a key."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db.models import CharField, F, Q, QuerySet, Value

from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.normalized_field import key_columns
from previews.models.official import Official
from previews.models.person import Person
from previews.models.row_hash import RowHash
from previews.models.stadium import Stadium
from previews.models.tracked import Tracked

# What tells two rows of one name apart.
BESIDE_NAMES = (
    "country",
    "squad",
    "kind",
    "organiser",
    "contestants",
    "slug",
    "used_from",
    "used_until",
)
MOST_KEYS = 3


class Owner(NamedTuple):
    """A row that has names."""

    kind: str
    number: int


class SpelledName(NamedTuple):
    owner: Owner
    hash: int
    keys: frozenset[str]


KINDS: dict[str, type[Any]] = {
    "club": Club,
    "competition": Competition,
    "official": Official,
    "person": Person,
    "stadium": Stadium,
}


def spelled_names(owners: Collection[Owner], keys: Collection[str]) -> list[SpelledName]:
    """Every name of the owners, and every name with one of the keys. 1 query, none without."""
    if not owners and not keys:
        return []
    selects = [
        rows
        for kind, model in KINDS.items()
        for rows in _selects(kind, model, owners, tuple(sorted(keys)))
    ]
    first, *others = selects
    return [
        SpelledName(Owner(kind, number), hashed, frozenset(filter(None, row_keys)))
        for kind, number, hashed, *row_keys in first.union(*others, all=True)
    ]


def _selects(
    kind: str, model: type[Any], owners: Collection[Owner], keys: tuple[str, ...]
) -> Iterator[QuerySet[Any]]:
    numbers = [owner.number for owner in owners if owner.kind == kind]
    link = model._meta.get_field("names")
    yield _select(model, kind, "pk", numbers, keys)
    yield _select(link.related_model, kind, link.field.attname, numbers, keys)


def _select(
    model: type[Tracked], kind: str, owner: str, numbers: list[int], keys: tuple[str, ...]
) -> QuerySet[Any]:
    columns = {field.name for field in model._meta.concrete_fields}
    names = key_columns(model)
    wanted = Q(**{f"{owner}__in": numbers})
    for key in names.values():
        wanted |= Q(**{f"{key}__in": keys})
    shown = [F(key) for key in names.values()]
    blank = [Value("", output_field=CharField()) for _ in range(MOST_KEYS - len(shown))]
    beside = [name for name in BESIDE_NAMES if name in columns]
    return (
        model._default_manager.filter(wanted)
        .order_by()
        .values_list(
            Value(kind, output_field=CharField()),
            F(owner),
            RowHash("pk", owner, *names, *beside),
            *shown,
            *blank,
        )
    )
