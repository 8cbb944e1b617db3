"""Form: a club's results, latest first, and what they add up to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture, in_order
from previews.football.result import Outcome, Result, Where, result


@dataclass(frozen=True, slots=True)
class Record:
    """Results added up for one club, by final score; a shoot-out counts as a draw."""

    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    clean_sheets: int = 0
    without_a_goal: int = 0

    @property
    def played(self) -> int:
        return self.won + self.drawn + self.lost

    @property
    def goal_difference(self) -> int:
        return self.goals_for - self.goals_against

    def points(self, for_a_win: int = 3) -> int:
        """Points, with this many for a win and one for a draw."""
        return for_a_win * self.won + self.drawn


def results_of(
    fixtures: Iterable[PlayedFixture], club: int, where: Where = Where.ANYWHERE
) -> list[Result]:
    """Every result of the club among the fixtures, earliest first, at home, away or anywhere."""
    results = (result(fixture, club) for fixture in in_order(fixtures) if fixture.involves(club))
    return [result for result in results if where in (Where.ANYWHERE, result.where)]


def form(
    fixtures: Iterable[PlayedFixture], club: int, *, last: int = 5, where: Where = Where.ANYWHERE
) -> tuple[Result, ...]:
    """The club's last results, latest first; ValueError when `last` is negative."""
    if last < 0:
        raise ValueError(f"cannot show the last {last} results")
    return tuple(results_of(fixtures, club, where)[::-1][:last])


def record(results: Sequence[Result]) -> Record:
    """Wins, draws, defeats, goals and clean sheets of some results."""
    outcomes = [result.outcome for result in results]
    return Record(
        won=outcomes.count(Outcome.WIN),
        drawn=outcomes.count(Outcome.DRAW),
        lost=outcomes.count(Outcome.DEFEAT),
        goals_for=sum(result.goals_for for result in results),
        goals_against=sum(result.goals_against for result in results),
        clean_sheets=sum(result.clean_sheet for result in results),
        without_a_goal=sum(result.goals_for == 0 for result in results),
    )
