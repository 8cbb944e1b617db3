"""Verdicts: what a sentence states against what the results give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from previews.football.computed import Caveat, Computed, More, Weight
from previews.football.figure_clauses import clause, contrasts
from previews.football.hosts_order import in_order_of_hosts
from previews.text.stated_value import Value, exceeds, in_words, listed, same


class Verdict(StrEnum):
    TRUE = "true"
    FALSE = "false"
    MISLEADING = "misleading"
    CANNOT_BE_CHECKED = "cannot_be_checked"

    @property
    def label(self) -> str:
        """As editors and fans read it: "Cannot be checked"."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason, and the figures of the sentence by how they came out."""

    verdict: Verdict
    reason: str
    suggestion: str = ""
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    caveats: tuple[Caveat, ...] = ()


def judge(stated: Mapping[str, Value], computed: Computed | None) -> Judgement:
    """Compare what a sentence states with what was computed.

    One wrong figure makes it false, even where another cannot be checked. Figures that are right
    only by another definition, or on a condition that the sentence leaves out, mislead.
    """
    if computed is None or not computed.values:
        return unchecked(tuple(sorted(stated)), "The archive has no answer to this.")
    if not stated:
        return unchecked((), "The report states no figure.")
    hosts = {figure.name: figure.hosts for figure in computed.figures if figure.hosts}
    stated = in_order_of_hosts(stated, computed.values, hosts)
    wrong = differing(stated, computed.values)
    missing = tuple(sorted(name for name in stated if name not in computed.values))
    open_figures = beyond_what_is_held(wrong, stated, computed)
    if wrong and set(wrong) == set(open_figures):
        return not_settled(stated, computed, open_figures, missing)
    if wrong:
        return by_other_definition(stated, computed) or judged_false(
            stated, computed, wrong, missing
        )
    if missing:
        titles = listed([computed.titled(name) for name in missing])
        right = tuple(sorted(set(stated) - set(missing)))
        return unchecked(missing, f"The archive does not say: {titles}.", right)
    return agreed(stated, computed)


def differing(stated: Mapping[str, Value], values: Mapping[str, Value]) -> tuple[str, ...]:
    return tuple(
        sorted(name for name in stated if name in values and not same(stated[name], values[name]))
    )


def beyond_what_is_held(
    wrong: Sequence[str], stated: Mapping[str, Value], computed: Computed
) -> tuple[str, ...]:
    """The wrong figures that would be right if results that are not held were as stated."""
    if not computed.within:
        return ()
    more = {figure.name: figure.more for figure in computed.figures}
    return tuple(
        name
        for name in wrong
        if (more[name] is More.RAISES and exceeds(stated[name], computed.values[name]))
        or (more[name] is More.LOWERS and exceeds(computed.values[name], stated[name]))
    )


def not_settled(
    stated: Mapping[str, Value],
    computed: Computed,
    open_figures: tuple[str, ...],
    missing: tuple[str, ...],
) -> Judgement:
    """The verdict where only results that are not held could show the sentence right."""
    titles = {name: computed.titled(name) for name in open_figures}
    said = contrasts(titles, stated, computed.values, computed.within)
    right = tuple(sorted(set(stated) - set(open_figures) - set(missing)))
    reason = sentences(said, "Other results may not be entered.")
    return unchecked(tuple(sorted({*open_figures, *missing})), reason, right)


def unchecked(missing: tuple[str, ...], reason: str, right: tuple[str, ...] = ()) -> Judgement:
    return Judgement(Verdict.CANNOT_BE_CHECKED, reason, right=right, missing=missing)


def agreed(stated: Mapping[str, Value], computed: Computed) -> Judgement:
    """All figures are right: does the sentence say what they rest on?"""
    unsaid = [
        caveat
        for caveat in computed.caveats
        if caveat.concerns(stated) and not caveat.is_said_in(stated)
    ]
    grave = tuple(caveat for caveat in unsaid if caveat.weight is Weight.MISLEADING)
    figures = listed(
        [clause(figure.title, figure.value) for figure in computed.figures if figure.name in stated]
    )
    right = tuple(sorted(stated))
    within = f", {computed.within}" if computed.within else ""
    if grave:
        reason = sentences(
            "The figures agree, but not as the sentence puts them.", *caveat_sentences(grave)
        )
        suggestion = suggested(stated, computed, grave)
        return Judgement(Verdict.MISLEADING, reason, suggestion, right=right, caveats=grave)
    reason = sentences(f"Agrees with the archive{within}: {figures}.", *caveat_sentences(unsaid))
    return Judgement(Verdict.TRUE, reason, right=right, caveats=tuple(unsaid))


def by_other_definition(stated: Mapping[str, Value], computed: Computed) -> Judgement | None:
    """Right by a definition that is not the usual one: true only where the sentence names it."""
    right = tuple(sorted(stated))
    for caveat in computed.caveats:
        values = {**computed.values, **caveat.otherwise}
        if not caveat.otherwise or set(stated) - set(values) or differing(stated, values):
            continue
        if caveat.is_said_in(stated):
            reason = sentences("Agrees by the definition it names.", caveat.sentence)
            return Judgement(Verdict.TRUE, reason, right=right, caveats=(caveat,))
        reason = sentences("True only by another definition.", caveat.sentence)
        suggestion = suggested(stated, computed, (caveat,))
        return Judgement(Verdict.MISLEADING, reason, suggestion, right=right, caveats=(caveat,))
    return None


def judged_false(
    stated: Mapping[str, Value],
    computed: Computed,
    wrong: tuple[str, ...],
    missing: tuple[str, ...],
) -> Judgement:
    said = contrasts({name: computed.titled(name) for name in wrong}, stated, computed.values)
    not_said = f"The archive does not say: {listed([computed.titled(name) for name in missing])}."
    concerned = tuple(
        caveat
        for caveat in computed.caveats
        if caveat.concerns(stated) and caveat.weight is Weight.MISLEADING
    )
    return Judgement(
        Verdict.FALSE,
        sentences(said, not_said if missing else ""),
        suggested(stated, computed, concerned),
        right=tuple(sorted(set(stated) - set(wrong) - set(missing))),
        wrong=wrong,
        missing=missing,
        caveats=concerned,
    )


def suggested(stated: Mapping[str, Value], computed: Computed, caveats: Sequence[Caveat]) -> str:
    """The question's own sentence with the computed figures, and the conditions behind it.

    {figures} are those the sentence stated, and those by which it can say its conditions.
    """
    wanted = set(stated).union(*(caveat.said_by for caveat in caveats))
    figures = [figure.words for figure in computed.figures if figure.name in wanted]
    conditions = sentences(*caveat_sentences(caveats))
    words = {name: in_words(value) for name, value in computed.values.items()}
    words |= {"figures": listed(figures), "conditions": conditions}
    sentence = computed.wording.format_map(words)
    return sentence if "{conditions}" in computed.wording else sentences(sentence, conditions)


def caveat_sentences(caveats: Sequence[Caveat]) -> list[str]:
    return [caveat.sentence for caveat in caveats]


def sentences(*parts: str) -> str:
    """Parts as sentences of one paragraph: a capital before, a full stop behind."""
    whole = [part.strip() for part in parts if part.strip()]
    return " ".join(
        part[0].upper() + part[1:] + ("" if part[-1] in ".!?" else ".") for part in whole
    )
