"""Every spelling the desk knows of anybody and anything, for reading prose."""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Model
from rapidfuzz import fuzz, process

from previews.data.countries import country_name, member_codes
from previews.models import (
    Club,
    ClubName,
    Competition,
    CompetitionName,
    Coverage,
    MatchEvent,
    Official,
    OfficialName,
    Outlet,
    Person,
    PersonName,
    Stadium,
    Stage,
)
from previews.text.spelling import fold
from previews.text.unknown_names import KnownNames

SPELLED: dict[type[Model], tuple[str, ...]] = {
    Club: ("name", "full_name", "short_name", "nickname", "city", "code"),
    ClubName: ("name",),
    Person: ("name", "known_as"),
    PersonName: ("name",),
    Official: ("name",),
    OfficialName: ("name",),
    Competition: ("name", "short_name", "organiser"),
    CompetitionName: ("name",),
    Stadium: ("name", "city"),
    Stage: ("name",),
    Outlet: ("name",),
    Coverage: ("channel", "host"),
    MatchEvent: ("player_name",),
}
ATOM = re.compile(r"\w+")
NEAR = 75
"""How alike, of a hundred, a name must be to be offered for another."""


def every_spelling() -> set[str]:
    """13 queries, each of one column or a few."""
    return {spelling for spelling in (*spelled(), *countries()) if spelling}


def spelled() -> Iterator[str]:
    for model, columns in SPELLED.items():
        rows = model._default_manager.order_by().values_list(*columns).distinct()
        yield from (str(spelling) for row in rows for spelling in row if spelling)


def countries() -> Iterator[str]:
    for code in member_codes():
        yield code
        yield country_name(code) or ""


def known_in(text: Iterable[str], spellings: Iterable[str]) -> KnownNames:
    """Those spellings that have a word in common with the texts: no other can be found there."""
    said = atoms(" ".join(text))
    return KnownNames.of([one for one in spellings if said & atoms(one)])


def atoms(text: str) -> set[str]:
    return set(ATOM.findall(fold(text)))


def nearest_among(spellings: Iterable[str]) -> dict[str, str]:
    """Folded spellings, ready to be searched for the most alike."""
    return {fold(spelling): spelling for spelling in spellings}


def nearest(name: str, folded: dict[str, str]) -> str | None:
    found = process.extractOne(fold(name), folded.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return folded[found[0]] if found else None
