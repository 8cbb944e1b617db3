"""Rest: days since a club's last match, and the run of fixtures behind it. 2 to 4 queries."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from previews.football import rest as football
from previews.football.calendar_days import day_of
from previews.football.played_fixture import PlayedFixture
from previews.football.rest import Rest
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.json_format import plain_fixture
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Answer, Json, Question, named, receipts
from previews.questions.scope import EVERYTHING, Moment

SLUG = "rest"


@dataclass(frozen=True, slots=True)
class RunOfFixtures:
    """A club's rest, and its fixtures of the days before, latest first."""

    rest: Rest
    days: int
    fixtures: tuple[PlayedFixture, ...]


def rest(club: Club, *, before: Moment, days: int = 30) -> Answer[RunOfFixtures]:
    """The rest before a fixture at the moment, and the run of the last `days` days."""
    day = day_of(before)
    kick_off = before if isinstance(before, datetime) else None
    played = Fixture.objects.played_before(before).before(day)
    run = played.involving(club).since(day - timedelta(days=days)).latest_first().receipts()
    last = run or played.latest_of(club, 1)
    found = RunOfFixtures(
        football.rest(last, club.pk, day=day, kick_off=kick_off), days, tuple(run)
    )
    return Answer(
        SLUG,
        named(club=club, days=days),
        found=found,
        value=plain(found),
        rows=receipts(run or last),
        scope=EVERYTHING.words(before, club),
        as_of=before,
        figures=(
            Figure("days", found.rest.days, "days of rest"),
            Figure("hours", found.rest.hours, "hours of rest"),
            Figure("matches", len(run), f"matches in {days} days"),
        ),
        wording=f"{club}: {{figures}}.",
        not_in_archive="" if last else f"No match of {club} in the archive.",
    )


def plain(found: RunOfFixtures) -> Json:
    last = found.rest.last
    return {
        "last": plain_fixture(last) if last else None,
        "days": found.rest.days,
        "hours": found.rest.hours,
        "matches": len(found.fixtures),
    }


DAYS = Parameter("days", Kind.NUMBER, "The run of fixtures: days back", default="30")
QUESTION = Question(
    SLUG,
    "Rest: days since the last match, and the run of fixtures",
    (parameter.CLUB, DAYS),
    rest,
    figures=("days", "hours", "matches"),
)
