"""First legs lost at home, and what became of the ties. 3 queries."""

from collections.abc import Sequence

from previews.football.first_legs import Fate, LostFirstLeg, first_legs_lost_at_home
from previews.football.verdict import Caveat, CaveatKind, Figure, Weight
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_result
from previews.questions.question import Answer, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import in_words

SLUG = "first-legs-lost-at-home"


def lost_at_home(
    club: Club, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[tuple[LostFirstLeg, ...]]:
    """Each first leg that the club lost on its own ground, earliest first."""
    ties = scope.of(Fixture.objects.involving(club)).ties(before)
    found = first_legs_lost_at_home(ties, club.pk)
    fates = [one.fate for one in found]
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        found=found,
        value=[{**plain_result(one.first_leg), "fate": str(one.fate)} for one in found],
        rows=tuple(row for one in found for row in rows_of(one)),
        scope=scope.words(before, club),
        as_of=before,
        figures=(
            *fate_figures(fates, "first legs lost at home"),
            Figure("years", [one.first_leg.day.year for one in found]),
        ),
        caveats=open_or_not_told(fates),
        wording=f"{club} lost the first leg at home: {{figures}}.",
        not_in_archive="" if ties else f"No tie of {club} in the archive.",
    )


def rows_of(one: LostFirstLeg) -> tuple[Receipt, ...]:
    """The first leg with the fate beside it, then what else was played of the tie."""
    first, *others = one.tie.fixtures
    return Receipt(first, one.fate.words), *(Receipt(fixture) for fixture in others)


def fate_figures(fates: Sequence[Fate], counted: str) -> tuple[Figure, ...]:
    """How many, how many of them are decided, and how they went."""
    through, out = fates.count(Fate.THROUGH), fates.count(Fate.OUT)
    return (
        Figure("count", len(fates), counted),
        Figure("progressed", through, "went through"),
        Figure("out", out, "went out"),
        Figure("decided", through + out),
        Figure("undecided", fates.count(Fate.UNDECIDED)),
    )


def open_or_not_told(fates: Sequence[Fate]) -> tuple[Caveat, ...]:
    return *undecided(fates), *not_told(fates)


def not_told(fates: Sequence[Fate]) -> tuple[Caveat, ...]:
    """Ties that count neither as gone through nor as gone out, as nobody says which it was."""
    many = fates.count(Fate.NOT_TOLD)
    if not many:
        return ()
    verb = "was" if many == 1 else "were"
    which = f"{in_words(many)} of the {in_words(len(fates))}" if len(fates) > 1 else "the only one"
    words = f"How {which} {verb} decided"
    return (Caveat(CaveatKind.SCOPE, f"{words} is not in the archive", weight=Weight.NOTE),)


def undecided(fates: Sequence[Fate]) -> tuple[Caveat, ...]:
    """What a sentence about who went through must say while a tie is open."""
    still_open = fates.count(Fate.UNDECIDED)
    if not still_open:
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
    """One of the four is undecided: none of three decided went through."""
    still_open, through = fates.count(Fate.UNDECIDED), fates.count(Fate.THROUGH)
    decided = sum(one.is_decided for one in fates)
    verb = "is" if still_open == 1 else "are"
    if still_open == len(fates):
        whole = "The only one is" if still_open == 1 else f"All {in_words(still_open)} are"
        return f"{whole} undecided"
    return (
        f"{in_words(still_open).capitalize()} of the {in_words(len(fates))} {verb} undecided: "
        f"{through} of {decided} decided went through"
    )


QUESTION = Question(
    SLUG,
    "First legs lost at home, and what became of the tie",
    (parameter.CLUB, *parameter.SCOPE),
    lost_at_home,
    figures=("count", "progressed", "out", "decided", "undecided", "years"),
)
