"""Ties lost in both legs, by final score or by 90 minutes. 3 queries."""

from enum import StrEnum

from previews.football import comebacks as football
from previews.football.result import result
from previews.football.tie import Tie
from previews.football.verdict import Caveat, CaveatKind, Figure, Weight
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_result
from previews.questions.question import Answer, Json, Question, Receipt, named, receipts
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


def lost_both_legs(
    club: Club,
    *,
    before: Moment,
    definition: Definition = Definition.FINAL,
    scope: Scope = EVERYTHING,
) -> Answer[tuple[Tie, ...]]:
    """Each tie whose two legs the club lost, earliest first."""
    ties = scope.of(Fixture.objects.involving(club)).ties(before)
    by = {
        one: football.lost_both_legs(ties, club.pk, by_90_minutes=one is Definition.NINETY)
        for one in Definition
    }
    found = by[definition]
    return Answer(
        SLUG,
        named(club=club, definition=definition, **scope.named),
        found=found,
        value=[plain(tie, club) for tie in found],
        rows=tuple(row for tie in found for row in legs_of(tie)),
        scope=scope.words(before, club),
        as_of=before,
        figures=(
            Figure("count", len(found), "ties lost in both legs"),
            Figure("definition", definition.words, "by"),
            Figure("years", [year_of(tie) for tie in found]),
        ),
        caveats=by_the_other(by, definition),
        wording=f"{club}: {{figures}}.",
        not_in_archive="" if ties else f"No tie of {club} in the archive.",
    )


def plain(tie: Tie, club: Club) -> Json:
    """The legs as the club saw them: its own goals first."""
    first, second = (result(leg, club.pk) for leg in tie.fixtures[:2])
    return {
        "year": year_of(tie),
        "opponent": first.opponent.name,
        "first_leg": plain_result(first)["score"],
        "second_leg": plain_result(second)["score"],
        "competition": first.fixture.competition,
        "season": first.fixture.season,
    }


def year_of(tie: Tie) -> int:
    """The year of the first leg, by which such lists name a tie."""
    return tie.fixtures[0].day.year


def legs_of(tie: Tie) -> tuple[Receipt, ...]:
    return receipts(tie.fixtures[:2])


def by_the_other(
    by: dict[Definition, tuple[Tie, ...]], definition: Definition
) -> tuple[Caveat, ...]:
    """What the count is by the other definition, where the two differ."""
    other = definition.other
    if by[definition] == by[other]:
        return ()
    otherwise = {
        "count": len(by[other]),
        "definition": other.words,
        "years": [year_of(tie) for tie in by[other]],
    }
    return (
        Caveat(
            CaveatKind.DEFINITION,
            f"By {definition.words} it is {len(by[definition])}, by {other.words} {len(by[other])}",
            said_by=frozenset({"definition"}),
            weight=Weight.NOTE,
            otherwise=otherwise,
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
    figures=("count", "definition", "years"),
)
