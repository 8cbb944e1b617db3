"""Meetings of two clubs: the first and the last. 4 queries."""

from previews.football.computed import More
from previews.football.head_to_head import meetings_of
from previews.football.result import Result, Where
from previews.models import Club
from previews.questions import parameter
from previews.questions.head_to_head import meetings_in
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "meetings"
FIGURES: tuple[FigureOf[tuple[Result, ...]], ...] = (
    FigureOf("count", len, "meetings", more=More.RAISES),
    FigureOf("first", lambda met: met[0].day if met else None, "the first on", more=More.LOWERS),
    FigureOf("last", lambda met: met[-1].day if met else None, "the last on", more=More.RAISES),
)


def meetings(
    club: Club,
    opponent: Club,
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[tuple[Result, ...]]:
    """Every meeting, earliest first."""
    fixtures = meetings_in(scope, club, opponent, before=before, where=where)
    results = tuple(meetings_of(fixtures, club.pk, opponent.pk))
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, opponent=opponent, where=where, **scope.named),
        results,
        rows=tuple(result.fixture for result in results),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, results),
        subject=f"{club} and {opponent}",
        not_in_archive="" if results else f"No meeting of {club} and {opponent} in the archive.",
    )


QUESTION = Question(
    SLUG,
    "Meetings of two clubs, first and last",
    (parameter.CLUB, parameter.OPPONENT, parameter.WHERE, *parameter.SCOPE),
    meetings,
    FIGURES,
)
