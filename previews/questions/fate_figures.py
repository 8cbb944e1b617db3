"""Figures and caveats of ties by what became of a club in them, for the questions about ties."""

from collections.abc import Sequence
from typing import Protocol

from previews.football.computed import Caveat, CaveatKind, More, Weight
from previews.football.first_legs import Fate
from previews.questions.question import FigureOf
from previews.text.number_words import in_words


class HasFate(Protocol):
    @property
    def fate(self) -> Fate: ...


def fate_figures(counted: str) -> tuple[FigureOf[Sequence[HasFate]], ...]:
    """How many ties, how many of them are decided, and how they went. `counted` names them."""
    return (
        FigureOf("count", len, counted, more=More.RAISES),
        FigureOf(
            "progressed",
            lambda rows: fates(rows).count(Fate.THROUGH),
            "went through",
            more=More.RAISES,
        ),
        FigureOf("out", lambda rows: fates(rows).count(Fate.OUT), "went out", more=More.RAISES),
        FigureOf(
            "decided", lambda rows: sum(fate.is_decided for fate in fates(rows)), more=More.RAISES
        ),
        FigureOf("undecided", lambda rows: fates(rows).count(Fate.UNDECIDED)),
    )


def fates(rows: Sequence[HasFate]) -> list[Fate]:
    return [row.fate for row in rows]


def fate_caveats(rows: Sequence[HasFate]) -> tuple[Caveat, ...]:
    return *undecided(fates(rows)), *not_known(fates(rows))


def not_known(fates: Sequence[Fate]) -> tuple[Caveat, ...]:
    """Ties that neither count as gone through nor as gone out: how they ended is not known."""
    many = fates.count(Fate.NOT_TOLD)
    if not many:
        return ()
    verb = "was" if many == 1 else "were"
    which = f"{in_words(many)} of the {in_words(len(fates))}" if len(fates) > 1 else "the only one"
    words = f"How {which} {verb} decided"
    return (Caveat(CaveatKind.SCOPE, f"{words} is not in the archive", weight=Weight.NOTE),)


def undecided(fates: Sequence[Fate]) -> tuple[Caveat, ...]:
    """What a sentence about who went through must say while a tie is open."""
    if Fate.UNDECIDED not in fates:
        return ()
    return (
        Caveat(
            CaveatKind.UNDECIDED,
            undecided_words(fates),
            applies_to=frozenset({"progressed", "out"}),
            said_by=frozenset({"decided", "undecided"}),
        ),
    )


def undecided_words(fates: Sequence[Fate]) -> str:
    """One of the four is undecided; of the three decided, none went through."""
    still_open, through = fates.count(Fate.UNDECIDED), fates.count(Fate.THROUGH)
    decided = sum(fate.is_decided for fate in fates)
    verb = "is" if still_open == 1 else "are"
    if still_open == len(fates):
        whole = "The only one is" if still_open == 1 else f"All {in_words(still_open)} are"
        return f"{whole} undecided"
    went = in_words(through) if through else "none"
    return (
        f"{in_words(still_open).capitalize()} of the {in_words(len(fates))} {verb} undecided; "
        f"of the {in_words(decided)} decided, {went} went through"
    )
