"""First legs lost at home, and what became of the ties. 5 queries."""

from previews.football.first_legs import LostFirstLeg, first_legs_lost_at_home
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.fate_figures import fate_caveats, fate_figures
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "first-legs-lost-at-home"
FIGURES: tuple[FigureOf[tuple[LostFirstLeg, ...]], ...] = (
    *fate_figures("first legs lost at home"),
    FigureOf("years", lambda lost: [fate.first_leg.day.year for fate in lost], several=True),
)


def lost_at_home(
    club: Club, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[tuple[LostFirstLeg, ...]]:
    """Each first leg that the club lost on its own ground, earliest first."""
    ties = scope.of(Fixture.objects.involving(club)).ties(before)
    lost = first_legs_lost_at_home(ties, club.pk)
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, **scope.named),
        lost,
        rows=tuple(row for fate in lost for row in rows_of(fate)),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, lost),
        caveats=fate_caveats(lost),
        subject=f"{club} lost the first leg at home",
        not_in_archive="" if ties else f"No tie of {club} in the archive.",
    )


def rows_of(lost: LostFirstLeg) -> tuple[PlayedFixture, ...]:
    """The first leg with the fate beside it, then what else was played of the tie."""
    first, *others = lost.tie.fixtures
    return first.with_note(lost.fate.words), *others


QUESTION = Question(
    SLUG,
    "First legs lost at home, and what became of the tie",
    (parameter.CLUB, *parameter.SCOPE),
    lost_at_home,
    FIGURES,
    counts=("resultsstatement", "tie"),
)
