"""The tie: how it stands, what each side needs, what every score would mean. 1 query."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.receipts import Receipts, receipts
from previews.football.played_fixture import PlayedFixture
from previews.football.scenario import Meaning, Scenario, scenarios
from previews.football.score import Goals
from previews.football.second_leg_target import (
    SecondLegTarget,
    second_leg_target,
    what_level_means,
)
from previews.football.tie import Tie, TieRules, TieSide
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.models import Fixture, Preview
from previews.text.number_words import in_words

PICKED_AT_MOST = 9
GRID = 5
WORDS = {
    "go through": (Meaning.HOME_THROUGH, Meaning.AWAY_THROUGH),
    "extra time": (Meaning.EXTRA_TIME,),
    "penalties": (Meaning.PENALTIES,),
    "a replay": (Meaning.REPLAY,),
}


@dataclass(frozen=True, slots=True)
class Need:
    """What one club needs in this fixture, in a few lines."""

    club: ClubBadge
    lines: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class TieState:
    """`scores` has a row for each number of home goals, from 0 to the most that can be picked."""

    home: ClubBadge
    away: ClubBadge
    state: str
    needs: tuple[Need, ...]
    rules: str
    scores: tuple[tuple[Scenario, ...], ...]
    receipts: Receipts | None


@dataclass(frozen=True, slots=True)
class ShownTie:
    """The tie with the score that is picked, a grid of scores, and what its letters mean.

    `is_beyond_grid` where the picked score has more goals than the grid.
    """

    tie: TieState
    picked: Scenario
    goals: tuple[int, ...]
    grid: tuple[tuple[Cell, ...], ...]
    keys: tuple[Key, ...]
    is_beyond_grid: bool


def read(preview: Preview) -> TieState | None:
    """None in leagues and groups, and in a first leg, which settles nothing."""
    fixture = preview.fixture
    if fixture.tie is None or fixture.leg == 1:
        return None
    legs = [leg for leg, _ground in preview.meetings[::-1] if leg.tie == fixture.tie.pk]
    if fixture.leg == 2 and not legs:
        return None
    return _state(fixture, legs)


def _state(fixture: Fixture, legs: list[PlayedFixture]) -> TieState:
    home, away = both_badges(fixture)
    rules = fixture.season.tie_rules
    first_leg = legs[0] if fixture.leg == 2 else None
    sides = (fixture.home.side, fixture.away.side)
    return TieState(
        home=home,
        away=away,
        state=_how_it_stands(fixture, legs, rules),
        needs=_needs(home, away, first_leg, rules),
        rules=_rules_in_words(rules, first_leg),
        scores=scenarios(*sides, first_leg=first_leg, rules=rules, up_to=PICKED_AT_MOST),
        receipts=receipts(legs) if legs else None,
    )


def show(value: TieState, state: QueryDict, now: datetime) -> ShownTie:
    """`?tie=1&tie=4` picks a score."""
    picked = _picked(state)
    letters = _letters(value)
    grid = tuple(
        tuple(
            Cell(scenario.goals, scenario.meaning, letters[scenario.meaning],
                 scenario.goals == picked)
            for scenario in row[: GRID + 1]
        )
        for row in value.scores[: GRID + 1]
    )  # fmt: skip
    return ShownTie(
        tie=value,
        picked=value.scores[picked.home][picked.away],
        goals=tuple(range(PICKED_AT_MOST + 1)),
        grid=grid,
        keys=_keys(value, {cell.meaning for row in grid for cell in row}),
        is_beyond_grid=max(picked) > GRID,
    )


def _picked(params: QueryDict) -> Goals:
    """The two numbers of the query; anything else picks a goalless draw."""
    asked = params.getlist("tie")
    if len(asked) == 2 and all(goals in map(str, range(PICKED_AT_MOST + 1)) for goals in asked):
        return Goals(int(asked[0]), int(asked[1]))
    return Goals(0, 0)


def _how_it_stands(fixture: Fixture, legs: list[PlayedFixture], rules: TieRules) -> str:
    if not legs:
        return "One fixture decides it"
    sides = (fixture.home.side, fixture.away.side)
    tie = Tie(fixture.tie_id or 0, sides, tuple(legs), rules, legs=2 if fixture.leg else None)
    state = standing(tie)
    return tie_sentence(state) if state else ""


def _needs(
    home: ClubBadge, away: ClubBadge, first_leg: PlayedFixture | None, rules: TieRules
) -> tuple[Need, ...]:
    task = second_leg_target(first_leg.score, rules) if first_leg else None
    if task is None:
        lines = ("A win goes through", f"A draw means {what_level_means(rules)}")
        return Need(home, lines), Need(away, lines)
    behind, ahead = (home, away) if task.side is TieSide.HOME else (away, home)
    chasing = Need(behind, _to_turn_it(task))
    leading = Need(ahead, _to_keep_it(task))
    return (leading, chasing) if ahead is home else (chasing, leading)


def _to_turn_it(task: SecondLegTarget) -> tuple[str, ...]:
    enough = [f"{win[0].upper()}{win[1:]} goes through" for win in task.to_go_through]
    level = f"{task.to_stay_level[0].upper()}{task.to_stay_level[1:]} means {task.level_means}"
    return (*enough, level)


def _to_keep_it(task: SecondLegTarget) -> tuple[str, ...]:
    margin = task.margin_to_go_through - 2
    if margin <= 0:
        return ("A win or a draw goes through",)
    return (
        "A win or a draw goes through",
        "So does a defeat by one"
        if margin == 1
        else f"So does a defeat by up to {in_words(margin)}",
    )


def _rules_in_words(rules: TieRules, first_leg: PlayedFixture | None) -> str:
    level = f"Level after 90 minutes: {what_level_means(rules)}."
    if first_leg is None:
        return level
    away = "count double when level" if rules.away_goals else "do not count double"
    return f"{level} Away goals {away}."


def _letters(tie: TieState) -> dict[Meaning, str]:
    same = tie.home.code == tie.away.code
    return {
        Meaning.HOME_THROUGH: "HOME" if same else tie.home.code,
        Meaning.AWAY_THROUGH: "AWAY" if same else tie.away.code,
        Meaning.EXTRA_TIME: "ET",
        Meaning.PENALTIES: "PENS",
        Meaning.REPLAY: "REP",
    }


def _keys(tie: TieState, meanings: Collection[Meaning]) -> tuple[Key, ...]:
    letters = _letters(tie)
    keys = []
    for words, together in WORDS.items():
        if shown := [meaning for meaning in together if meaning in meanings]:
            keys.append(Key(tuple((meaning, letters[meaning]) for meaning in shown), words))
    return tuple(keys)
