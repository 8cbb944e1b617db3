"""Figures in prose that disagree with the known figure for the same thing."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from previews.text.stated_value import Value, in_words, plainly
from previews.text.text_issue import TextIssue, TextIssueKind
from previews.text.tokenizer import Word, sentences

# A number further than this many words from every word of the label is about something else.
NEAR = 4
# So many words before a number may make a limit of it: "no more than".
LIMIT_WORDS = 10
UNDER = {"under", "below", "fewer", "less", "most"}
OVER = {"over", "above", "more", "least"}
ABOUT = {"about", "around", "some", "nearly", "almost", "roughly", "approximately"}
BETWEEN = {"than", "at", "up", "to"}
YEARS = range(1850, 2100)
MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure and the words by which prose speaks of it: ("first legs", "lost"), 4."""

    words: tuple[str, ...]
    value: Value
    label: str = ""

    @property
    def stems(self) -> frozenset[str]:
        return stems_of(self.words)


@lru_cache(maxsize=1024)
def stems_of(phrases: tuple[str, ...]) -> frozenset[str]:
    """Asked for at every word of a text: reading the phrases anew would take nine tenths of it."""
    spelled = (word for phrase in phrases for said in sentences(phrase) for word in said)
    return frozenset(stem(word) for word in spelled if word.says)


def disagreeing_figures(text: str, figures: Sequence[KnownFigure]) -> Iterator[TextIssue]:
    """Numbers bound to a known figure that say another.

    A sentence speaks of a figure when it has all of its words; the number nearest to them is
    bound to it. "Under", "over" and "about" are taken at their word, years and days of a month
    for what they are, and a score in either order.
    """
    for sentence in sentences(text):
        stems = [stem(word) if word.says else "" for word in sentence]
        said = frozenset(stems)
        for figure in figures:
            if not (figure.stems and figure.stems <= said):
                continue
            for word in contradicting(sentence, stems, figure):
                value = in_words(figure.value)
                label = figure.label or " ".join(figure.words)
                message = f"“{word.text}” is stated, the archive has {value} for {label}."
                yield TextIssue(
                    TextIssueKind.FIGURE, word.start, word.end, word.text, message, value
                )


def contradicting(
    sentence: Sequence[Word], stems: Sequence[str], figure: KnownFigure
) -> Iterator[Word]:
    """The numbers of a sentence that has all words of the figure, and says another."""
    wanted = figure.stems
    labels = [place for place, said in enumerate(stems) if said in wanted]
    is_label = set(labels)
    bound: list[tuple[int, int]] = []
    for place in range(len(sentence)):
        if place not in is_label and is_of_its_kind(sentence, place, figure.value):
            after = bisect_left(labels, place)
            beside = labels[max(0, after - 1) : after + 1]
            distance = min(abs(place - label) for label in beside)
            if distance <= NEAR:
                bound.append((distance, place))
    least = min(bound, default=(0, 0))[0]
    nearest = [place for distance, place in bound if distance == least]
    if not any(agrees(sentence, place, figure.value) for place in nearest):
        yield from (sentence[place] for place in nearest)


def stem(word: Word) -> str:
    """The word without the ending of its plural."""
    said = word.says[0]
    return said.removesuffix("s") if len(said) > 3 else said


def is_of_its_kind(sentence: Sequence[Word], place: int, value: Value) -> bool:
    """Whether a word is a number that could state such a value at all."""
    number = sentence[place].number
    kind, *meaning = plainly(value)
    if number is None:
        return False
    if kind == "score":
        return re.fullmatch(r"\d+-\d+", number) is not None
    if kind != "number" or count(number) is None:
        return False
    after = [word.says[0] for word in sentence[place + 1 : place + 2] if word.says]
    is_year = count(number) in YEARS and sentence[place].text == number
    is_a_thing = sentence[place].text.casefold() == "one" and "of" in after
    is_day = bool(MONTHS & set(after))
    return not is_a_thing and not is_day and (not is_year or meaning[0] in YEARS)


def count(number: str) -> float | None:
    """The number as a quantity; None for a score, a clock or a place in an order."""
    plain = number.removesuffix("x")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def agrees(sentence: Sequence[Word], place: int, value: Value) -> bool:
    number = sentence[place].number or ""
    kind, *meaning = plainly(value)
    if kind == "score":
        return sorted(map(int, number.split("-"))) == sorted(int(str(side)) for side in meaning)
    stated, known = count(number) or 0.0, float(str(meaning[0]))
    before = comparing(sentence[max(0, place - LIMIT_WORDS) : place])
    if before in UNDER:
        return known <= stated
    if before in OVER:
        return known >= stated
    if before in ABOUT:
        return abs(known - stated) <= max(stated, known) / 10
    return known == stated


def comparing(before: Sequence[Word]) -> str:
    """The word that makes a limit of a number: "fewer" in "fewer than 1,000"."""
    said = [word.says[0] for word in before if word.says]
    for earlier, last in pairwise(["", *said[-2:]]):
        if last in BETWEEN and earlier in UNDER | OVER:
            return earlier
    last = said[-1] if said else ""
    if said[-2:] == ["up", "to"]:
        return "most"
    return last if last in UNDER | OVER | ABOUT else ""
