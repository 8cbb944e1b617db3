"""Ties lost in both legs, by final score or by 90 minutes. 5 queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from previews.football import comebacks as football
from previews.football.computed import Caveat, CaveatKind, More, Weight
from previews.football.tie import Tie
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "ties-lost-both-legs"


class Definition(StrEnum):
    """Which score counts: the final one, extra time included, or that of the 90 minutes."""

    FINAL = "final"
    NINETY = "ninety"

    @classmethod
    def _missing_(cls, value: object) -> "Definition | None":
        """As people put it: 90, 90 minutes, final score."""
        said = str(value).replace("_", " ").removesuffix(" minutes").removesuffix(" score")
        return {"90": cls.NINETY, "ninety": cls.NINETY, "final": cls.FINAL}.get(said)

    @property
    def words(self) -> str:
        return "final score" if self is Definition.FINAL else "90 minutes"

    @property
    def other(self) -> "Definition":
        return Definition.NINETY if self is Definition.FINAL else Definition.FINAL


@dataclass(frozen=True, slots=True)
class LostBothLegs:
    """Ties, earliest first, and the definition by which both legs were lost."""

    ties: tuple[Tie, ...]
    definition: Definition


def year_of(tie: Tie) -> int:
    """The year of the first leg, by which such lists name a tie."""
    return tie.fixtures[0].day.year


def years_of(ties: Sequence[Tie]) -> list[int]:
    return [year_of(tie) for tie in ties]


FIGURES: tuple[FigureOf[LostBothLegs], ...] = (
    FigureOf("count", lambda lost: len(lost.ties), "ties lost in both legs", more=More.RAISES),
    FigureOf("definition", lambda lost: lost.definition.words, "by"),
    FigureOf("years", lambda lost: years_of(lost.ties), several=True),
)


def lost_both_legs(
    club: Club,
    *,
    before: Moment,
    definition: Definition = Definition.FINAL,
    scope: Scope = EVERYTHING,
) -> Answer[LostBothLegs]:
    """Each tie whose two legs the club lost, earliest first."""
    ties = scope.of(Fixture.objects.involving(club)).ties(before)
    lost, other = (
        football.lost_both_legs(ties, club.pk, by_90_minutes=counted_by is Definition.NINETY)
        for counted_by in (definition, definition.other)
    )
    value = LostBothLegs(lost, definition)
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, definition=definition, **scope.named),
        value,
        rows=tuple(leg for tie in lost for leg in tie.fixtures[:2]),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        caveats=by_the_other(value, LostBothLegs(other, definition.other)),
        subject=str(club),
        not_in_archive="" if ties else f"No tie of {club} in the archive.",
    )


def by_the_other(lost: LostBothLegs, other: LostBothLegs) -> tuple[Caveat, ...]:
    """What the count is by the other definition, where the two differ."""
    if lost.ties == other.ties:
        return ()
    return (
        Caveat(
            CaveatKind.DEFINITION,
            f"By {lost.definition.words} it is {len(lost.ties)}, "
            f"by {other.definition.words} {len(other.ties)}",
            said_by=frozenset({"definition"}),
            weight=Weight.NOTE,
            otherwise={figure.name: figure.value for figure in figures_of(FIGURES, other)},
        ),
    )


DEFINITION = parameter.choice(
    "definition", "Which score counts", tuple(Definition), Definition.FINAL
)
QUESTION = Question(
    SLUG,
    "Ties lost in both legs",
    (parameter.CLUB, DEFINITION, *parameter.SCOPE),
    lost_both_legs,
    FIGURES,
    counts=("resultsstatement", "tie"),
)
