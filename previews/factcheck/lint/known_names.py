"""Every spelling of every name in the database, to check the names in prose."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from previews.data.countries import countries as every_country
from previews.data.countries import member_codes
from previews.data.names_in_prose import names_in_prose
from previews.models import Club, Stadium
from previews.models.generation_watch import archive_as_committed
from previews.models.kinds import declared_models
from previews.text import prose
from previews.text.names_as_places import NameAndCity
from previews.text.spelling import fold
from previews.text.unknown_names import KnownNames

ATOM = re.compile(r"\w+")
# The lowest similarity, of 100, of a name that is suggested.
MIN_SIMILARITY = 75
# A process keeps so many spellings, and the issues of so many texts.
MOST_KEPT, MOST_TEXTS = 50_000, 1_000


def every_spelling() -> set[str]:
    """1 query for each model with a column of names: 13."""
    every = (*spelled(), *countries(), *names_in_prose())
    return {spelling for spelling in every if spelling}


def spelled() -> Iterator[str]:
    for model, declared in declared_models().items():
        if declared.spells:
            rows = model._default_manager.order_by().values_list(*declared.spells).distinct()
            yield from (str(spelling) for row in rows for spelling in row if spelling)


def countries() -> Iterator[str]:
    """The names of all, and the codes of those with a national team."""
    yield from member_codes()
    for country in every_country().values():
        yield country.name


@dataclass(eq=False)
class Names:
    """Every spelling, every club and every town of the archive, as texts are checked by them."""

    spellings: frozenset[str]
    clubs: tuple[NameAndCity, ...]
    places: tuple[str, ...]

    def __post_init__(self) -> None:
        # Most texts of a preview are those of its last check.
        self.read = lru_cache(MOST_TEXTS)(prose.read)

    def known_in(self, texts: Iterable[str]) -> KnownNames:
        """The spellings that share a word with the texts. The others cannot occur in them."""
        said = atoms(" ".join(texts))
        return KnownNames.of({name for word in said for name in self._by_word.get(word, ())})

    def clubs_in(self, texts: Iterable[str]) -> Iterator[NameAndCity]:
        """The clubs that the texts name."""
        text = fold(" ".join(texts))
        for club, names in zip(self.clubs, self._folded_clubs, strict=True):
            if any(name in text for name in names):
                yield club

    def nearest(self, name: str) -> str | None:
        """The most similar spelling, or None if none is similar enough."""
        best = process.extractOne(
            fold(name), self._folded.keys(), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY
        )
        return self._folded[best[0]] if best else None

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        by_word: dict[str, list[str]] = {}
        for spelling in self.spellings:
            for word in atoms(spelling):
                by_word.setdefault(word, []).append(spelling)
        return by_word

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(spelling): spelling for spelling in sorted(self.spellings)}

    @cached_property
    def _folded_clubs(self) -> list[list[str]]:
        return [[fold(name) for name in club.names] for club in self.clubs]


class KeptNames:
    """The names of the archive as this process has read them last."""

    def __init__(self) -> None:
        self._kept: tuple[int, Names] | None = None

    def now(self) -> Names:
        """1 query while no name can have changed; 16 otherwise."""
        archive, kept = archive_as_committed(), self._kept
        if archive is not None and kept is not None and kept[0] == archive:
            return kept[1]
        names = read_names()
        if archive is not None and len(names.spellings) <= MOST_KEPT:
            self._kept = archive, names
        return names


NAMES = KeptNames()


def read_names() -> Names:
    columns = ("name", "short_name", "full_name", "city")
    rows = Club.objects.order_by("pk").values_list(*columns)
    return Names(
        frozenset(every_spelling()),
        tuple(NameAndCity(tuple(name for name in names if name), city) for *names, city in rows),
        tuple(Stadium.objects.by_name().values_list("city", flat=True)),
    )


def atoms(text: str) -> set[str]:
    return set(ATOM.findall(fold(text)))
