"""Rest: days since a club's last match, and the run of fixtures behind it. 4 to 6 queries."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from previews.football import rest as football
from previews.football.calendar_days import day_of
from previews.football.played_fixture import PlayedFixture
from previews.football.rest import Rest
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment

SLUG = "rest"


@dataclass(frozen=True, slots=True)
class RunOfFixtures:
    """A club's rest, and its fixtures of the `days` days before, latest first."""

    rest: Rest
    days: int
    fixtures: tuple[PlayedFixture, ...]


FIGURES: tuple[FigureOf[RunOfFixtures], ...] = (
    FigureOf("days", lambda run: run.rest.days, "days of rest"),
    FigureOf("hours", lambda run: run.rest.hours, "hours of rest"),
    FigureOf("matches", lambda run: len(run.fixtures), "matches in {details.days} days"),
)


def rest(club: Club, *, before: Moment, days: int = 30) -> Answer[RunOfFixtures]:
    """The rest before a fixture at the moment, and the run of the last `days` days."""
    day = day_of(before)
    kick_off = before if isinstance(before, datetime) else None
    played = Fixture.objects.played_before(before).before(day)
    run = played.involving(club).since(day - timedelta(days=days)).latest_first().receipts()
    last = run or played.latest_of(club, 1)
    value = RunOfFixtures(
        football.rest(last, club.pk, day=day, kick_off=kick_off), days, tuple(run)
    )
    looked_at = EVERYTHING.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, days=days),
        value,
        rows=tuple(run or last),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=str(club),
        not_in_archive="" if last else f"No match of {club} in the archive.",
    )


DAYS = Parameter("days", Kind.NUMBER, "The run of fixtures: days back", default="30")
QUESTION = Question(
    SLUG,
    "Rest: days since the last match, and the run of fixtures",
    (parameter.CLUB, DAYS),
    rest,
    FIGURES,
)
