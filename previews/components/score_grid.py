"""The grid of scores: what each of them would mean, in letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.components.club_badge import ClubBadge
from previews.football.scenario import Meaning, Scenario
from previews.football.score import Goals

# The most goals of a side in the grid.
GRID = 5
THROUGH = (Meaning.HOME_THROUGH, Meaning.AWAY_THROUGH)
LEVEL = {Meaning.EXTRA_TIME: "ET", Meaning.PENALTIES: "PENS", Meaning.REPLAY: "REP"}

type Letters = dict[Meaning, str]
type Grid = tuple[tuple["Cell", ...], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One score of the grid: the letters of what it would mean."""

    goals: Goals
    meaning: Meaning
    letters: str
    picked: bool

    @property
    def query(self) -> dict[str, tuple[int, ...]]:
        return {"tie": self.goals}


@dataclass(frozen=True, slots=True)
class Key:
    """What the letters of some cells mean: those of either club that it goes through."""

    cells: tuple[tuple[Meaning, str], ...]
    words: str


def letters_of(home: ClubBadge, away: ClubBadge) -> Letters:
    same = home.code == away.code
    return {
        Meaning.HOME_THROUGH: "HOME" if same else home.code,
        Meaning.AWAY_THROUGH: "AWAY" if same else away.code,
        **LEVEL,
    }


def score_grid(scores: Sequence[Sequence[Scenario]], picked: Goals, letters: Letters) -> Grid:
    """A row for each number of home goals."""
    return tuple(
        tuple(
            Cell(score.goals, score.meaning, letters[score.meaning], score.goals == picked)
            for score in row[: GRID + 1]
        )
        for row in scores[: GRID + 1]
    )


def keys_of(grid: Grid, letters: Letters, *, wins: str, level: str) -> tuple[Key, ...]:
    """`wins`: what the winners of the tie do; `level`: what follows when it is level."""
    meanings = {cell.meaning for row in grid for cell in row}
    keys = []
    for words, together in ((wins, THROUGH), (level, tuple(LEVEL))):
        if shown := [meaning for meaning in together if meaning in meanings]:
            keys.append(Key(tuple((meaning, letters[meaning]) for meaning in shown), words))
    return tuple(keys)
