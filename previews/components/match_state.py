"""What a fan has to know of a match that is not simply to come or played."""

from datetime import datetime

from previews.football.score import Score
from previews.models import Fixture
from previews.models.fixture_status import ENDED_ON_THE_PITCH, FixtureStatus

RESULT_MISSING = "Result not entered"
TO_COME = {FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED}
QUIET = {FixtureStatus.SCHEDULED, FixtureStatus.PLAYED}


def state_of(fixture: Fixture, now: datetime | None) -> str:
    """ "Postponed", "Abandoned at 1–0", "Result not entered"; empty if there is nothing to say.

    `now` is None where the time of the reader is not known.
    """
    if is_result_missing(fixture, now):
        return RESULT_MISSING
    if now is not None and is_before_its_end(fixture, now):
        return ""
    if fixture.status == FixtureStatus.ABANDONED:
        return abandoned_at(fixture.score)
    return "" if fixture.status in QUIET else fixture.get_status_display()


def abandoned_at(score: Score | None) -> str:
    """With the score of that moment, which is no result, as far as it is known."""
    return f"Abandoned at {score.goals}" if score else "Abandoned"


def is_before_its_end(fixture: Fixture, now: datetime) -> bool:
    """Whether the match has ended, and is yet to begin as of a demo clock."""
    return fixture.status in ENDED_ON_THE_PITCH and fixture.is_after(now)


def is_result_missing(fixture: Fixture, now: datetime | None) -> bool:
    """Whether the match was to be played on a day that has passed at its ground."""
    to_come = fixture.status in TO_COME
    return to_come and now is not None and fixture.clock.local(now).date() > fixture.day
