"""The tie: how it stands, what each side needs, what every score would mean. 1 query."""

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.charts.tie_bar import TieBar, tie_bar
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
from previews.football.tie import Aggregate, Tie, TieRules, TieSide
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.models import Fixture, Preview
from previews.text.number_words import in_words

PICKED_AT_MOST = 9
GRID = 5


@dataclass(frozen=True, slots=True)
class Need:
    """What one club needs in this fixture, in a few lines."""

    club: ClubBadge
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One score of the grid and what it would mean."""

    goals: Goals
    meaning: Meaning
    sentence: str
    label: str
    picked: bool


@dataclass(frozen=True, slots=True)
class TieState:
    """`scores` has a row for each number of home goals, from 0 to the most that can be picked."""

    home: ClubBadge
    away: ClubBadge
    state: str
    bar: TieBar | None
    needs: tuple[Need, ...]
    rules: str
    scores: tuple[tuple[Scenario, ...], ...]
    receipts: Receipts | None


@dataclass(frozen=True, slots=True)
class ShownTie:
    """The tie with the score that is picked, and a grid of scores."""

    tie: TieState
    picked: Scenario
    goals: tuple[int, ...]
    grid: tuple[tuple[Cell, ...], ...]


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
        bar=_bar(first_leg, fixture) if first_leg else None,
        needs=_needs(home, away, first_leg, rules),
        rules=_rules_in_words(rules, first_leg),
        scores=scenarios(*sides, first_leg=first_leg, rules=rules, up_to=PICKED_AT_MOST),
        receipts=receipts(legs) if legs else None,
    )


def show(value: TieState, state: QueryDict, now: datetime) -> ShownTie:
    """`?tie=1&tie=4` picks a score."""
    picked = _picked(state)
    return ShownTie(
        tie=value,
        picked=value.scores[picked.home][picked.away],
        goals=tuple(range(PICKED_AT_MOST + 1)),
        grid=tuple(
            tuple(_cell(scenario, picked, value) for scenario in row[: GRID + 1])
            for row in value.scores[: GRID + 1]
        ),
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


def _bar(first_leg: PlayedFixture, fixture: Fixture) -> TieBar:
    goals = first_leg.score.goals
    turned = first_leg.home.club == fixture.away_id
    return tie_bar(Aggregate(goals.away, goals.home) if turned else Aggregate(*goals))


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


def _cell(scenario: Scenario, picked: Goals, tie: TieState) -> Cell:
    labels = {
        Meaning.HOME_THROUGH: tie.home.code,
        Meaning.AWAY_THROUGH: tie.away.code,
        Meaning.EXTRA_TIME: "ET",
        Meaning.PENALTIES: "pens",
        Meaning.REPLAY: "rep",
    }
    return Cell(
        scenario.goals,
        scenario.meaning,
        scenario.sentence,
        labels[scenario.meaning],
        scenario.goals == picked,
    )
