"""How the stages of a league's season join: what is carried from one into the next."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor


class Carried(StrEnum):
    """The points that clubs bring with them from the stage before."""

    ALL = "all"
    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    NOTHING = "nothing"

    @property
    def label(self) -> str:
        return LABELS[self]

    def of(self, points: int) -> int:
        """What is left of these points, as a whole number."""
        exact = self.exactly(points)
        return ceil(exact) if self is Carried.HALF_UP else floor(exact)

    def exactly(self, points: int) -> Fraction:
        """The same without rounding."""
        match self:
            case Carried.ALL:
                return Fraction(points)
            case Carried.NOTHING:
                return Fraction(0)
            case _:
                return Fraction(points, 2)


LABELS = {
    Carried.ALL: "All points",
    Carried.HALF_UP: "Half of the points, rounded up",
    Carried.HALF_DOWN: "Half of the points, rounded down",
    Carried.NOTHING: "No points",
}
SENTENCES = {
    Carried.ALL: "All points of {stage} are carried over.",
    Carried.HALF_UP: "Half of the points of {stage}, rounded up, are carried over.",
    Carried.HALF_DOWN: "Half of the points of {stage}, rounded down, are carried over.",
    Carried.NOTHING: "No points of {stage} are carried over.",
}


@dataclass(frozen=True, slots=True)
class StageRules:
    """A stage of a league, and how it joins the table.

    `carried` is None where no rule says so. `carries_goals`: matches and goals of the stage
    before count on. `follows` is the number of that stage; None where there is only one that it
    can be. `group_order` is 1 for the group whose clubs finish above the others, then 2, 3;
    None where the groups do not make one order.
    """

    number: int | None = None
    name: str = ""
    carried: Carried | None = None
    carries_goals: bool = True
    follows: int | None = None
    group_order: int | None = None

    @property
    def joins(self) -> bool:
        """Whether clubs bring points into it from an earlier stage."""
        return self.carried not in (None, Carried.NOTHING)

    def sentence(self, before: str) -> str:
        """What is carried from the stage before, for fans."""
        words = SENTENCES[self.carried or Carried.NOTHING].format(stage=before)
        if self.joins and not self.carries_goals:
            return f"{words} Matches and goals are counted anew."
        return words
