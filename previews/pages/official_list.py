"""The match officials of the archive in alphabetical order. 1 query, 2 further on."""

from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict

from previews.data.countries import country_name
from previews.models import Official
from previews.models.keyset import rows_after_slug

ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class OfficialRow:
    name: str
    slug: str
    country: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The officials whose names begin with it."""

    letter: str
    rows: tuple[OfficialRow, ...]


@dataclass(frozen=True, slots=True)
class OfficialList:
    """`next_after` is the slug after which the next page begins; empty on the last."""

    letters: tuple[Letter, ...]
    is_first: bool
    next_after: str


def read(params: QueryDict) -> OfficialList:
    """`?after=<slug>` goes on after that official; an unknown slug begins at the first."""
    rows, is_first = rows_after_slug(Official.objects.alphabetical(), params.get("after", ""))
    officials = list(rows[: ON_A_PAGE + 1])
    shown = officials[:ON_A_PAGE]
    return OfficialList(
        letters=tuple(
            Letter(letter, tuple(_row(official) for official in of_letter))
            for letter, of_letter in groupby(shown, lambda each: str(each.name_key)[:1].upper())
        ),
        is_first=is_first,
        next_after=shown[-1].slug if len(officials) > ON_A_PAGE else "",
    )


def _row(official: Official) -> OfficialRow:
    country = country_name(official.country) or official.country
    return OfficialRow(official.name, official.slug, country)
