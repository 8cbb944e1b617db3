"""First legs lost at home, and what became of the tie."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from previews.football.played_fixture import PlayedFixture
from previews.football.result import Outcome, Result, result
from previews.football.tie import Tie, legs_of
from previews.football.tie_standing import TieStanding, standing


class Fate(StrEnum):
    """What became of a club in a tie."""

    THROUGH = "through"
    OUT = "out"
    UNDECIDED = "undecided"
    NOT_TOLD = "not told"

    @property
    def is_decided(self) -> bool:
        """Whether it counts among those that went through or went out."""
        return self in (Fate.THROUGH, Fate.OUT)

    @property
    def words(self) -> str:
        return HOW_IT_WAS_DECIDED if self is Fate.NOT_TOLD else str(self)


HOW_IT_WAS_DECIDED = "how it was decided is not in the archive"


@dataclass(frozen=True, slots=True)
class LostFirstLeg:
    """A tie that a club began with a defeat, as that club saw the first leg."""

    tie: Tie
    first_leg: Result
    fate: Fate
    standing: TieStanding | None


def fate(tie: Tie, club: int) -> Fate:
    """Through, out, still undecided, or settled in a way that is not on record."""
    state = standing(tie)
    if state is not None and state.both_through:
        return Fate.THROUGH
    if state is None or state.through is None:
        return Fate.NOT_TOLD if tie.overdue else Fate.UNDECIDED
    return Fate.THROUGH if state.through.club == club else Fate.OUT


def first_legs_lost_at_home(ties: Iterable[Tie], club: int) -> tuple[LostFirstLeg, ...]:
    """Each two-legged tie whose first leg the club lost on its own ground, earliest first.

    By final score; a first leg at a neutral ground was not lost at home. Ties still to be
    decided are among them, with that fate: a record of "progressed from none" must not count
    them.
    """
    lost = []
    for tie in ties:
        opening = first_leg(tie)
        if opening is None or not opening.involves(club):
            continue
        ours = result(opening, club)
        at_home = ours.at_home and not opening.neutral_ground
        if at_home and ours.outcome is Outcome.DEFEAT:
            lost.append(LostFirstLeg(tie, ours, fate(tie, club), standing(tie)))
    return tuple(sorted(lost, key=lambda lost_leg: lost_leg.first_leg.day))


def first_leg(tie: Tie) -> PlayedFixture | None:
    """The first leg of a two-legged tie; None for single matches and where it is missing."""
    if legs_of(tie) != 2 or not tie.fixtures or tie.fixtures[0].leg == 2:
        return None
    return tie.fixtures[0]


def both_legs(tie: Tie) -> tuple[PlayedFixture, PlayedFixture] | None:
    """Both legs once they are played; None before, and for single matches. Never a replay."""
    if first_leg(tie) is None or len(tie.fixtures) < 2:
        return None
    return tie.fixtures[0], tie.fixtures[1]
