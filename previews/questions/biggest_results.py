"""The biggest wins and defeats of a club, or the biggest wins of a competition. 3 queries."""

from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_fixture
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "biggest-results"


@dataclass(frozen=True, slots=True)
class Biggest:
    """Widest margins first, then most goals, then the earliest; no defeats without a club."""

    wins: tuple[PlayedFixture, ...]
    defeats: tuple[PlayedFixture, ...]


def biggest(
    club: Club | None = None, *, before: Moment, last: int = 5, scope: Scope = EVERYTHING
) -> Answer[Biggest]:
    """The `last` biggest wins and defeats by final score."""
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    played = scope.of(Fixture.objects.played_before(before))
    if club is not None:
        wins, defeats = played.biggest_wins_of(club, last), played.biggest_defeats_of(club, last)
    else:
        wins, defeats = played.biggest_wins(last), []
    found = Biggest(tuple(wins), tuple(defeats))
    return Answer(
        SLUG,
        named(club=club, last=last, **scope.named),
        found=found,
        value=plain(found),
        rows=(
            *(Receipt(one, "win") for one in found.wins),
            *(Receipt(one, "defeat") for one in found.defeats),
        ),
        scope=scope.words(before, club),
        as_of=before,
        figures=figures(found),
        wording=f"{club or scope.title}: {{figures}}.",
        not_in_archive="" if wins or defeats else f"No win in the archive: {club or scope.title}.",
    )


def plain(found: Biggest) -> Json:
    return {
        "wins": [plain_fixture(one) for one in found.wins],
        "defeats": [plain_fixture(one) for one in found.defeats],
    }


def figures(found: Biggest) -> tuple[Figure, ...]:
    win, defeat = next(iter(found.wins), None), next(iter(found.defeats), None)
    return (
        Figure("win_score", win.score.goals if win else None, "biggest win"),
        Figure("win_date", win.day if win else None, "biggest win on"),
        Figure("defeat_score", defeat.score.goals if defeat else None, "biggest defeat"),
        Figure("defeat_date", defeat.day if defeat else None, "biggest defeat on"),
    )


QUESTION = Question(
    SLUG,
    "The biggest wins and defeats",
    (parameter.ANY_CLUB, parameter.LAST, *parameter.SCOPE),
    biggest,
    figures=("win_score", "win_date", "defeat_score", "defeat_date"),
)
