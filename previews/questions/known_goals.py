"""Fixtures of a club of which every goal is on record with its minute. 2 queries."""

from collections.abc import Iterable, Mapping

from previews.archive.final_score import FinalScore
from previews.archive.goal_row import GoalRow
from previews.football.events import GoalEvent
from previews.models import Club, Fixture, MatchEvent
from previews.questions.scope import Moment, Scope

type Scores = Mapping[int, FinalScore]
# The goals of a match by the number of its fixture; none for a match without goals.
type KnownGoals = Mapping[int, list[GoalEvent]]


def known_goals(club: Club, *, before: Moment, scope: Scope) -> tuple[Scores, KnownGoals]:
    """The final scores of the club's fixtures, and the goals of those that are on record whole.

    A match that ended 0–0 is one of them: nothing of it is missing.
    """
    fixtures = scope.of(Fixture.objects.played_before(before)).involving(club)
    scores = fixtures.final_scores()
    rows = MatchEvent.objects.goals().of_fixtures(fixtures).goal_rows()
    return scores, complete(scores, rows)


def not_known(club: Club, scores: Scores, goals: KnownGoals) -> str:
    """The sentence in place of an answer where no minute of a goal is on record; else empty."""
    if any(goals.values()) or (scores and len(goals) == len(scores)):
        return ""
    return f"The minutes of {club}'s goals are not in the archive."


def complete(scores: Scores, rows: Iterable[GoalRow]) -> dict[int, list[GoalEvent]]:
    goals: dict[int, list[GoalRow]] = {number: [] for number in scores}
    for row in rows:
        if row.fixture in goals:
            goals[row.fixture].append(row)
    return {
        number: [row.goal for row in of_fixture]
        for number, of_fixture in goals.items()
        if is_complete(scores[number], of_fixture)
    }


def is_complete(score: FinalScore, rows: list[GoalRow]) -> bool:
    home = sum(row.goal.for_home for row in rows)
    return (home, len(rows) - home) == score.goals and all(row.minute_known for row in rows)
