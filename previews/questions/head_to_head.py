"""Head to head: every meeting of two clubs, by competition and by ground. 4 queries."""

from collections.abc import Iterator

from previews.football import head_to_head as football
from previews.football.computed import More
from previews.football.form import Record
from previews.football.head_to_head import HeadToHead
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Where, result
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.record_figures import goal_figures, played_figure, result_figures
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "head-to-head"


def overall(meetings: HeadToHead) -> Record:
    return meetings.overall


FIGURES: tuple[FigureOf[HeadToHead], ...] = (
    played_figure(overall, More.RAISES),
    *result_figures(overall, More.RAISES),
    *goal_figures(overall, More.RAISES),
    FigureOf("first", lambda meetings: meetings.first.day, "first meeting", more=More.LOWERS),
    FigureOf("last", lambda meetings: meetings.last.day, "last meeting", more=More.RAISES),
    FigureOf(
        "last_home", lambda meetings: meetings.last.fixture.home.name, "hosts of the last meeting"
    ),
    FigureOf(
        "last_score",
        lambda meetings: str(meetings.last.fixture.score.goals),
        "score of the last meeting",
        hosts="last_home",
    ),
)


def head_to_head(
    club: Club,
    opponent: Club,
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[HeadToHead | None]:
    """The meetings before a moment as `club` saw them, latest first; None when there is none."""
    fixtures = meetings_in(scope, club, opponent, before=before, where=where)
    value = football.head_to_head(fixtures, club.pk, opponent.pk)
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, opponent=opponent, where=where, **scope.named),
        value,
        rows=tuple(meeting.fixture for meeting in value.meetings) if value else (),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=f"{club} against {opponent}",
        not_in_archive="" if value else f"No meeting of {club} and {opponent} in the archive.",
    )


def meetings_in(
    scope: Scope, club: Club, opponent: Club, *, before: Moment, where: Where
) -> list[PlayedFixture]:
    fixtures = scope.of(Fixture.objects.played_before(before)).between(club, opponent).receipts()
    if where is Where.ANYWHERE:
        return fixtures
    return [fixture for fixture in fixtures if result(fixture, club.pk).where is where]


def lines(value: HeadToHead | None) -> Iterator[str]:
    """The record on each kind of ground, and the biggest wins and defeats."""
    if value is None:
        return
    grounds = {"home": value.at_home, "away": value.away, "neutral ground": value.at_neutral}
    for ground, total in grounds.items():
        if total.played:
            yield f"{ground}: won {total.won}, drawn {total.drawn}, lost {total.lost}"
    for label, results in (("win", value.biggest_wins), ("defeat", value.biggest_defeats)):
        for fixture in results:
            yield f"biggest {label}: {fixture} on {fixture.day}"


QUESTION = Question(
    SLUG,
    "Head to head: every meeting of two clubs",
    (parameter.CLUB, parameter.OPPONENT, parameter.WHERE, *parameter.SCOPE),
    head_to_head,
    FIGURES,
    lines,
)
