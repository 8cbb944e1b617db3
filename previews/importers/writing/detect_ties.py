"""Ties found from results: two clubs, over one game, two legs or replays.

Most files do not state legs. Two games of one knock-out round between the same clubs with the
ground turned are two legs, unless the competition played level games again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

# A game that did not count makes no leg: what is played later takes its place.
NOT_COUNTING = ("abandoned", "cancelled", "postponed")


@dataclass(frozen=True, slots=True)
class TieGame:
    """One game of a knock-out stage. `stated_leg` and `is_replay` are what files say of it."""

    fixture: int
    home: int
    away: int
    day: date
    status: str = "played"
    level: bool = False
    stated_leg: int | None = None
    is_replay: bool = False


@dataclass(frozen=True, slots=True)
class DetectedTie:
    """Two clubs and their games, each with its leg: 1, 2 or none."""

    first_home: int
    first_away: int
    legs: tuple[tuple[int, int | None], ...]

    @property
    def is_single_game(self) -> bool:
        return len(self.legs) == 1 and self.legs[0][1] is None


def detect_ties(
    games: Iterable[TieGame], *, replays: bool, one_round: bool = True
) -> list[DetectedTie]:
    """The ties of one stage. `replays`: level games of this competition are played again.

    `one_round`: without it the stage has all rounds, and second legs are those of another round.
    """
    by_clubs: dict[frozenset[int], list[TieGame]] = defaultdict(list)
    for game in sorted(games, key=lambda game: (game.day, game.fixture)):
        by_clubs[frozenset((game.home, game.away))].append(game)
    second_legs = _second_legs(by_clubs.values(), replays=replays) if one_round else []
    return [
        _tie(games_of_clubs, replays=replays, second_legs=second_legs)
        for games_of_clubs in by_clubs.values()
    ]


def _counting(games: Collection[TieGame]) -> list[TieGame]:
    return [game for game in games if game.status not in NOT_COUNTING]


def _is_two_legged(games: list[TieGame], *, replays: bool) -> bool:
    if any(game.is_replay for game in games[:2]):
        return False
    if any(game.stated_leg for game in games):
        return True
    if len(games) < 2:
        return False
    return not (replays and games[0].level)


def _second_legs(all_games: Iterable[list[TieGame]], *, replays: bool) -> list[date]:
    """The days of the second legs: a stage that has none is played in single games."""
    two_legged = (
        counting
        for games in all_games
        if len(counting := _counting(games)) > 1 and _is_two_legged(counting, replays=replays)
    )
    return [games[1].day for games in two_legged]


def _tie(games: list[TieGame], *, replays: bool, second_legs: list[date]) -> DetectedTie:
    counting = _counting(games) or games
    legs = dict(_legs(counting, replays=replays, second_legs=second_legs))
    first = next((game for game in counting if legs.get(game.fixture) == 1), counting[0])
    home, away = first.home, first.away
    if legs.get(first.fixture) == 2:
        home, away = away, home
    return DetectedTie(home, away, tuple((game.fixture, legs.get(game.fixture)) for game in games))


def _legs(
    games: list[TieGame], *, replays: bool, second_legs: list[date]
) -> Iterator[tuple[int, int | None]]:
    if len(games) == 1:
        yield _leg_of_single_game(games[0], second_legs)
    elif _is_two_legged(games, replays=replays):
        stated = [game.stated_leg for game in games if game.stated_leg]
        as_stated = len(set(stated)) == len(stated) > 1
        for number, game in enumerate((game for game in games if not game.is_replay), start=1):
            leg = game.stated_leg if as_stated else number
            yield game.fixture, leg if leg in (1, 2) else None


def _leg_of_single_game(game: TieGame, second_legs: list[date]) -> tuple[int, int | None]:
    """A first leg, if there are second legs to come in its stage."""
    to_come = any(game.day < day for day in second_legs)
    return game.fixture, game.stated_leg or (1 if to_come and not game.is_replay else None)
