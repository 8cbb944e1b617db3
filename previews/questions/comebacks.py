"""Comebacks: first legs lost by so many goals, and who overturned the deficit. 3 queries."""

from previews.football import comebacks as football
from previews.football.comebacks import Deficit
from previews.football.first_legs import Fate
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.first_legs import fate_figures, open_or_not_told
from previews.questions.json_format import plain_result
from previews.questions.parameter import InvalidParameter, Kind, Parameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "comebacks"
SECOND_LEG = {"anywhere": None, "home": True, "away": False}


def comebacks(
    club: Club | None = None,
    *,
    before: Moment,
    deficit: int = 1,
    second_leg: str = "anywhere",
    scope: Scope = EVERYTHING,
) -> Answer[tuple[Deficit, ...]]:
    """Deficits of `deficit` goals or more after a first leg, of a club or of any in the scope.

    `second_leg` says where the side that was behind played it: home, away or anywhere.
    """
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    fixtures = Fixture.objects.involving(club) if club else Fixture.objects.all()
    ties = scope.of(fixtures).ties(before)
    found = tuple(
        one
        for one in football.deficits(ties, deficit, club.pk if club else None)
        if SECOND_LEG[second_leg] in (None, one.second_leg_at_home)
    )
    fates = [one.fate for one in found]
    overturned = [one for one in found if one.overturned]
    return Answer(
        SLUG,
        named(club=club, deficit=deficit, second_leg=second_leg, **scope.named),
        found=found,
        value=[plain(one) for one in found],
        rows=tuple(row for one in found for row in rows_of(one)),
        scope=scope.words(before, club),
        as_of=before,
        figures=(
            *fate_figures(fates, "first-leg deficits"),
            Figure("years", [year_of(one) for one in overturned], "overturned in"),
        ),
        caveats=open_or_not_told(fates),
        wording=f"{club or scope.title}, {deficit} or more behind after a first leg: {{figures}}.",
        not_in_archive="" if ties else f"No tie in the archive: {club or scope.title}.",
    )


def plain(one: Deficit) -> Json:
    return {
        "club": one.club.name,
        "deficit": one.goals,
        "second_leg": "home" if one.second_leg_at_home else "away",
        "fate": str(one.fate),
        "first_leg": plain_result(one.first_leg),
    }


def rows_of(one: Deficit) -> tuple[Receipt, ...]:
    first, *others = one.tie.fixtures
    word = "overturned" if one.fate is Fate.THROUGH else one.fate.words
    return Receipt(first, word), *(Receipt(fixture) for fixture in others)


def year_of(one: Deficit) -> int:
    """The year in which the tie was decided."""
    return one.tie.fixtures[-1].day.year


DEFICIT = Parameter("deficit", Kind.NUMBER, "Goals behind, at least", default="1")
WHERE_SECOND = parameter.choice(
    "second_leg", "Where the side behind played the second leg", tuple(SECOND_LEG), "anywhere"
)
QUESTION = Question(
    SLUG,
    "Comebacks: first-leg deficits, overturned or not",
    (parameter.ANY_CLUB, DEFICIT, WHERE_SECOND, *parameter.SCOPE),
    comebacks,
    figures=("count", "progressed", "out", "decided", "undecided", "years"),
)
