"""Comebacks: deficits from a first leg and who overturned them; ties lost in both legs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.football.first_legs import Fate, both_legs, fate, first_leg
from previews.football.played_fixture import Side
from previews.football.result import Outcome, Result, result
from previews.football.tie import Tie
from previews.football.tie_standing import TieStanding, standing


@dataclass(frozen=True, slots=True)
class Deficit:
    """A club that lost a first leg by `goals`, where the second leg was, and what became of it."""

    tie: Tie
    club: Side
    first_leg: Result
    goals: int
    second_leg_at_home: bool
    fate: Fate
    standing: TieStanding | None

    @property
    def overturned(self) -> bool:
        return self.fate is Fate.THROUGH


def deficits(ties: Iterable[Tie], goals: int, club: int | None = None) -> tuple[Deficit, ...]:
    """First legs lost by so many goals or more, by one club or by any, earliest first.

    The second leg is at home for whom the first was away. A deficit of less than one goal is
    none: ValueError.
    """
    if goals < 1:
        raise ValueError(f"a deficit is one goal or more, not {goals}")
    losses = [_deficit(tie) for tie in ties]
    behind = [
        deficit
        for deficit in losses
        if deficit is not None and deficit.goals >= goals and club in (None, deficit.club.club)
    ]
    return tuple(sorted(behind, key=lambda deficit: deficit.first_leg.day))


def comebacks(ties: Iterable[Tie], goals: int, club: int | None = None) -> tuple[Deficit, ...]:
    """The deficits of so many goals or more that were overturned, earliest first."""
    return tuple(deficit for deficit in deficits(ties, goals, club) if deficit.overturned)


def lost_both_legs(
    ties: Iterable[Tie], club: int, *, by_90_minutes: bool = False
) -> tuple[Tie, ...]:
    """Ties of which the club lost both legs, earliest first.

    By final score, extra time included, unless `by_90_minutes`; a leg whose 90 minutes nobody
    knows then counts for nothing.
    """
    lost = [tie for tie in ties if _lost_both(tie, club, by_90_minutes=by_90_minutes)]
    return tuple(sorted(lost, key=_first_day))


def _deficit(tie: Tie) -> Deficit | None:
    opening = first_leg(tie)
    if opening is None or opening.score.home == opening.score.away:
        return None
    home_lost = opening.score.home < opening.score.away
    loser = opening.home if home_lost else opening.away
    ours = result(opening, loser.club)
    return Deficit(
        tie,
        loser,
        ours,
        goals=-ours.goal_difference,
        second_leg_at_home=_second_leg_at_home(tie, loser, home_lost=home_lost),
        fate=fate(tie, loser.club),
        standing=standing(tie),
    )


def _second_leg_at_home(tie: Tie, side: Side, *, home_lost: bool) -> bool:
    """By the second leg itself where it was played: some had both legs at one ground."""
    legs = both_legs(tie)
    if legs is None:
        return not home_lost
    return legs[1].home.club == side.club


def _lost_both(tie: Tie, club: int, *, by_90_minutes: bool) -> bool:
    legs = both_legs(tie)
    if legs is None or not legs[0].involves(club):
        return False
    results = [result(leg, club) for leg in legs]
    if by_90_minutes:
        return all(result.outcome_after_90 is Outcome.DEFEAT for result in results)
    return all(result.outcome is Outcome.DEFEAT for result in results)


def _first_day(tie: Tie) -> date:
    return tie.fixtures[0].day
