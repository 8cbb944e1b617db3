"""The numbers that a sentence says, and whether known values explain them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from previews.text.numerals import said_number
from previews.text.stated_value import Value, plainly
from previews.text.tokenizer import Word, words
from previews.text.whole_number import whole_number

YEARS = range(1850, 2100)
MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
}  # fmt: skip
# "Conceding twice in four minutes": lengths of time are beside what the figures say.
TIME = {"second", "minute", "hour", "day", "week", "month", "year", "season", "percent"}
PLACED = {
    "is", "are", "was", "were", "be", "been", "being", "stand", "stands", "sit", "sits", "lie",
    "lies", "stay", "stays", "remain", "remains", "finish", "finished", "placed", "ranked",
    "currently", "joint", "now", "go", "went", "still",
}  # fmt: skip
# "Three points behind" says a difference; "nine points from five matches" a part of the points.
APART = {
    "behind", "ahead", "clear", "adrift", "off", "above", "below", "from", "more", "better",
    "worse", "fewer", "less", "short", "away", "in", "out",
}  # fmt: skip

DATED = {"day", "month", "instant"}


class NumberKind(StrEnum):
    COUNT = "count"
    SCORE = "score"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """A number of a sentence: how it is written, what it says, and the words around it."""

    text: str
    kind: NumberKind
    numbers: tuple[int, ...]
    is_place: bool
    after: tuple[str, ...]

    def counts(self, noun: str) -> bool:
        """Whether it is directly followed by the noun, and is no difference of it."""
        following, *rest = (*self.after, "")
        return stem(following) == stem(noun) and (not rest or rest[0] not in APART)


def numbers_said(sentence: str) -> tuple[SaidNumber, ...]:
    """Counts, places, scores and years; not lengths of time, days of a month, or "one"."""
    spoken = words(sentence)
    every = (said_at(spoken, place) for place, word in enumerate(spoken) if word.number)
    return tuple(number for number in every if number is not None)


def said_at(spoken: Sequence[Word], place: int) -> SaidNumber | None:
    word = spoken[place]
    number = word.number or ""
    after = tuple(each.says[0] for each in spoken[place + 1 : place + 3] if each.says)
    before = [each.says[-1] for each in spoken[max(0, place - 1) : place] if each.says]
    place_said = number.startswith("#") and bool(PLACED & set(before))
    if match := re.fullmatch(r"(\d{1,2})-(\d{1,2})", number):
        goals = tuple(sorted((int(match[1]), int(match[2]))))
        return SaidNumber(word.text, NumberKind.SCORE, goals, False, after)
    plain = number.strip("#x")
    if not plain.isdecimal() or is_beside(number, after) or (plain == "1" and not place_said):
        return None
    is_year = number.isdecimal() and word.text == number and int(number) in YEARS
    kind = NumberKind.YEAR if is_year else NumberKind.COUNT
    return SaidNumber(word.text, kind, (int(plain),), place_said, after)


def is_beside(number: str, after: Sequence[str]) -> bool:
    """A length of time, or a day of a month."""
    following = after[0] if after else ""
    return following in MONTHS or (not number.startswith("#") and stem(following) in TIME)


def stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


@dataclass(frozen=True, slots=True)
class Explained:
    """The numbers, scores and years of values that are known."""

    numbers: frozenset[int]
    scores: frozenset[tuple[int, ...]]
    years: frozenset[int]

    def has(self, said: SaidNumber) -> bool:
        match said.kind:
            case NumberKind.SCORE:
                return said.numbers in self.scores or set(said.numbers) <= self.numbers
            case NumberKind.YEAR:
                return said.numbers[0] in self.years | self.numbers
            case _:
                return said.numbers[0] in self.numbers


def explained_by(values: Iterable[Value]) -> Explained:
    numbers: set[int] = set()
    scores: set[tuple[int, ...]] = set()
    years: set[int] = set()
    for kind, *rest in (meaning for value in values for meaning in every_meaning(value)):
        plain = [str(part) for part in rest]
        if kind == "number":
            numbers.add(int(float(plain[0])))
        elif kind == "score":
            scores.add(tuple(sorted(map(int, plain))))
        elif kind in DATED:
            years.add(int(plain[-1][:4]))
    return Explained(frozenset(numbers), frozenset(scores), frozenset(years))


def every_meaning(value: Value) -> list[tuple[object, ...]]:
    """What a value says: of a list each item, of a text each number in it."""
    if isinstance(value, list | tuple) and not hasattr(value, "home"):
        return [meaning for item in value for meaning in every_meaning(item)]
    meaning = plainly(value)
    if meaning[0] != "name":
        return [meaning]
    numbers = re.findall(r"\d+", str(value)) + [
        number
        for word in str(value).split()
        if (number := said_number(word)) and number.isdecimal()
    ]
    meant = (whole_number(number) for number in numbers)
    return [("number", number) for number in meant if number is not None]
