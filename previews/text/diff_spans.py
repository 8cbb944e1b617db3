"""Spans: the words of one wording, cut where it departs from the fullest wording."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from previews.text.alignment import Alignment, Gap
from previews.text.tokenized_text import TokenizedText
from previews.text.tokenizer import OPENERS


class SpanKind(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    ONLY_HERE = "only_here"
    OMITTED = "omitted"
    BRACKETED = "bracketed"
    ELLIPSIS = "ellipsis"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind that stand together; the texts of all spans are the wording again.

    `against` is what the fullest wording has in this place: other words (different), or words
    that are left out here (omitted, ellipsis). An omission has no text of its own.
    """

    text: str
    kind: SpanKind
    against: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of one word. Words of two gaps stay apart, though both differ."""

    kind: SpanKind
    against: str = ""
    gap: int = -1


def spans_compared(pairing: Alignment, *, says_it_is_a_part: bool = False) -> tuple[Span, ...]:
    """The spans of the first rendering, compared with the second.

    A wording that says it is only a part of the utterance omits no sentence by being one.
    """
    marks = marks_of(pairing.first)
    for number, difference in enumerate(pairing.differences):
        against = pairing.second.passage(words_in(difference.second))
        kind = SpanKind.DIFFERENT if difference.second else SpanKind.ONLY_HERE
        for word in words_in(difference.first):
            marks[word] = Mark(kind, against, number)
    omitted = omissions(pairing, whole_sentences=not says_it_is_a_part)
    return tuple(drawn(pairing.first, *filled(marks, omitted)))


def spans_of_fullest(fullest: TokenizedText, pairings: Sequence[Alignment]) -> tuple[Span, ...]:
    """The spans of the fullest rendering, the second of each pairing.

    Words differ where any other wording puts others in their place, and are only here when no
    other wording has them. Words that some have and some leave out are the same.
    """
    marks = marks_of(fullest)
    shared = {word for pairing in pairings for _, word in pairing.pairs}
    differing = {
        word
        for pairing in pairings
        for difference in pairing.differences
        if difference.first
        for word in words_in(difference.second)
    }
    for word in fullest.spoken if pairings else ():
        if word in differing:
            marks[word] = Mark(SpanKind.DIFFERENT)
        elif word not in shared:
            marks[word] = Mark(SpanKind.ONLY_HERE)
    return tuple(drawn(fullest, marks, {}))


def marks_of(rendering: TokenizedText) -> list[Mark]:
    """Every word the same, before anything is compared; brackets and ellipses as they are."""
    kinds = (
        SpanKind.ELLIPSIS
        if word.is_ellipsis
        else SpanKind.BRACKETED
        if word.in_brackets
        else SpanKind.SAME
        for word in rendering.words
    )
    return [Mark(kind) for kind in kinds]


def words_in(gaps: Sequence[Gap]) -> list[int]:
    return sorted(word for gap in gaps for word in gap.words)


def omissions(pairing: Alignment, *, whole_sentences: bool) -> dict[int, list[str]]:
    """What the first rendering leaves out, by the number of the word it is missing before."""
    places: defaultdict[int, list[str]] = defaultdict(list)
    turned = pairing.turned()
    for difference in pairing.differences:
        for gap in difference.second if not difference.first else ():
            if whole_sentences or gap.left is not None or gap.right is not None:
                places[place_of(gap, turned)].append(pairing.second.passage(gap.words))
    return dict(places)


def place_of(gap: Gap, turned: Alignment) -> int:
    """Behind the partner of the word before the gap, or before that of the word after it."""
    if gap.left is not None:
        return max(turned.partners[gap.left]) + 1
    if gap.right is not None:
        return min(turned.partners[gap.right])
    before = [word for word in turned.partners if word < gap.words[0]]
    return max(turned.partners[max(before)]) + 1 if before else 0


def filled(
    marks: list[Mark], omitted: dict[int, list[str]]
) -> tuple[list[Mark], dict[int, list[str]]]:
    """The marks and omissions, with what an ellipsis stands for moved into the ellipsis."""
    rest = {}
    for place, passages in omitted.items():
        beside = [
            word
            for word in (place, place - 1)
            if 0 <= word < len(marks) and marks[word].kind is SpanKind.ELLIPSIS
        ]
        if beside:
            marks[beside[0]] = Mark(SpanKind.ELLIPSIS, " … ".join(passages), beside[0])
        else:
            rest[place] = passages
    return marks, rest


def drawn(
    rendering: TokenizedText, marks: Sequence[Mark], omitted: dict[int, list[str]]
) -> Iterator[Span]:
    starts = starts_of(rendering)
    runs: list[tuple[Mark, list[int]]] = []
    for place, mark in enumerate(marks):
        if not runs or runs[-1][0] != mark or place in omitted:
            runs.append((mark, []))
        runs[-1][1].append(place)
    for mark, places in runs:
        yield from left_out(omitted, places[0])
        yield Span(
            rendering.text[starts[places[0]] : starts[places[-1] + 1]], mark.kind, mark.against
        )
    yield from left_out(omitted, len(marks))


def left_out(omitted: dict[int, list[str]], place: int) -> Iterator[Span]:
    if place in omitted:
        yield Span("", SpanKind.OMITTED, " … ".join(omitted[place]))


def starts_of(rendering: TokenizedText) -> list[int]:
    """Where each word's span starts: with the quotation marks and brackets that open before it."""
    text = rendering.text
    starts = [len(text[: word.start].rstrip(OPENERS)) for word in rendering.words]
    return [0, *starts[1:], len(text)] if starts else [0, len(text)]
