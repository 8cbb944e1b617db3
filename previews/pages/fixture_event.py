"""A match as an event for search engines."""

from collections.abc import Sequence

from previews.components.structured import Event
from previews.models import Appointment, Fixture
from previews.models.fixture_status import FixtureStatus
from previews.models.match_address import earlier_day


def event_of(fixture: Fixture, officials: Sequence[Appointment]) -> Event:
    """1 query."""
    stadium, kick_off = fixture.stadium, fixture.kick_off
    is_open = fixture.status == FixtureStatus.TO_BE_CONFIRMED
    return Event(
        home=fixture.home.name,
        home_slug=fixture.home.slug,
        away=fixture.away.name,
        away_slug=fixture.away.slug,
        competition=fixture.season.competition.name,
        competition_slug=fixture.season.competition.slug,
        season=fixture.season.name,
        day=fixture.day,
        start=fixture.clock.local(kick_off) if kick_off and not is_open else None,
        status=fixture.status,
        stadium=stadium.name if stadium else "",
        city=stadium.city if stadium else "",
        country=stadium.country if stadium else "",
        officials=[(row.official.name, row.official.slug) for row in officials],
        previous_day=earlier_day(fixture),
    )
