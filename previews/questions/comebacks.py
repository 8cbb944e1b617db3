"""Comebacks: first legs lost by so many goals, and who overturned the deficit. 5 queries."""

from previews.football import comebacks as football
from previews.football.comebacks import Deficit
from previews.football.first_legs import Fate
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.fate_figures import fate_caveats, fate_figures
from previews.questions.parameter import InvalidParameter, Kind, Parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "comebacks"
SECOND_LEG = {"anywhere": None, "home": True, "away": False}


def year_of(deficit: Deficit) -> int:
    """The year in which the tie was decided."""
    return deficit.tie.fixtures[-1].day.year


FIGURES: tuple[FigureOf[tuple[Deficit, ...]], ...] = (
    *fate_figures("first-leg deficits"),
    FigureOf(
        "years",
        lambda deficits: [year_of(deficit) for deficit in deficits if deficit.overturned],
        "overturned in",
        several=True,
    ),
)


def comebacks(
    club: Club | None = None,
    *,
    before: Moment,
    deficit: int = 1,
    second_leg: str = "anywhere",
    since: int | None = None,
    scope: Scope = EVERYTHING,
) -> Answer[tuple[Deficit, ...]]:
    """Deficits of `deficit` goals or more after a first leg, of a club or of any in the scope.

    `second_leg` says where the side that was behind played it: home, away or anywhere. `since` is
    the first year whose ties count, by their last match.
    """
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    fixtures = Fixture.objects.involving(club) if club else Fixture.objects.all()
    ties = scope.of(fixtures).ties(before)
    deficits = tuple(
        row
        for row in football.deficits(ties, deficit, club.pk if club else None)
        if SECOND_LEG[second_leg] in (None, row.second_leg_at_home)
        and (since is None or year_of(row) >= since)
    )
    subject = club or scope.title
    years = f", since {since}" if since is not None else ""
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, deficit=deficit, second_leg=second_leg, since=since, **scope.named),
        deficits,
        rows=tuple(row for deficit in deficits for row in rows_of(deficit)),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, deficits),
        caveats=fate_caveats(deficits),
        subject=f"{subject}, {deficit} or more behind after a first leg{years}",
        not_in_archive="" if ties else f"No tie in the archive: {subject}.",
    )


def rows_of(deficit: Deficit) -> tuple[PlayedFixture, ...]:
    first, *others = deficit.tie.fixtures
    words = "overturned" if deficit.fate is Fate.THROUGH else deficit.fate.words
    return first.with_note(words), *others


DEFICIT = Parameter("deficit", Kind.NUMBER, "Goals behind, at least", default="1")
WHERE_SECOND = parameter.choice(
    "second_leg", "Where the side behind played the second leg", tuple(SECOND_LEG), "anywhere"
)
SINCE = Parameter("since", Kind.NUMBER, "Only ties decided in this year or later")
QUESTION = Question(
    SLUG,
    "Comebacks: first-leg deficits, overturned or not",
    (parameter.ANY_CLUB, DEFICIT, WHERE_SECOND, SINCE, *parameter.SCOPE),
    comebacks,
    FIGURES,
    counts=("resultsstatement", "tie"),
)
