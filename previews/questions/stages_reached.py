"""Stages reached by a club through the years: how far it came in every season. 2 queries."""

from previews.football.campaigns import Campaign, campaigns
from previews.football.rounds import Round
from previews.football.verdict import Caveat, CaveatKind, Figure, Weight
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import counted, in_words
from previews.text.stated_value import listed

SLUG = "stages-reached"
NAMED = 3
"""So many seasons are named, the others counted."""


def stages_reached(
    club: Club, *, before: Moment, round: Round | None = None, scope: Scope = EVERYTHING
) -> Answer[tuple[Campaign, ...]]:
    """Every season's furthest round, earliest first; with `round`, those that came so far.

    A round is reached when the club has played in it: a draw for the semi-final is none yet.
    `round` in the value is null, or an earlier one than `reached`, where a file has told of a
    knock-out and not of its rounds.
    """
    played = scope.of(Fixture.objects.played_before(before)).involving(club).in_any_round()
    every = campaigns(played.receipts())
    found = tuple(one for one in every if round is None or one.reached(round))
    untold = how_far_is_not_told(club, every, round)
    return Answer(
        SLUG,
        named(club=club, round=round, **scope.named),
        found=found,
        value=[plain(one) for one in found],
        rows=tuple(Receipt(fixture, one.label) for one in found for fixture in one.fixtures),
        scope=scope.words(before, club),
        as_of=before,
        figures=figures(found),
        caveats=(Caveat(CaveatKind.SCOPE, untold, weight=Weight.NOTE),) if untold else (),
        wording=f"{club}, {round.label if round else 'seasons'}: {{figures}}.",
        not_in_archive="" if found else missing(club, round, untold),
    )


def how_far_is_not_told(club: Club, every: tuple[Campaign, ...], round_: Round | None) -> str:
    """The seasons that are in no number, since nobody has told how far the club came in them."""
    seasons = [one for one in every if round_ and one.may_have_reached(round_)]
    if not seasons:
        return ""
    names = [f"{one.competition} {one.season}" for one in seasons[: -NAMED - 1 : -1]]
    if len(seasons) > NAMED:
        names.append(f"{in_words(len(seasons) - NAMED)} earlier")
    untold = counted(len(seasons), "season")
    return f"How far {club} came is not told of {untold}: {listed(names)}"


def missing(club: Club, round: Round | None, untold: str) -> str:
    words = f"No {round.label if round else 'round'} of {club} in the archive."
    return f"{words} {untold}." if untold else words


def plain(one: Campaign) -> Json:
    return {
        "competition": one.competition,
        "season": one.season,
        "round": str(one.round) if one.round else None,
        "reached": one.label,
        "year": one.year,
    }


def figures(found: tuple[Campaign, ...]) -> tuple[Figure, ...]:
    """`last` is the year of the latest; `next` is the number that another would have."""
    return (
        Figure("count", len(found), "times"),
        Figure("years", [one.year for one in found]),
        Figure("first", found[0].year if found else None, "the first in"),
        Figure("last", found[-1].year if found else None, "the last in"),
        Figure("next", len(found) + 1, "the next would be number"),
    )


QUESTION = Question(
    SLUG,
    "Stages reached by a club through the years",
    (parameter.CLUB, parameter.ANY_ROUND, *parameter.SCOPE),
    stages_reached,
    figures=("count", "years", "first", "last", "next"),
)
