"""Every name in the database, in every spelling, for checking the names in prose."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from previews.data.countries import country_name, member_codes
from previews.models.kinds import declared_models
from previews.text.spelling import fold
from previews.text.unknown_names import KnownNames

ATOM = re.compile(r"\w+")
# How alike, of a hundred, a name must be to be offered for another.
NEAR = 75


def every_spelling() -> set[str]:
    """1 query for each model with a column of names: 13."""
    return {spelling for spelling in (*spelled(), *countries()) if spelling}


def spelled() -> Iterator[str]:
    for model, declared in declared_models().items():
        if declared.spells:
            rows = model._default_manager.order_by().values_list(*declared.spells).distinct()
            yield from (str(spelling) for row in rows for spelling in row if spelling)


def countries() -> Iterator[str]:
    for code in member_codes():
        yield code
        yield country_name(code) or ""


def known_in(text: Iterable[str], spellings: Iterable[str]) -> KnownNames:
    """The spellings that have a word in common with the texts: no other can occur in them."""
    words = atoms(" ".join(text))
    return KnownNames.of([spelling for spelling in spellings if words & atoms(spelling)])


def atoms(text: str) -> set[str]:
    return set(ATOM.findall(fold(text)))


def nearest_among(spellings: Iterable[str]) -> dict[str, str]:
    """Each spelling by its folded form, as `nearest` takes them."""
    return {fold(spelling): spelling for spelling in spellings}


def nearest(name: str, folded: dict[str, str]) -> str | None:
    """The spelling most like a name; None if none is like enough."""
    best = process.extractOne(fold(name), folded.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return folded[best[0]] if best else None
