"""Whether a match has a return leg already, or cannot have one."""

from previews.components.kind_of_match import kind_of
from previews.football.match_kind import SECOND_LEG
from previews.models import Fixture

IS_SECOND = "This match is the second leg itself."
NO_KNOCK_OUT = "Only a match of a knock-out round has a return leg. Choose its stage first."
NO_STAGE = "Enter the round of the match first: a tie belongs to a round."
HAVE_MET = "The two have met in this round already: {match}."
IS_WON = "A final, or a match for third place, has no return leg."


def second_leg_of(first: Fixture) -> Fixture | None:
    """The later match of the two in the same tie, or in the same round."""
    if first.stage is None:
        return None
    again = Fixture.objects.between(first.home, first.away).in_stage(first.stage)
    later = again.after(first.day).without(first).not_cancelled().earliest_first()
    return later.select_related("home", "away").first()


def why_none(first: Fixture) -> str:
    """A sentence for the editor; empty where the return leg can be made.

    Clubs, season with competition, and stage must be loaded.
    """
    kind = kind_of(first)
    if first.leg == SECOND_LEG:
        return IS_SECOND
    if not kind.is_knock_out:
        return NO_KNOCK_OUT
    if first.stage is None:
        return NO_STAGE
    again = Fixture.objects.between(first.home, first.away).in_stage(first.stage)
    earlier = again.before(first.day).select_related("home", "away").first()
    if earlier is not None:
        return HAVE_MET.format(match=earlier)
    return IS_WON if kind.is_won and first.leg is None else ""
