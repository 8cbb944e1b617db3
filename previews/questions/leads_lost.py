"""Leads lost within a match, where the minutes of its goals are known. 4 queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from previews.archive.final_score import FinalScore
from previews.archive.goal_row import GoalRow
from previews.football.events import LostLead, leads_lost
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Outcome, result
from previews.football.verdict import Figure
from previews.models import Club, Fixture, MatchEvent
from previews.questions import parameter
from previews.questions.json_format import plain_result
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "leads-lost"


@dataclass(frozen=True, slots=True)
class MatchWithLeadLost:
    """A match in which the club was ahead and then level."""

    fixture: PlayedFixture
    leads: tuple[LostLead, ...]

    @property
    def words(self) -> str:
        """2–0, level at 2–2 after 76 minutes."""
        return "; ".join(
            f"{lead.widest.score}, level at {lead.gone.score} after {lead.gone.goal.clock} minutes"
            for lead in self.leads
        )


@dataclass(frozen=True, slots=True)
class LeadsLost:
    """Matches with a lead lost, latest first, among so many whose minutes are known."""

    matches: tuple[MatchWithLeadLost, ...]
    known: int
    played: int


def leads_lost_by(club: Club, *, before: Moment, scope: Scope = EVERYTHING) -> Answer[LeadsLost]:
    """Every match in which the club let a lead slip, whatever the result in the end."""
    fixtures_of_club = scope.of(Fixture.objects.played_before(before)).involving(club)
    scores = fixtures_of_club.final_scores()
    told = complete(scores, MatchEvent.objects.goals().of_fixtures(fixtures_of_club).goal_rows())
    lost = {number: lost_by(club, scores[number], rows) for number, rows in told.items()}
    numbers = {number for number, leads in lost.items() if leads}
    fixtures = Fixture.objects.with_ids(numbers).latest_first().receipts()
    found = LeadsLost(
        tuple(MatchWithLeadLost(fixture, lost[fixture.number]) for fixture in fixtures),
        known=len(told),
        played=len(scores),
    )
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        found=found,
        value=plain(found, club),
        rows=tuple(Receipt(one.fixture, one.words) for one in found.matches),
        scope=f"{scope.words(before, club)}; minutes known in {found.known} of {found.played}",
        as_of=before,
        figures=figures(found, club),
        wording=f"{club}: {{figures}}.",
        not_in_archive="" if told else f"The minutes of {club}'s goals are not in the archive.",
    )


def complete(scores: Mapping[int, FinalScore], rows: Iterable[GoalRow]) -> dict[int, list[GoalRow]]:
    """The goals of each fixture whose every goal is told with its minute."""
    goals: dict[int, list[GoalRow]] = {}
    for row in rows:
        goals.setdefault(row.fixture, []).append(row)
    return {
        number: of_fixture
        for number, of_fixture in goals.items()
        if number in scores and is_complete(scores[number], of_fixture)
    }


def is_complete(score: FinalScore, rows: list[GoalRow]) -> bool:
    home = sum(row.goal.for_home for row in rows)
    away = len(rows) - home
    return (home, away) == score.goals and all(row.minute_known for row in rows)


def lost_by(club: Club, score: FinalScore, rows: list[GoalRow]) -> tuple[LostLead, ...]:
    if not (score.goals.home and score.goals.away):
        return ()  # where one side never scored, no lead was ever level again
    at_home = score.home == club.pk
    lost = leads_lost(row.goal for row in rows)
    return tuple(lead for lead in lost if lead.by_home == at_home)


def plain(found: LeadsLost, club: Club) -> Json:
    return {
        "matches": [
            {**plain_result(result(one.fixture, club.pk)), "leads": one.words}
            for one in found.matches
        ],
        "known": found.known,
        "played": found.played,
    }


def figures(found: LeadsLost, club: Club) -> tuple[Figure, ...]:
    outcomes = [result(one.fixture, club.pk).outcome for one in found.matches]
    return (
        Figure("count", len(found.matches), "matches with a lead lost"),
        Figure("not_won", len(outcomes) - outcomes.count(Outcome.WIN), "not won in the end"),
        Figure("lost", outcomes.count(Outcome.DEFEAT), "lost in the end"),
        Figure("known", found.known, "matches with known minutes"),
    )


QUESTION = Question(
    SLUG,
    "Leads lost within a match",
    (parameter.CLUB, *parameter.SCOPE),
    leads_lost_by,
    figures=("count", "not_won", "lost", "known"),
)
