"""Goals under two names that may be one player's: named in a caveat, never added up."""

from collections.abc import Iterable, Mapping

from previews.archive.goal_row import GoalRow
from previews.archive.scored_fixture import ScoredFixture
from previews.football.computed import Caveat, CaveatKind, Weight
from previews.football.namesakes import Credit
from previews.football.played_fixture import PlayedFixture
from previews.text.stated_value import listed


def caveat(goals: Mapping[str, int], applies_to: Iterable[str]) -> Caveat:
    """The names with their goals, as a condition on the figures that the sum would change."""
    names = listed([f"{name} {many}" for name, many in goals.items()])
    return Caveat(
        CaveatKind.DEFINITION,
        f"{names} are counted apart, but may be one player spelt in different ways",
        applies_to=frozenset(applies_to),
        weight=Weight.NOTE,
    )


def clubs_scored_for(
    rows: Iterable[GoalRow], fixtures: Iterable[PlayedFixture]
) -> dict[str, set[int]]:
    """The clubs that each scorer's goals counted for, without own goals."""
    sides = {fixture.number: (fixture.home.club, fixture.away.club) for fixture in fixtures}
    clubs: dict[str, set[int]] = {}
    for row in rows:
        if row.fixture in sides and not row.goal.own_goal:
            home, away = sides[row.fixture]
            clubs.setdefault(row.goal.scorer, set()).add(home if row.goal.for_home else away)
    return clubs


def credits(rows: Iterable[GoalRow], fixtures: Mapping[int, ScoredFixture]) -> list[Credit]:
    """The goals with a known scorer, without own goals."""
    return [
        Credit(
            row.goal.scorer,
            fixture.scoring(row.goal.for_home),
            fixture.day,
            fixture.season,
            fixture.nations,
            row.goal.penalty,
        )
        for row in rows
        if row.goal.scorer
        and not row.goal.own_goal
        and (fixture := fixtures.get(row.fixture)) is not None
    ]
