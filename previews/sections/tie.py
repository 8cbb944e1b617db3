"""The tie: how it stands, what each side needs, what every score would mean.

1 query, one more where it is not entered whether the match is one of two legs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kind_of_match import kind_of, tie_rules_of
from previews.components.receipts import Receipts, receipts
from previews.components.score_grid import GRID, Grid, Key, keys_of, letters_of, score_grid
from previews.football.match_kind import FIRST_LEG, SECOND_LEG, MatchKind
from previews.football.played_fixture import PlayedFixture
from previews.football.scenario import Scenario, scenarios
from previews.football.score import Goals, Score
from previews.football.second_leg_target import (
    SecondLegTarget,
    second_leg_target,
    what_follows_when_level,
)
from previews.football.tie import Tie, TieRules, TieSide
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.models import Fixture, Preview
from previews.text.number_words import in_words, place_in_words

PICKED_AT_MOST = 9


@dataclass(frozen=True, slots=True)
class Need:
    """What one club needs in this fixture, in a few lines."""

    club: ClubBadge
    lines: tuple[str, ...]


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
    legs = _earlier(preview)
    leg = kind.leg or _leg_by_the_calendar(preview.fixture, kind, legs)
    if leg == FIRST_LEG or (leg == SECOND_LEG and not legs):
        return None
    return _state(preview.fixture, replace(kind, leg=leg), legs)


def _earlier(preview: Preview) -> list[PlayedFixture]:
    """The matches of the tie that were played before, the earliest first."""
    fixture, meetings = preview.fixture, preview.meetings[::-1]
    if fixture.tie_id is not None:
        return [match for match, _ground in meetings if match.tie == fixture.tie_id]
    if fixture.stage is None:
        return []
    names = {fixture.season.competition.name, fixture.season.competition_name}
    return [
        match
        for match, _ground in meetings
        if match.competition in names
        and (match.season, match.stage) == (fixture.season.name, fixture.stage.name)
    ]


def _leg_by_the_calendar(
    fixture: Fixture, kind: MatchKind, earlier: Sequence[PlayedFixture]
) -> int | None:
    """1 or 2 where the two clubs meet twice in the round; None for one match and for a replay."""
    rules = tie_rules_of(fixture, kind)
    if earlier:
        is_level = earlier[0].score.home == earlier[0].score.away
        return None if is_level and not rules.away_goals else SECOND_LEG
    if fixture.stage is None or not (rules.extra_time or rules.penalties):
        return None
    again = Fixture.objects.between(fixture.home, fixture.away).in_stage(fixture.stage)
    return FIRST_LEG if again.after(fixture.day).not_cancelled().exists() else None


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
        aggregate=_aggregate(first_leg, fixture) if first_leg else None,
        needs=_needs(home, away, _turned(first_leg, fixture) if first_leg else None, rules, kind),
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


def _turned(first_leg: PlayedFixture, fixture: Fixture) -> Score:
    """The score of the first leg as the visitors of this one at home, also if they were not."""
    score = first_leg.score
    at_home = first_leg.home.club == fixture.away_id
    return score if at_home else Score(score.away, score.home)


def _aggregate(first_leg: PlayedFixture, fixture: Fixture) -> Goals:
    score = _turned(first_leg, fixture)
    return Goals(score.away, score.home)


def _needs(
    home: ClubBadge, away: ClubBadge, first_leg: Score | None, rules: TieRules, kind: MatchKind
) -> tuple[Need, ...]:
    wins = kind.wins_it
    task = second_leg_target(first_leg, rules) if first_leg else None
    if task is None:
        lines = (f"A win {wins}", f"A draw means {what_follows_when_level(rules)}")
        return Need(home, lines), Need(away, lines)
    behind, ahead = (home, away) if task.side is TieSide.HOME else (away, home)
    chasing = Need(behind, _to_turn_it(task, wins))
    leading = Need(ahead, _to_keep_it(task, wins))
    return (leading, chasing) if ahead is home else (chasing, leading)


def _to_turn_it(task: SecondLegTarget, wins: str) -> tuple[str, ...]:
    enough = [f"{win[0].upper()}{win[1:]} {wins}" for win in task.to_go_through]
    level = f"{task.to_stay_level[0].upper()}{task.to_stay_level[1:]} means {task.level_means}"
    return (*enough, level)


def _to_keep_it(task: SecondLegTarget, wins: str) -> tuple[str, ...]:
    margin = task.margin_to_go_through - 2
    either = f"A win or a draw {wins}"
    if margin <= 0:
        return (either,)
    return (
        either,
        "So does a defeat by one"
        if margin == 1
        else f"So does a defeat by up to {in_words(margin)}",
    )


def _rules_in_words(rules: TieRules, first_leg: PlayedFixture | None) -> str:
    level = f"Level after 90 minutes: {what_follows_when_level(rules)}."
    if first_leg is None:
        return level
    away = "count double when level" if rules.away_goals else "do not count double"
    return f"{level} Away goals {away}."
