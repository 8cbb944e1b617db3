"""A sentence against the figures entered for it: does it say the same numbers?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from previews.football.computed import Computed
from previews.football.figure_clauses import clause
from previews.football.verdict import Judgement, Verdict, sentences, suggested
from previews.text.numbers_said import (
    NumberKind,
    SaidNumber,
    explained_by,
    numbers_said,
)
from previews.text.stated_value import Value, listed, plainly

POSITION = "position"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A number of the sentence that the entered figures do not say.

    `figure` is the figure that it is a value of; empty where the words do not tell.
    """

    said: SaidNumber
    figure: str = ""

    @property
    def words(self) -> str:
        """As a reason quotes it: “99 points”, “second”."""
        noun = self.said.after[:1] if self.figure and not self.said.is_place else ()
        return " ".join((self.said.text, *noun))


def as_worded(
    judgement: Judgement,
    sentence: str,
    stated: Mapping[str, Value],
    computed: Computed | None,
    beside: Iterable[Value] = (),
) -> Judgement:
    """The judgement on a sentence whose figures hold, if it says the numbers of these figures.

    `beside` are other values that the sentence may say: parameters, scores and days of receipts.
    """
    holds = judgement.verdict in (Verdict.TRUE, Verdict.MISLEADING)
    if not holds or computed is None:
        return judgement
    wrong = mismatches(sentence, stated, computed, beside)
    said = explained_by(number for each in numbers_said(sentence) for number in each.numbers)
    contradicted = {
        each.figure: each.words
        for each in wrong
        if each.figure in stated and not explained_by([stated[each.figure]]).numbers & said.numbers
    }
    if contradicted:
        reasons = [
            f"the sentence says {words}; by the results, "
            f"{clause(computed.titled(figure), computed.values[figure])}"
            for figure, words in contradicted.items()
        ]
        return replace(
            judgement,
            verdict=Verdict.FALSE,
            reason=sentences(*reasons),
            suggestion=suggested(stated, computed, judgement.caveats),
            right=tuple(name for name in judgement.right if name not in contradicted),
            wrong=tuple(contradicted),
        )
    if wrong:
        words = listed([each.words for each in wrong])
        return Judgement(
            Verdict.CANNOT_BE_CHECKED,
            f"The sentence says {words}, and that is not among the figures entered for it.",
            right=judgement.right,
        )
    return judgement


def mismatches(
    sentence: str,
    stated: Mapping[str, Value],
    computed: Computed,
    beside: Iterable[Value] = (),
) -> tuple[Mismatch, ...]:
    """The numbers of the sentence that contradict the stated figures, or stand beside them.

    A number that no figure explains counts where it names a figure ("99 points", "are second"),
    or where a stated figure of its kind is not said at all.
    """
    said = numbers_said(sentence)
    known = explained_by((*stated.values(), *computed.values.values(), *beside))
    unsaid = kinds_unsaid(stated, said)
    wrong = []
    for number in said:
        figure = figure_named(number, computed)
        if figure:
            values = explained_by((stated.get(figure), computed.values[figure]))
            if not values.has(number):
                wrong.append(Mismatch(number, figure))
        elif number.kind in unsaid and not known.has(number):
            wrong.append(Mismatch(number))
    return tuple(wrong)


def is_position(number: SaidNumber, values: Mapping[str, Value]) -> bool:
    return number.is_place and POSITION in values


def figure_named(number: SaidNumber, computed: Computed) -> str:
    """The figure that the words around the number name; empty if they name none."""
    if is_position(number, computed.values):
        return POSITION
    if number.kind is not NumberKind.COUNT:
        return ""
    counted = (
        figure.name
        for figure in computed.figures
        if plainly(figure.value)[0] == "number" and number.counts(figure.title)
    )
    return next(counted, "")


def kinds_unsaid(stated: Mapping[str, Value], said: Iterable[SaidNumber]) -> set[NumberKind]:
    """The kinds of stated figures that the sentence does not say. Of none and one, words do."""
    numbers = {number for each in said for number in each.numbers}
    scores = {each.numbers for each in said if each.kind is NumberKind.SCORE}
    years = {each.numbers[0] for each in said if each.kind is NumberKind.YEAR}
    unsaid = set()
    for value in stated.values():
        known = explained_by((value,))
        if any(number > 1 and number not in numbers for number in known.numbers):
            unsaid.add(NumberKind.COUNT)
        if known.scores - scores:
            unsaid.add(NumberKind.SCORE)
        if known.years - years:
            unsaid.add(NumberKind.YEAR)
    return unsaid
