"""Head to head: every meeting of two clubs, by competition and by ground. 2 queries."""

from previews.football import head_to_head as football
from previews.football.head_to_head import HeadToHead
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Where, result
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_record, plain_result
from previews.questions.question import Answer, Json, Question, named, receipts
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "head-to-head"


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
    found = football.head_to_head(fixtures, club.pk, opponent.pk)
    return Answer(
        SLUG,
        named(club=club, opponent=opponent, where=where, **scope.named),
        found=found,
        value=plain(found),
        rows=receipts(one.fixture for one in found.meetings) if found else (),
        scope=scope.words(before, club),
        as_of=before,
        figures=figures(found) if found else (),
        wording=f"{club} against {opponent}: {{figures}}.",
        not_in_archive="" if found else f"No meeting of {club} and {opponent} in the archive.",
    )


def meetings_in(
    scope: Scope, club: Club, opponent: Club, *, before: Moment, where: Where
) -> list[PlayedFixture]:
    fixtures = scope.of(Fixture.objects.played_before(before)).between(club, opponent).receipts()
    if where is Where.ANYWHERE:
        return fixtures
    return [one for one in fixtures if result(one, club.pk).where is where]


def plain(found: HeadToHead | None) -> Json:
    if found is None:
        return None
    return {
        "overall": plain_record(found.overall),
        "home": plain_record(found.at_home),
        "away": plain_record(found.away),
        "neutral": plain_record(found.at_neutral),
        "biggest_wins": [plain_result(one) for one in found.biggest_wins],
        "biggest_defeats": [plain_result(one) for one in found.biggest_defeats],
        "first": plain_result(found.first),
        "last": plain_result(found.last),
    }


def figures(found: HeadToHead) -> tuple[Figure, ...]:
    total, last, first = found.overall, found.last, found.first
    return (
        Figure("played", total.played),
        Figure("won", total.won),
        Figure("drawn", total.drawn),
        Figure("lost", total.lost),
        Figure("goals_for", total.goals_for, "goals scored"),
        Figure("goals_against", total.goals_against, "goals conceded"),
        Figure("first", first.day, "first meeting"),
        Figure("last", last.day, "last meeting"),
        Figure("last_home", last.fixture.home.name, "hosts of the last meeting"),
        Figure("last_score", last.fixture.score.goals, "score of the last meeting"),
    )


QUESTION = Question(
    SLUG,
    "Head to head: every meeting of two clubs",
    (parameter.CLUB, parameter.OPPONENT, parameter.WHERE, *parameter.SCOPE),
    head_to_head,
    figures=(
        "played",
        "won",
        "drawn",
        "lost",
        "goals_for",
        "goals_against",
        "first",
        "last",
        "last_home",
        "last_score",
    ),
)
