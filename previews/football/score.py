"""A score: goals at the end, and what is known of half-time, 90, 120 minutes and shoot-out."""

from dataclasses import dataclass
from typing import NamedTuple


class Goals(NamedTuple):
    """Goals of the two sides, home first."""

    home: int
    away: int

    def __str__(self) -> str:
        return f"{self.home}–{self.away}"


@dataclass(frozen=True, slots=True)
class Score:
    """How a fixture ended. `home` and `away` never count the shoot-out.

    `after_90` is None where only the final score is known and extra time was played;
    without extra time it equals the final score.
    """

    home: int
    away: int
    half_time: Goals | None = None
    after_90: Goals | None = None
    after_120: Goals | None = None
    shoot_out: Goals | None = None
    extra_time: bool = False

    @classmethod
    def from_parts(
        cls,
        *,
        after_90: Goals | None,
        after_120: Goals | None = None,
        half_time: Goals | None = None,
        shoot_out: Goals | None = None,
    ) -> "Score | None":
        """The score made of its parts; None when the goals are not known."""
        final = after_120 or after_90
        if final is None:
            return None
        return cls(
            final.home,
            final.away,
            half_time=half_time,
            after_90=after_90,
            after_120=after_120,
            shoot_out=shoot_out,
            extra_time=after_120 is not None,
        )

    @property
    def goals(self) -> Goals:
        return Goals(self.home, self.away)

    @property
    def ninety_minutes(self) -> Goals | None:
        """The score after 90 minutes; None when extra time hides it."""
        if self.after_90 is not None:
            return self.after_90
        return None if self.extra_time else self.goals

    def __str__(self) -> str:
        words = f"{self.home}–{self.away}"
        if self.extra_time:
            words += " a.e.t."
        if self.shoot_out is not None:
            words += f", {self.shoot_out} pens"
        return words
