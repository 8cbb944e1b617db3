"""Caveats about scorers: names of several people, names that may be one, scorers of others."""

from collections import Counter
from collections.abc import Mapping, Sequence

from previews.football.computed import Caveat, CaveatKind, Weight
from previews.football.figure_words import figure_in_words
from previews.football.namesakes import Namesakes
from previews.football.scorers import Scorer
from previews.models import Club
from previews.questions import name_variants
from previews.questions.scope import Scope
from previews.text.stated_value import listed
from previews.text.surnames import surnames_among

# The figures that a caveat about the top scorer concerns.
TOP = ("player", "players", "goals")
# No figure: a caveat about other scorers concerns readers of the list alone.
LIST = ("scorers",)


def of_several_people(
    several: Mapping[str, Namesakes], shown: Sequence[Scorer]
) -> tuple[Caveat, ...]:
    """Names of the list that are, or may be, of several people."""
    most = max((scorer.goals for scorer in shown), default=0)
    added_up: Counter[str] = Counter()
    for scorer in shown:
        added_up[scorer.name] += scorer.goals
    return tuple(
        Caveat(
            CaveatKind.DEFINITION,
            several[name].sentence,
            applies_to=frozenset(TOP if goals >= most else LIST),
            weight=Weight.NOTE,
        )
        for name, goals in added_up.items()
        if name in several
    )


def alike_to(names: set[str], every: Sequence[Scorer]) -> dict[str, list[str]]:
    """Surnames with the full names they may stand for, wherever one of them is among the names."""
    alike = surnames_among(scorer.name for scorer in every)
    return {short: full for short, full in alike.items() if short in names or names & set(full)}


def alike_names(alike: Mapping[str, Sequence[str]]) -> set[str]:
    return {name for short, full in alike.items() for name in (short, *full)}


def counted_apart(
    alike: Mapping[str, Sequence[str]], every: Sequence[Scorer]
) -> tuple[Caveat, ...]:
    """Names that may be one player's, most goals first.

    They concern a claim of the top scorer where together they would be level with the most goals.
    """
    goals: Counter[str] = Counter()
    for scorer in every:
        goals[scorer.name] += scorer.goals
    most = max(goals.values(), default=0)
    variants = [
        {name: goals[name] for name in sorted((short, *full), key=lambda name: -goals[name])}
        for short, full in alike.items()
    ]
    variants.sort(key=lambda names: -sum(names.values()))
    return tuple(
        name_variants.caveat(names, TOP if sum(names.values()) >= most else LIST)
        for names in variants
    )


def among_whom(
    shown: Sequence[Scorer], others: Sequence[Scorer], club: Club | None, scope: Scope
) -> tuple[Caveat, ...]:
    """Top scorer of a club is not top scorer of the competition: a sentence must say which.

    Only where a player of another club is known to have as many.
    """
    most = max((scorer.goals for scorer in shown), default=0)
    own_scorers = {scorer.name for scorer in shown}
    level = [other for other in others if other.name not in own_scorers and other.goals >= most > 0]
    if not level:
        return ()
    names = listed(
        [f"{other.title} has {figure_in_words('goals', other.goals)}" for other in level[:3]]
    )
    return (
        Caveat(
            CaveatKind.SCOPE,
            f"True among the players of {club}; in the whole of {scope.title}, {names}",
            applies_to=frozenset({"player", "players"}),
            said_by=frozenset({"among"}),
        ),
    )
