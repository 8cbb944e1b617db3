"""The last time: a clean sheet, a defeat by three, a win at a ground, a round. 5 or 6 queries."""

from enum import StrEnum

from previews.football import last_time as football
from previews.football.computed import More
from previews.football.last_time import LastTime
from previews.football.result import Outcome, Result, Where
from previews.football.rounds import Round
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.data_gaps import gap_caveats
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "last-time"
# About a season: a club's whole history is read only where the latest matches have none.
RECENT = 60


class What(StrEnum):
    """What the club did in the match."""

    PLAYED = "played"
    WIN = "win"
    DRAW = "draw"
    DEFEAT = "defeat"
    CLEAN_SHEET = "clean_sheet"
    SCORED = "scored"
    WITHOUT_A_GOAL = "without_a_goal"

    def holds(self, result: Result, margin: int) -> bool:
        match self:
            case What.PLAYED:
                return True
            case What.WIN:
                return result.goal_difference >= margin
            case What.DRAW:
                return result.outcome is Outcome.DRAW
            case What.DEFEAT:
                return -result.goal_difference >= margin
            case What.CLEAN_SHEET:
                return result.clean_sheet
            case What.SCORED:
                return result.goals_for >= margin
            case What.WITHOUT_A_GOAL:
                return result.goals_for == 0

    @property
    def words(self) -> str:
        return "match" if self is What.PLAYED else self.value.replace("_", " ")


FIGURES: tuple[FigureOf[LastTime], ...] = (
    FigureOf("date", lambda last: last.result.day, "on", more=More.RAISES),
    FigureOf("opponent", lambda last: last.result.opponent.name, "against"),
    FigureOf("home", lambda last: last.result.fixture.home.name, "hosts"),
    FigureOf("score", lambda last: str(last.result.fixture.score.goals), hosts="home"),
    FigureOf("competition", lambda last: last.result.fixture.competition),
    FigureOf("matches_since", lambda last: last.fixtures_since, "matches since"),
)


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

    def holds(result: Result) -> bool:
        return (
            what.holds(result, margin)
            and (opponent is None or result.opponent.club == opponent.pk)
            and where in (Where.ANYWHERE, result.where)
            and (round is None or result.fixture.round == round)
        )

    played = scope.of(Fixture.objects.played_before(before))
    fixtures = played.latest_of(club, RECENT)
    last = football.last_time(fixtures, club.pk, holds)
    if last is None and len(fixtures) == RECENT:
        fixtures = played.involving(club).receipts()
        last = football.last_time(fixtures, club.pk, holds)
    since = [fixture.day for fixture in fixtures if last and fixture.day >= last.result.day]
    looked_at = scope.looked_at(before, club)
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
        last,
        rows=(last.result.fixture,) if last else (),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, last),
        caveats=gap_caveats(club, since, before=before, scope=scope) if last else (),
        subject=f"{club}, the last {what.words}",
        not_in_archive="" if last else f"No such {what.words} of {club} in the archive.",
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
    FIGURES,
)
