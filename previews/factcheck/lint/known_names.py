"""Every spelling of every name in the database, to check the names in prose."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from previews.data.countries import country_name, member_codes
from previews.models.kinds import declared_models
from previews.text.spelling import fold
from previews.text.unknown_names import KnownNames

ATOM = re.compile(r"\w+")
# The lowest similarity, of 100, of a name that is suggested.
MIN_SIMILARITY = 75


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
    """The spellings that share a word with the texts. The others cannot occur in them."""
    words = atoms(" ".join(text))
    return KnownNames.of([spelling for spelling in spellings if words & atoms(spelling)])


def atoms(text: str) -> set[str]:
    return set(ATOM.findall(fold(text)))


def nearest_among(spellings: Iterable[str]) -> dict[str, str]:
    """The spellings by folded form, as `nearest` takes them."""
    return {fold(spelling): spelling for spelling in spellings}


def nearest(name: str, folded: dict[str, str]) -> str | None:
    """The most similar spelling, or None if none is similar enough."""
    best = process.extractOne(
        fold(name), folded.keys(), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY
    )
    return folded[best[0]] if best else None
