"""Names that are spelt nearly as what was typed, for a search that has found nothing."""

from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import OSA

from previews.models import Club, Competition, Official, Person
from previews.models.found_names import with_any_of
from previews.search.words import Query
from previews.text.spelling import name_key

SHOWN = 5
# Of each kind; words behind the first few are not compared.
MOST_READ, MOST_WORDS = 300, 3
PIECE = 3
# The letters of a word in which one slip, or two, still leave it the same word.
ONE_SLIP, TWO_SLIPS = 4, 7


def near_names(query: Query, today: date) -> tuple[str, ...]:
    """4 queries."""
    words = [keys[0] for keys in query.words[:MOST_WORDS] if len(keys[0]) >= ONE_SLIP]
    pieces = list(dict.fromkeys(piece for word in words for piece in _pieces(word)))
    if not pieces:
        return ()
    kinds = (
        Club.objects.all(),
        Competition.objects.all(),
        Person.objects.in_archive(today),
        Official.objects.all(),
    )
    names = (name for rows in kinds for _number, name in with_any_of(rows, pieces, MOST_READ))
    near = sorted(
        (slips, len(name), name)
        for name in set(names)
        if (slips := _slips(words, name)) is not None
    )
    return tuple(name for _slips, _length, name in near[:SHOWN])


def _pieces(word: str) -> Iterator[str]:
    """Three letters of the beginning, the middle and the end: a slip spoils one or two of them."""
    middle = (len(word) - PIECE + 1) // 2
    for place in (0, middle, len(word) - PIECE):
        yield word[place : place + PIECE]


def _slips(words: list[str], name: str) -> int | None:
    """How many letters of the words are others in the name; None if it is another name."""
    total = 0
    parts = name_key(name).split()
    for word in words:
        allowed = 2 if len(word) >= TWO_SLIPS else 1
        nearest = min((_distance(word, part, allowed) for part in parts), default=allowed + 1)
        if nearest > allowed:
            return None
        total += nearest
    return total


def _distance(word: str, part: str, allowed: int) -> int:
    """Of the word from the part of a name, or from its beginning: the word may be unfinished."""
    beginnings = {part, *(part[: len(word) + shift] for shift in (-1, 0, 1))}
    return min(OSA.distance(word, each, score_cutoff=allowed) for each in beginnings)
