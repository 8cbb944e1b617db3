"""A milestone race as bars: one for each who got there, one for who is on the way."""

from dataclasses import dataclass

from previews.charts.scale import from_zero, rounded
from previews.football.milestones import Race, chances, ranking

# Steps that an eye can count.
COUNTED = 20


@dataclass(frozen=True, slots=True)
class MilestoneBar:
    """A bar of `length` hundredths for so many fixtures; `top` counts bars from 0."""

    name: str
    fixtures: int
    length: float
    top: int
    place: str
    on_the_way: bool = False


@dataclass(frozen=True, slots=True)
class MilestoneBars:
    """The ranking, fewest fixtures on top, then the one on the way.

    `target_at` is where the next fixture would end: reaching the target in it makes a bar so
    long. None once the target is reached. `done` is the share of the target that is reached, with
    a step for each one of it where that are few enough to count.
    """

    bars: tuple[MilestoneBar, ...]
    target_at: float | None
    longest: int
    done: float
    steps: tuple[float, ...]


def milestone_bars(race: Race) -> MilestoneBars:
    """The bars of a race, on a scale from 0 to the greatest number of fixtures."""
    there = ranking(race.reached)
    still_open = bool(chances(race))
    next_fixture = race.fixtures + 1 if still_open else race.fixtures
    scale = from_zero([next_fixture, *(ranked.reached.fixtures for ranked in there)])
    bars = [
        MilestoneBar(
            ranked.reached.name,
            ranked.reached.fixtures,
            scale.place(ranked.reached.fixtures),
            top,
            f"{ranked.position}{'=' if ranked.shared else ''}",
        )
        for top, ranked in enumerate(there)
    ]
    own = MilestoneBar(
        race.name, race.fixtures, scale.place(race.fixtures), len(bars), "", on_the_way=True
    )
    return MilestoneBars(
        (*bars, own) if still_open else tuple(bars),
        scale.place(next_fixture) if still_open else None,
        int(scale.highest),
        rounded(100 * min(1, race.count / race.target)),
        tuple(rounded(100 * step / race.target) for step in range(1, race.target))
        if race.target <= COUNTED
        else (),
    )
