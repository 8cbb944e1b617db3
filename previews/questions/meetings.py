"""Meetings of two clubs: the first and the last. 2 queries."""

from previews.football.head_to_head import meetings_of
from previews.football.result import Result, Where
from previews.football.verdict import Figure
from previews.models import Club
from previews.questions import parameter
from previews.questions.head_to_head import meetings_in
from previews.questions.json_format import plain_fixture
from previews.questions.question import Answer, Question, named, receipts
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "meetings"


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
    found = tuple(meetings_of(fixtures, club.pk, opponent.pk))
    first, last = (found[0].fixture, found[-1].fixture) if found else (None, None)
    return Answer(
        SLUG,
        named(club=club, opponent=opponent, where=where, **scope.named),
        found=found,
        value={
            "count": len(found),
            "first": plain_fixture(first) if first else None,
            "last": plain_fixture(last) if last else None,
        },
        rows=receipts(one.fixture for one in found),
        scope=scope.words(before, club),
        as_of=before,
        figures=(
            Figure("count", len(found), "meetings"),
            Figure("first", first.day if first else None, "the first on"),
            Figure("last", last.day if last else None, "the last on"),
        ),
        wording=f"{club} and {opponent}: {{figures}}.",
        not_in_archive="" if found else f"No meeting of {club} and {opponent} in the archive.",
    )


QUESTION = Question(
    SLUG,
    "Meetings of two clubs, first and last",
    (parameter.CLUB, parameter.OPPONENT, parameter.WHERE, *parameter.SCOPE),
    meetings,
    figures=("count", "first", "last"),
)
