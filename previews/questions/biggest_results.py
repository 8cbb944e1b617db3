"""The biggest wins and defeats of a club, or the biggest wins of a competition. 5 queries."""

from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "biggest-results"


@dataclass(frozen=True, slots=True)
class BiggestResults:
    """Widest margins first, then most goals, then the earliest; no defeats without a club."""

    wins: tuple[PlayedFixture, ...]
    defeats: tuple[PlayedFixture, ...]

    @property
    def win(self) -> PlayedFixture | None:
        return self.wins[0] if self.wins else None

    @property
    def defeat(self) -> PlayedFixture | None:
        return self.defeats[0] if self.defeats else None


FIGURES: tuple[FigureOf[BiggestResults], ...] = (
    FigureOf(
        "win_score", lambda biggest: biggest.win and str(biggest.win.score.goals), "biggest win"
    ),
    FigureOf("win_date", lambda biggest: biggest.win and biggest.win.day, "biggest win on"),
    FigureOf(
        "defeat_score",
        lambda biggest: biggest.defeat and str(biggest.defeat.score.goals),
        "biggest defeat",
    ),
    FigureOf(
        "defeat_date", lambda biggest: biggest.defeat and biggest.defeat.day, "biggest defeat on"
    ),
)


def biggest(
    club: Club | None = None, *, before: Moment, last: int = 5, scope: Scope = EVERYTHING
) -> Answer[BiggestResults]:
    """The `last` biggest wins and defeats by final score."""
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    played = scope.of(Fixture.objects.played_before(before))
    if club is not None:
        wins = played.biggest_wins_of(club, last).receipts()
        defeats = played.biggest_defeats_of(club, last).receipts()
    else:
        wins, defeats = played.biggest_wins(last).receipts(), []
    value = BiggestResults(tuple(wins), tuple(defeats))
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, last=last, **scope.named),
        value,
        rows=(
            *(win.with_note("win") for win in wins),
            *(defeat.with_note("defeat") for defeat in defeats),
        ),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=f"{club or scope.title}",
        not_in_archive="" if wins or defeats else f"No win in the archive: {club or scope.title}.",
    )


QUESTION = Question(
    SLUG,
    "The biggest wins and defeats",
    (parameter.ANY_CLUB, parameter.LAST, *parameter.SCOPE),
    biggest,
    FIGURES,
)
