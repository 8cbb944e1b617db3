"""Deficits recovered within a match, where the minutes of its goals are known. 5 queries."""

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

SLUG = "deficits-recovered"


@dataclass(frozen=True, slots=True)
class Recovery:
    """A match in which the club was behind and then level."""

    result: Result
    deficits: tuple[LostLead, ...]

    @property
    def words(self) -> str:
        """0–2, level at 2–2 after 76 minutes."""
        return "; ".join(
            f"{lead.widest.score}, level at {lead.gone.score} after {lead.gone.goal.clock} minutes"
            for lead in self.deficits
        )

    @property
    def widest(self) -> int:
        return max(lead.lead for lead in self.deficits)


@dataclass(frozen=True, slots=True)
class DeficitsRecovered:
    """Matches with a deficit recovered, latest first, among the `known` of the `played`."""

    matches: tuple[Recovery, ...]
    known: int
    played: int

    def ended(self, outcome: Outcome) -> int:
        return sum(match.result.outcome is outcome for match in self.matches)


FIGURES: tuple[FigureOf[DeficitsRecovered], ...] = (
    FigureOf(
        "count",
        lambda value: len(value.matches),
        "matches with a deficit recovered",
        more=More.RAISES,
    ),
    FigureOf("won", lambda value: value.ended(Outcome.WIN), "won in the end", more=More.RAISES),
    FigureOf(
        "drawn", lambda value: value.ended(Outcome.DRAW), "drawn in the end", more=More.RAISES
    ),
    FigureOf(
        "widest",
        lambda value: max((match.widest for match in value.matches), default=0),
        "goals of the widest deficit recovered",
    ),
    FigureOf("known", lambda value: value.known, "matches with known minutes"),
)


def deficits_recovered(
    club: Club, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[DeficitsRecovered]:
    """Every match in which the club was behind and then level, whatever the result in the end."""
    scores, goals = known_goals(club, before=before, scope=scope)
    recovered = {number: recovered_by(club, scores[number], of) for number, of in goals.items()}
    numbers = {number for number, deficits in recovered.items() if deficits}
    fixtures = Fixture.objects.with_ids(numbers).latest_first().receipts()
    matches = tuple(
        Recovery(result(fixture, club.pk), recovered[fixture.number]) for fixture in fixtures
    )
    value = DeficitsRecovered(matches, known=len(goals), played=len(scores))
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        value,
        rows=tuple(match.result.fixture.with_note(match.words) for match in matches),
        scope=f"{looked_at.words}; minutes known in {value.known} of {value.played}",
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=str(club),
        not_in_archive=not_known(club, scores, goals),
        also_counted=frozenset(goals),
    )


def recovered_by(club: Club, score: FinalScore, goals: list[GoalEvent]) -> tuple[LostLead, ...]:
    """The leads that the opponent lost."""
    if not (score.goals.home and score.goals.away):
        return ()  # where one side never scored, no deficit was ever recovered
    at_home = score.home == club.pk
    return tuple(lead for lead in leads_lost(goals) if lead.by_home != at_home)


QUESTION = Question(
    SLUG,
    "Deficits recovered within a match",
    (parameter.CLUB, *parameter.SCOPE),
    deficits_recovered,
    FIGURES,
    counts=("matchevent", "resultsstatement"),
)
