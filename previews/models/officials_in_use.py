"""The officials who are likely to be named for a fixture."""

from datetime import timedelta

from previews.models.fixture import Fixture
from previews.models.official import Appointment, Official

TWO_SEASONS = timedelta(days=800)
MOST = 300


def officials_in_use(fixture: Fixture) -> list[Official]:
    """Those of the competition's matches of two years, by name. 2 queries."""
    since = fixture.day - TWO_SEASONS
    duties = Appointment.objects.filter(
        fixture__season__competition=fixture.season.competition_id,
        fixture__season__ends_on__gte=since,
        fixture__day__gte=since,
    )
    rows = Official.objects.filter(pk__in=duties.values("official"))
    return list(rows.by_name().prefetch_related("names")[:MOST])
