"""Which clubs and competitions the words of a search can mean together: "man city arsenal"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

type Spellings = Mapping[int, Sequence[str]]

# Sets of words of which clubs have all; more there are only where every word is in many names.
MOST_SETS = 12
CLUBS_OF_A_SET = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """Matches of a club of `first` with one of `second`; of any opponent where that is empty."""

    first: tuple[int, ...]
    second: tuple[int, ...] = ()
    competitions: tuple[int, ...] = ()


def exact_pairs(words: Sequence[str], clubs: Spellings) -> Iterator[Plan]:
    """The words are two whole names: "inter milan" is Inter and Milan."""
    for place in range(1, len(words)):
        first = _called(" ".join(words[:place]), clubs)
        second = _called(" ".join(words[place:]), clubs)
        if first and second and first != second:
            yield Plan(first, second)


def plans(words: Sequence[tuple[str, ...]], clubs: Spellings, cups: Spellings) -> Iterator[Plan]:
    """Every way to give each word to a club or a competition, with no name more than needed."""
    every = frozenset(range(len(words)))
    ours, theirs = _by_words(words, clubs), _by_words(words, cups)
    nothing: frozenset[int] = frozenset()
    for first, second, cup in product(ours, [nothing, *ours], [nothing, *theirs]):
        # Each pair once: the club of the first word before the other one.
        if first | second | cup != every or (second and min(first) > min(second)):
            continue
        named = [words for words in (first, second, cup) if words]
        others = [frozenset().union(*named[:at], *named[at + 1 :]) for at in range(len(named))]
        if len(named) > 1 and all(words - rest for words, rest in zip(named, others, strict=True)):
            yield Plan(
                tuple(ours[first][:CLUBS_OF_A_SET]),
                tuple(ours[second][:CLUBS_OF_A_SET]) if second else (),
                tuple(theirs[cup][:CLUBS_OF_A_SET]) if cup else (),
            )


def _called(name: str, clubs: Spellings) -> tuple[int, ...]:
    numbers = (club for club, spellings in clubs.items() if name in spellings)
    return tuple(numbers)[:CLUBS_OF_A_SET]


def _by_words(words: Sequence[tuple[str, ...]], rows: Spellings) -> dict[frozenset[int], list[int]]:
    """The rows by the words that their names have: those with the most words first."""
    sets: dict[frozenset[int], list[int]] = {}
    for row, spellings in sorted(rows.items(), key=lambda item: _nearness(words, item)):
        if has := frozenset(_words_of(words, spellings)):
            sets.setdefault(has, []).append(row)
    largest = sorted(sets, key=lambda has: (-len(has), sorted(has)))
    return {has: sets[has] for has in largest[:MOST_SETS]}


def _words_of(words: Sequence[tuple[str, ...]], spellings: Iterable[str]) -> Iterator[int]:
    padded = [f" {spelling}" for spelling in spellings]
    for place, keys in enumerate(words):
        if any(f" {key}" in spelling for key in keys for spelling in padded):
            yield place


def _nearness(
    words: Sequence[tuple[str, ...]], row: tuple[int, Sequence[str]]
) -> tuple[bool, int, int]:
    """Those called by one of the words alone first, then short names before long ones."""
    number, spellings = row
    alone = any(key in spellings for keys in words for key in keys)
    return not alone, min(map(len, spellings), default=0), number
