"""Points won after scoring first and after conceding first. 5 queries."""

from collections.abc import Mapping
from dataclasses import dataclass

from previews.football.events import GoalEvent, first_goal
from previews.football.form import Record
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.known_goals import Scores, known_goals, not_known
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "first-goal"


@dataclass(frozen=True, slots=True)
class AfterFirstGoal:
    """A club's results by who opened the score, in the `known` of its `played` matches.

    Points are three for a win and one for a draw; a shoot-out counts as a draw.
    """

    scored: Record
    conceded: Record
    goalless: int
    known: int
    played: int


FIGURES: tuple[FigureOf[AfterFirstGoal], ...] = (
    FigureOf("scored_first", lambda after: after.scored.played, "matches in which it scored first"),
    FigureOf(
        "points_after_scoring_first",
        lambda after: after.scored.points(),
        "points after scoring first",
    ),
    FigureOf(
        "conceded_first",
        lambda after: after.conceded.played,
        "matches in which it conceded first",
    ),
    FigureOf(
        "points_after_conceding_first",
        lambda after: after.conceded.points(),
        "points after conceding first",
    ),
    FigureOf("won_after_conceding_first", lambda after: after.conceded.won, "of them won"),
    FigureOf("goalless", lambda after: after.goalless, "matches without goals"),
    FigureOf("known", lambda after: after.known, "matches with known minutes"),
)


def after_first_goal(
    club: Club, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[AfterFirstGoal]:
    """The receipts are the matches with points after conceding first, latest first."""
    scores, goals = known_goals(club, before=before, scope=scope)
    opened = {number: goal for number, of in goals.items() if (goal := first_goal(of))}
    ours, theirs = by_opener(club, scores, opened)
    value = AfterFirstGoal(
        record_of(club, scores, ours),
        record_of(club, scores, theirs),
        goalless=len(goals) - len(opened),
        known=len(goals),
        played=len(scores),
    )
    with_points = {number for number in theirs if has_points(*goals_of(club, scores, number))}
    fixtures = Fixture.objects.with_ids(with_points).latest_first().receipts()
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        value,
        rows=tuple(
            fixture.with_note(f"conceded first, after {opened[fixture.number].clock} minutes")
            for fixture in fixtures
        ),
        scope=f"{looked_at.words}; minutes known in {value.known} of {value.played}",
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=str(club),
        not_in_archive=not_known(club, scores, goals),
        also_counted=frozenset(goals),
    )


def by_opener(
    club: Club, scores: Scores, opened: Mapping[int, GoalEvent]
) -> tuple[set[int], set[int]]:
    """The fixtures in which the club scored first, and those in which it conceded first."""
    ours = {
        number
        for number, goal in opened.items()
        if goal.for_home == (scores[number].home == club.pk)
    }
    return ours, opened.keys() - ours


def goals_of(club: Club, scores: Scores, number: int) -> tuple[int, int]:
    """The goals for and against the club."""
    score = scores[number]
    scored = score.goals_of(club.pk)
    return scored, sum(score.goals) - scored


def has_points(scored: int, conceded: int) -> bool:
    return scored >= conceded


def record_of(club: Club, scores: Scores, numbers: set[int]) -> Record:
    goals = [goals_of(club, scores, number) for number in numbers]
    return Record(
        won=sum(scored > conceded for scored, conceded in goals),
        drawn=sum(scored == conceded for scored, conceded in goals),
        lost=sum(scored < conceded for scored, conceded in goals),
        goals_for=sum(scored for scored, _ in goals),
        goals_against=sum(conceded for _, conceded in goals),
        clean_sheets=sum(not conceded for _, conceded in goals),
        without_a_goal=sum(not scored for scored, _ in goals),
    )


QUESTION = Question(
    SLUG,
    "Points after scoring first and after conceding first",
    (parameter.CLUB, *parameter.SCOPE),
    after_first_goal,
    FIGURES,
    counts=("matchevent", "resultsstatement"),
)
