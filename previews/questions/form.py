"""Form: a club's last results, as a form guide shows them. 3 queries."""

from previews.football import form as football
from previews.football.form import Record, record
from previews.football.result import Result, Where
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_record, plain_result
from previews.questions.question import Answer, Question, named, receipts
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "form"


def form(
    club: Club,
    *,
    before: Moment,
    last: int = 5,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[tuple[Result, ...]]:
    """The last results before a moment, latest first."""
    played = scope.of(Fixture.objects.played_before(before))
    fixtures = played.latest_of(club, last, where=where)
    results = football.form(fixtures, club.pk, last=last, where=where)
    total = record(results)
    return Answer(
        SLUG,
        named(club=club, last=last, where=where, **scope.named),
        found=results,
        value={
            "results": [plain_result(one) for one in results],
            "record": plain_record(total),
        },
        rows=receipts(one.fixture for one in results),
        scope=scope.words(before, club),
        as_of=before,
        figures=record_figures(total, results),
        wording=f"{club}'s last results: {{figures}}.",
        not_in_archive="" if results else f"No result of {club} in the archive.",
    )


def record_figures(total: Record, results: tuple[Result, ...]) -> tuple[Figure, ...]:
    """Wins, draws, defeats and goals; `letters` as a form guide prints them, latest first."""
    return (
        Figure("played", total.played),
        Figure("won", total.won),
        Figure("drawn", total.drawn),
        Figure("lost", total.lost),
        Figure("goals_for", total.goals_for, "goals scored"),
        Figure("goals_against", total.goals_against, "goals conceded"),
        Figure("clean_sheets", total.clean_sheets, "clean sheets"),
        Figure("without_a_goal", total.without_a_goal, "matches without a goal"),
        Figure("letters", "".join(one.outcome for one in results), "results, latest first"),
    )


QUESTION = Question(
    SLUG,
    "Form: the last results of a club",
    (parameter.CLUB, parameter.LAST, parameter.WHERE, *parameter.SCOPE),
    form,
    figures=(
        "played",
        "won",
        "drawn",
        "lost",
        "goals_for",
        "goals_against",
        "clean_sheets",
        "without_a_goal",
        "letters",
    ),
)
