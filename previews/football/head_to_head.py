"""Head to head: every meeting of two clubs, and what they add up to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.result import Outcome, Result, Where, result


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """The meetings as `club` saw them, latest first; totals by final score.

    `at_home`, `away` and `at_neutral` split `overall` by ground. `biggest_wins` and
    `biggest_defeats` hold every meeting that shares the widest margin, most goals first.
    """

    club: Side
    opponent: Side
    meetings: tuple[Result, ...]
    overall: Record
    at_home: Record
    away: Record
    at_neutral: Record
    biggest_wins: tuple[Result, ...]
    biggest_defeats: tuple[Result, ...]

    @property
    def opponent_overall(self) -> Record:
        """Of the results and not of ours turned round: there are matches that both lost."""
        return self._of_opponent(Where.ANYWHERE)

    @property
    def opponent_at_home(self) -> Record:
        return self._of_opponent(Where.HOME)

    def _of_opponent(self, where: Where) -> Record:
        theirs = [result(row.fixture, self.opponent.club) for row in self.meetings]
        return record([row for row in theirs if where in (Where.ANYWHERE, row.where)])

    @property
    def first(self) -> Result:
        return self.meetings[-1]

    @property
    def last(self) -> Result:
        return self.meetings[0]


def head_to_head(fixtures: Iterable[PlayedFixture], club: int, opponent: int) -> HeadToHead | None:
    """The two clubs' meetings among the fixtures; None when they have never met.

    The clubs bear the names they had at their last meeting.
    """
    meetings = tuple(meetings_of(fixtures, club, opponent)[::-1])
    if not meetings:
        return None
    return HeadToHead(
        club=meetings[0].side,
        opponent=meetings[0].opponent,
        meetings=meetings,
        overall=record(meetings),
        at_home=_record_at(meetings, Where.HOME),
        away=_record_at(meetings, Where.AWAY),
        at_neutral=_record_at(meetings, Where.NEUTRAL),
        biggest_wins=biggest(meetings, Outcome.WIN),
        biggest_defeats=biggest(meetings, Outcome.DEFEAT),
    )


def meetings_of(fixtures: Iterable[PlayedFixture], club: int, opponent: int) -> list[Result]:
    """The results of `club` against `opponent`, earliest first."""
    both = [fixture for fixture in fixtures if fixture.involves(opponent)]
    return [result for result in results_of(both, club) if result.opponent.club == opponent]


def biggest(results: Sequence[Result], outcome: Outcome) -> tuple[Result, ...]:
    """Every win, or defeat, that shares the widest margin; the one with most goals first."""
    margins = [abs(result.goal_difference) for result in results if result.outcome is outcome]
    if not margins:
        return ()
    widest = [
        result
        for result in results
        if result.outcome is outcome and abs(result.goal_difference) == max(margins)
    ]
    return tuple(
        sorted(widest, key=lambda result: result.goals_for + result.goals_against, reverse=True)
    )


def _record_at(meetings: Sequence[Result], where: Where) -> Record:
    return record([result for result in meetings if result.where is where])
