"""Scenarios: what every score after 90 minutes of the last leg would mean for the tie."""

from dataclasses import dataclass
from enum import StrEnum

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score
from previews.football.second_leg_target import what_follows_when_level, what_level_means
from previews.football.tie import (
    UEFA_SINCE_2021,
    Aggregate,
    TieRules,
    TieSide,
    aggregate,
    away_goals_leader,
)

GO_THROUGH = "go through"


class Meaning(StrEnum):
    """What a score would lead to, named for the sides of the fixture to come."""

    HOME_THROUGH = "home_through"
    AWAY_THROUGH = "away_through"
    EXTRA_TIME = "extra_time"
    PENALTIES = "penalties"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One score of the fixture to come, the aggregate it makes, and what that would mean."""

    goals: Goals
    aggregate: Aggregate
    meaning: Meaning
    sentence: str


def scenarios(
    home: Side,
    away: Side,
    *,
    first_leg: PlayedFixture | None = None,
    rules: TieRules = UEFA_SINCE_2021,
    up_to: int = 5,
    wins: str = GO_THROUGH,
) -> tuple[tuple[Scenario, ...], ...]:
    """Every score up to so many goals a side: one row for each number of home goals."""
    return tuple(
        tuple(
            scenario(home, away, Goals(ours, theirs), first_leg=first_leg, rules=rules, wins=wins)
            for theirs in range(up_to + 1)
        )
        for ours in range(up_to + 1)
    )


def scenario(
    home: Side,
    away: Side,
    goals: Goals,
    *,
    first_leg: PlayedFixture | None = None,
    rules: TieRules = UEFA_SINCE_2021,
    wins: str = GO_THROUGH,
) -> Scenario:
    """What this score would mean; without a first leg the fixture alone decides.

    `home` and `away` are the sides of the fixture to come; the first leg is turned to them.
    `wins` is what the winners of the tie do: "win the cup" in a final.
    """
    before = None if first_leg is None else _turned(first_leg, home)
    after = Aggregate(*goals) if before is None else aggregate(before, Score(*goals))
    ahead, by_away_goals = after.leader, False
    if ahead is None and before is not None and rules.away_goals:
        ahead = away_goals_leader(before, Score(*goals))
        by_away_goals = ahead is not None
    on_aggregate = "" if before is None else " on aggregate"
    if ahead is None:
        means, follows = what_level_means(rules), what_follows_when_level(rules)
        sentence = f"Level at {after}{on_aggregate}: {follows}"
        if before is None:
            sentence = follows.capitalize()
        return Scenario(goals, after, LEVEL[means], sentence)
    winner, meaning = (
        (home, Meaning.HOME_THROUGH) if ahead is TieSide.HOME else (away, Meaning.AWAY_THROUGH)
    )
    how = "on away goals, " if by_away_goals else ""
    sentence = f"{winner} {wins} {how}{after.from_above()}{on_aggregate}"
    return Scenario(goals, after, meaning, sentence)


LEVEL = {
    "extra time": Meaning.EXTRA_TIME,
    "penalties": Meaning.PENALTIES,
    "a replay": Meaning.REPLAY,
}


def _turned(first_leg: PlayedFixture, home: Side) -> Score:
    """The first leg with the hosts of the fixture to come as visitors."""
    score = first_leg.score
    if first_leg.side(home.club) == first_leg.away:
        return score
    return Score(score.away, score.home)
