"""The tie: how it stands, what each side needs, what every score would mean.

1 query, one more where it is not entered whether the match is one of two legs.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.club_need import Need, needs_of
from previews.components.earlier_in_tie import (
    aggregate_before,
    earlier_in_tie,
    first_leg_score,
    leg_by_the_calendar,
)
from previews.components.kind_of_match import kind_of, tie_rules_of
from previews.components.receipts import Receipts, receipts
from previews.components.score_grid import GRID, Grid, Key, keys_of, letters_of, score_grid
from previews.football.match_kind import FIRST_LEG, SECOND_LEG, MatchKind
from previews.football.played_fixture import PlayedFixture
from previews.football.scenario import Scenario, scenarios
from previews.football.score import Goals
from previews.football.second_leg_target import what_follows_when_level
from previews.football.tie import Tie, TieRules
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.models import Fixture, Preview
from previews.text.number_words import place_in_words

PICKED_AT_MOST = 9


@dataclass(frozen=True, slots=True)
class TieState:
    """`scores` has a row for each number of home goals, from 0 to the most that can be picked.

    `title` is that of the section, where it has one of its own. `wins`: what the winners of the tie
    do; `level`: what follows when it is level. `aggregate` is None unless
    this is a second leg.
    """

    title: str
    home: ClubBadge
    away: ClubBadge
    state: str
    aggregate: Goals | None
    needs: tuple[Need, ...]
    rules: str
    wins: str
    level: str
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
    grid: Grid
    keys: tuple[Key, ...]
    is_beyond_grid: bool

    @property
    def own_title(self) -> str:
        return self.tie.title

    @property
    def receipts_label(self) -> str:
        if self.tie.aggregate is not None:
            return "Result of the first leg"
        several = self.tie.receipts and len(self.tie.receipts.rows) > 1
        return "Results of the matches before" if several else "Result of the first match"

    @property
    def needs(self) -> tuple[Need, ...]:
        """Empty where one match decides: both sides need the same, and the state says it."""
        return self.tie.needs if self.tie.aggregate is not None else ()


def read(preview: Preview) -> TieState | None:
    """None in leagues and groups, and in a first leg, which settles nothing.

    A knock-out match is a tie also where no tie, leg or round is entered.
    """
    kind = kind_of(preview.fixture)
    if not kind.is_knock_out or kind.leg == FIRST_LEG:
        return None
    legs = earlier_in_tie(preview)
    leg = kind.leg or leg_by_the_calendar(preview.fixture, kind, legs)
    if leg == FIRST_LEG or (leg == SECOND_LEG and not legs):
        return None
    return _state(preview.fixture, replace(kind, leg=leg), legs)


def _state(fixture: Fixture, kind: MatchKind, legs: list[PlayedFixture]) -> TieState:
    home, away = both_badges(fixture)
    first_leg = legs[0] if kind.leg == SECOND_LEG else None
    rules = tie_rules_of(fixture, kind, is_replay=bool(legs))
    sides = (fixture.home.side, fixture.away.side)
    return TieState(
        title=kind.title,
        home=home,
        away=away,
        state=_how_it_stands(fixture, kind, legs, rules),
        aggregate=aggregate_before(first_leg, fixture) if first_leg else None,
        needs=needs_of(
            home, away, first_leg_score(first_leg, fixture) if first_leg else None, rules, kind
        ),
        rules=_rules_in_words(rules, first_leg),
        wins=kind.wins,
        level=what_follows_when_level(rules),
        scores=scenarios(
            *sides, first_leg=first_leg, rules=rules, up_to=PICKED_AT_MOST, wins=kind.wins
        ),
        receipts=receipts(legs) if legs else None,
    )


def show(value: TieState, state: QueryDict, now: datetime) -> ShownTie:
    """`?tie=1&tie=4` picks a score."""
    picked = _picked(state)
    letters = letters_of(value.home, value.away)
    grid = score_grid(value.scores, picked, letters)
    return ShownTie(
        tie=value,
        picked=value.scores[picked.home][picked.away],
        goals=tuple(range(PICKED_AT_MOST + 1)),
        grid=grid,
        keys=keys_of(grid, letters, wins=value.wins, level=value.level),
        is_beyond_grid=max(picked) > GRID,
    )


def _picked(params: QueryDict) -> Goals:
    """The two numbers of the query; anything else picks a goalless draw."""
    asked = params.getlist("tie")
    if len(asked) == 2 and all(goals in map(str, range(PICKED_AT_MOST + 1)) for goals in asked):
        return Goals(int(asked[0]), int(asked[1]))
    return Goals(0, 0)


def _how_it_stands(
    fixture: Fixture, kind: MatchKind, legs: list[PlayedFixture], rules: TieRules
) -> str:
    if not legs and not (rules.extra_time or rules.penalties):
        return f"The winner {kind.wins_it}"
    if not legs:
        return f"One match decides it: the winner {kind.wins_it}"
    sides = (fixture.home.side, fixture.away.side)
    # Of matches that are replayed, each counts for itself.
    counted, legs_of_tie = (legs, 2) if kind.leg else (legs[-1:], 1)
    tie = Tie(fixture.tie_id or 0, sides, tuple(counted), rules, legs=legs_of_tie)
    state = standing(tie)
    words = tie_sentence(state) if state else ""
    if kind.leg:
        return words
    return f"{words} in the {_name_of_match(len(legs))}: the winner {kind.wins_it}"


def _name_of_match(number: int) -> str:
    """Of the matches of a tie that is replayed until there is a winner, by its place."""
    if number < 3:
        return "first match" if number == 1 else "replay"
    return f"{place_in_words(number - 1)} replay"


def _rules_in_words(rules: TieRules, first_leg: PlayedFixture | None) -> str:
    level = f"Level after 90 minutes: {what_follows_when_level(rules)}."
    if first_leg is None:
        return level
    away = "count double when level" if rules.away_goals else "do not count double"
    return f"{level} Away goals {away}."
