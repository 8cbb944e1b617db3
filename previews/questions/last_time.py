"""The last time: a clean sheet, a defeat by three, a win at a ground, a round. 3 or 4 queries."""

from enum import StrEnum

from previews.football import last_time as football
from previews.football.last_time import LastTime
from previews.football.result import Outcome, Result, Where
from previews.football.rounds import Round
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.data_gaps import holes
from previews.questions.json_format import plain_result
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Answer, Question, named, receipts
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "last-time"
RECENT = 60
"""Most things happened within about a season: a whole history is read only where they did not."""


class What(StrEnum):
    """What the club did in the match."""

    PLAYED = "played"
    WIN = "win"
    DRAW = "draw"
    DEFEAT = "defeat"
    CLEAN_SHEET = "clean_sheet"
    SCORED = "scored"
    WITHOUT_A_GOAL = "without_a_goal"

    def holds(self, one: Result, margin: int) -> bool:
        match self:
            case What.PLAYED:
                return True
            case What.WIN:
                return one.goal_difference >= margin
            case What.DRAW:
                return one.outcome is Outcome.DRAW
            case What.DEFEAT:
                return -one.goal_difference >= margin
            case What.CLEAN_SHEET:
                return one.clean_sheet
            case What.SCORED:
                return one.goals_for >= margin
            case What.WITHOUT_A_GOAL:
                return one.goals_for == 0

    @property
    def words(self) -> str:
        return "match" if self is What.PLAYED else self.value.replace("_", " ")


def last_time(
    club: Club,
    what: What,
    *,
    before: Moment,
    margin: int = 1,
    opponent: Club | None = None,
    where: Where = Where.ANYWHERE,
    round: Round | None = None,
    scope: Scope = EVERYTHING,
) -> Answer[LastTime | None]:
    """The latest such match, and how many the club has played in the scope since.

    `margin` is by how much it won or lost, or how many it scored, at least.
    """

    def holds(one: Result) -> bool:
        return (
            what.holds(one, margin)
            and (opponent is None or one.opponent.club == opponent.pk)
            and where in (Where.ANYWHERE, one.where)
            and (round is None or one.fixture.round == round)
        )

    played = scope.of(Fixture.objects.played_before(before))
    looked_at = played.latest_of(club, RECENT)
    found = football.last_time(looked_at, club.pk, holds)
    if found is None and len(looked_at) == RECENT:
        looked_at = played.involving(club).receipts()
        found = football.last_time(looked_at, club.pk, holds)
    since = [one.day for one in looked_at if found and one.day >= found.result.day]
    return Answer(
        SLUG,
        named(
            club=club,
            what=what,
            margin=margin if margin > 1 else None,
            opponent=opponent,
            where=where,
            round=round,
            **scope.named,
        ),
        found=found,
        value={**plain_result(found.result), "matches_since": found.fixtures_since}
        if found
        else None,
        rows=receipts([found.result.fixture]) if found else (),
        scope=scope.words(before, club),
        as_of=before,
        figures=figures(found) if found else (),
        caveats=holes(club, since, before=before, scope=scope) if found else (),
        wording=f"{club}, the last {what.words}: {{figures}}.",
        not_in_archive="" if found else f"No such {what.words} of {club} in the archive.",
    )


def figures(found: LastTime) -> tuple[Figure, ...]:
    one = found.result
    return (
        Figure("date", one.day, "on"),
        Figure("opponent", one.opponent.name, "against"),
        Figure("home", one.fixture.home.name, "hosts"),
        Figure("score", one.fixture.score.goals),
        Figure("competition", one.fixture.competition),
        Figure("matches_since", found.fixtures_since, "matches since"),
    )


WHAT = parameter.choice("what", "What the club did", tuple(What))
MARGIN = Parameter("margin", Kind.NUMBER, "By how many goals, at least", default="1")
QUESTION = Question(
    SLUG,
    "The last time: a clean sheet, a defeat by three, a win at a ground, a round",
    (
        parameter.CLUB,
        WHAT,
        MARGIN,
        parameter.ANY_OPPONENT,
        parameter.WHERE,
        parameter.ANY_ROUND,
        *parameter.SCOPE,
    ),
    last_time,
    figures=("date", "opponent", "home", "score", "competition", "matches_since"),
)
