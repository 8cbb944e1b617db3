"""Ties found from results: who was paired with whom, over one game, two legs or replays.

Most files carry no leg word. Two games of one knock-out round between the same clubs with the
ground turned are two legs, unless the competition played level games again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

# A game that did not count makes no leg: what is played later takes its place.
NOT_COUNTING = ("abandoned", "cancelled", "postponed")


@dataclass(frozen=True, slots=True)
class TieKey:
    """One game of a knock-out stage. `told_leg` and `told_replay` are what files say of it."""

    fixture: int
    home: int
    away: int
    day: date
    status: str = "played"
    level: bool = False
    told_leg: int | None = None
    told_replay: bool = False


@dataclass(frozen=True, slots=True)
class DetectedTie:
    """Two clubs and their games, each with its leg: 1, 2 or none."""

    first_home: int
    first_away: int
    legs: tuple[tuple[int, int | None], ...]

    @property
    def is_single_game(self) -> bool:
        return len(self.legs) == 1 and self.legs[0][1] is None


def pair_up(games: Iterable[TieKey], *, replays: bool) -> list[DetectedTie]:
    """The ties of one stage. `replays`: level games of this competition are played again."""
    by_clubs: dict[frozenset[int], list[TieKey]] = defaultdict(list)
    for game in sorted(games, key=lambda each: (each.day, each.fixture)):
        by_clubs[frozenset((game.home, game.away))].append(game)
    second_legs = _second_legs(by_clubs.values(), replays=replays)
    return [_paired(each, replays=replays, second_legs=second_legs) for each in by_clubs.values()]


def _counting(games: Collection[TieKey]) -> list[TieKey]:
    return [game for game in games if game.status not in NOT_COUNTING]


def _is_two_legged(games: list[TieKey], *, replays: bool) -> bool:
    if any(game.told_replay for game in games[:2]):
        return False
    if any(game.told_leg for game in games):
        return True
    if len(games) < 2:
        return False
    return not (replays and games[0].level)


def _second_legs(all_games: Iterable[list[TieKey]], *, replays: bool) -> list[date]:
    """The days of the second legs: a stage that has none is played in single games."""
    two_legged = (
        counting
        for games in all_games
        if len(counting := _counting(games)) > 1 and _is_two_legged(counting, replays=replays)
    )
    return [games[1].day for games in two_legged]


def _paired(games: list[TieKey], *, replays: bool, second_legs: list[date]) -> DetectedTie:
    counting = _counting(games) or games
    legs = dict(_legs(counting, replays=replays, second_legs=second_legs))
    first = next((game for game in counting if legs.get(game.fixture) == 1), counting[0])
    if legs.get(first.fixture) == 2:
        home, away = first.away, first.home
    else:
        home, away = first.home, first.away
    return DetectedTie(home, away, tuple((game.fixture, legs.get(game.fixture)) for game in games))


def _legs(
    games: list[TieKey], *, replays: bool, second_legs: list[date]
) -> Iterator[tuple[int, int | None]]:
    if len(games) == 1:
        (game,) = games
        to_come = any(game.day < day for day in second_legs)
        yield game.fixture, game.told_leg or (1 if to_come and not game.told_replay else None)
    elif _is_two_legged(games, replays=replays):
        told = {game.told_leg for game in games if game.told_leg}
        as_told = len(told) == len([game for game in games if game.told_leg]) and len(told) > 1
        for number, game in enumerate((g for g in games if not g.told_replay), start=1):
            leg = game.told_leg if as_told else number
            yield game.fixture, leg if leg in (1, 2) else None
