"""What a fan has to know of a match that is not simply to come or played."""

from datetime import datetime

from previews.models import Fixture
from previews.models.fixture_status import FixtureStatus

RESULT_MISSING = "Result not entered"
TO_COME = {FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED}
QUIET = {FixtureStatus.SCHEDULED, FixtureStatus.PLAYED}


def state_of(fixture: Fixture, now: datetime | None) -> str:
    """ "Postponed", "Awarded", "Result not entered"; empty if there is nothing to say.

    `now` is None where the time of the reader is not known.
    """
    if is_result_missing(fixture, now):
        return RESULT_MISSING
    return "" if fixture.status in QUIET else fixture.get_status_display()


def is_result_missing(fixture: Fixture, now: datetime | None) -> bool:
    """Whether the match was to be played on a day that has passed at its ground."""
    to_come = fixture.status in TO_COME
    return to_come and now is not None and fixture.clock.local(now).date() > fixture.day
