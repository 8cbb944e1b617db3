"""Form: a club's last results, as a form guide shows them. 5 queries."""

from dataclasses import dataclass

from previews.football import form as football
from previews.football.form import Record, record
from previews.football.result import Result, Where
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.record_figures import goal_figures, played_figure, result_figures
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "form"


@dataclass(frozen=True, slots=True)
class Form:
    """Results, latest first, and what they add up to."""

    results: tuple[Result, ...]
    record: Record

    @property
    def letters(self) -> str:
        """As a form guide prints them, latest first: "WDL"."""
        return "".join(result.outcome for result in self.results)


def record_of(form: Form) -> Record:
    return form.record


FIGURES: tuple[FigureOf[Form], ...] = (
    played_figure(record_of),
    *result_figures(record_of),
    *goal_figures(record_of),
    FigureOf("clean_sheets", lambda form: form.record.clean_sheets, "clean sheets"),
    FigureOf("without_a_goal", lambda form: form.record.without_a_goal, "matches without a goal"),
    FigureOf("letters", lambda form: form.letters, "results, latest first"),
)


def form(
    club: Club,
    *,
    before: Moment,
    last: int = 5,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[Form]:
    """The last results before a moment, latest first."""
    played = scope.of(Fixture.objects.played_before(before))
    fixtures = played.latest_of(club, last, where=where)
    results = football.form(fixtures, club.pk, last=last, where=where)
    value = Form(results, record(results))
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, last=last, where=where, **scope.named),
        value,
        rows=tuple(result.fixture for result in results),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=f"{club}'s last results",
        not_in_archive="" if results else f"No result of {club} in the archive.",
    )


QUESTION = Question(
    SLUG,
    "Form: the last results of a club",
    (parameter.CLUB, parameter.LAST, parameter.WHERE, *parameter.SCOPE),
    form,
    FIGURES,
)
