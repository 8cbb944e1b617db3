"""Milestones: a count on its way to a target, and who got there in how many fixtures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from previews.text.number_words import ordinal


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody who got to the target, and the fixtures it took."""

    name: str
    fixtures: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in the ranking; those who took as many fixtures share it."""

    position: int
    shared: bool
    reached: Reached


@dataclass(frozen=True, slots=True)
class Race:
    """Somebody on the way: `count` of `target` in so many fixtures, and who was there before."""

    name: str
    target: int
    count: int
    fixtures: int
    reached: tuple[Reached, ...] = ()

    @property
    def needs(self) -> int:
        return max(0, self.target - self.count)


@dataclass(frozen=True, slots=True)
class Chance:
    """The place to be had by reaching the target within the next fixtures.

    It holds from `soonest` to `latest` fixtures from now; `latest` is None for the place that
    cannot be lost any more.
    """

    position: int
    level_with: tuple[str, ...]
    soonest: int
    latest: int | None

    @property
    def place(self) -> str:
        """ "4th", or "joint 4th with Roger Hunt"."""
        if not self.level_with:
            return ordinal(self.position)
        return f"joint {ordinal(self.position)} with {' and '.join(self.level_with)}"


def ranking(reached: Iterable[Reached]) -> tuple[Ranked, ...]:
    """Fewest fixtures first; equal numbers share a place and are sorted by day, then name."""
    ordered = sorted(
        reached, key=lambda player: (player.fixtures, player.day or date.max, player.name)
    )
    fixtures = [player.fixtures for player in ordered]
    return tuple(
        Ranked(
            position=1 + sum(fewer < player.fixtures for fewer in fixtures),
            shared=fixtures.count(player.fixtures) > 1,
            reached=player,
        )
        for player in ordered
    )


def chances(race: Race) -> tuple[Chance, ...]:
    """Every place still to be had, best first; empty once the target is reached."""
    if race.needs == 0:
        return ()
    slowest = max((player.fixtures for player in race.reached), default=0)
    ahead = range(1, max(1, slowest - race.fixtures + 1) + 1)
    places = groupby(ahead, key=lambda more: _place(race.reached, race.fixtures + more))
    places_taken = [(place, tuple(run)) for place, run in places]
    last = len(places_taken) - 1
    return tuple(
        Chance(position, level_with, run[0], None if number == last else run[-1])
        for number, ((position, level_with), run) in enumerate(places_taken)
    )


def _place(reached: Sequence[Reached], fixtures: int) -> tuple[int, tuple[str, ...]]:
    before = sum(player.fixtures < fixtures for player in reached)
    return before + 1, tuple(player.name for player in reached if player.fixtures == fixtures)
