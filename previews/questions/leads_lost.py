"""Leads lost within a match, where the minutes of its goals are known. 6 queries."""

from dataclasses import dataclass

from previews.archive.final_score import FinalScore
from previews.football.computed import More
from previews.football.events import GoalEvent, LostLead, leads_lost
from previews.football.result import Outcome, Result, result
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.known_goals import known_goals, not_known
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "leads-lost"


@dataclass(frozen=True, slots=True)
class MatchWithLeadLost:
    """A match in which the club was ahead and then level."""

    result: Result
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
    """Matches with a lead lost, latest first, among the `known` whose goals have minutes."""

    matches: tuple[MatchWithLeadLost, ...]
    known: int
    played: int

    def ended(self, outcome: Outcome) -> int:
        return sum(match.result.outcome is outcome for match in self.matches)


FIGURES: tuple[FigureOf[LeadsLost], ...] = (
    FigureOf(
        "count", lambda leads: len(leads.matches), "matches with a lead lost", more=More.RAISES
    ),
    FigureOf(
        "not_won", lambda leads: len(leads.matches) - leads.ended(Outcome.WIN), "not won in the end"
    ),
    FigureOf(
        "lost", lambda leads: leads.ended(Outcome.DEFEAT), "lost in the end", more=More.RAISES
    ),
    FigureOf("known", lambda leads: leads.known, "matches with known minutes"),
)


def leads_lost_by(club: Club, *, before: Moment, scope: Scope = EVERYTHING) -> Answer[LeadsLost]:
    """Every match in which the club was ahead and then level, whatever the result in the end."""
    scores, goals = known_goals(club, before=before, scope=scope)
    lost = {number: lost_by(club, scores[number], of) for number, of in goals.items()}
    numbers = {number for number, leads in lost.items() if leads}
    fixtures = Fixture.objects.with_ids(numbers).latest_first().receipts()
    value = LeadsLost(
        tuple(MatchWithLeadLost(result(row, club.pk), lost[row.number]) for row in fixtures),
        known=len(goals),
        played=len(scores),
    )
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        value,
        rows=tuple(match.result.fixture.with_note(match.words) for match in value.matches),
        scope=f"{looked_at.words}; minutes known in {value.known} of {value.played}",
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=str(club),
        not_in_archive=not_known(club, scores, goals),
        also_counted=frozenset(goals),
    )


def lost_by(club: Club, score: FinalScore, goals: list[GoalEvent]) -> tuple[LostLead, ...]:
    if not (score.goals.home and score.goals.away):
        return ()  # where one side never scored, no lead was ever level again
    at_home = score.home == club.pk
    return tuple(lead for lead in leads_lost(goals) if lead.by_home == at_home)


QUESTION = Question(
    SLUG,
    "Leads lost within a match",
    (parameter.CLUB, *parameter.SCOPE),
    leads_lost_by,
    FIGURES,
    counts=("matchevent", "resultsstatement"),
)
