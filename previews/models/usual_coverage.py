"""The channels of a competition's latest matches, for the next one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from previews.models.coverage import Coverage
from previews.models.fixture import Fixture

LATEST = 60
MOST_OFFERED = 4


@dataclass(frozen=True, slots=True)
class UsualChannel:
    """`lead` is how long before kick-off the programme began last, and `matches` how often."""

    kind: str
    channel: str
    country: str
    matches: int
    lead: timedelta | None


def usual_channels(fixture: Fixture, listed: Iterable[Coverage]) -> list[UsualChannel]:
    """Of the matches before, the most frequent first, without those listed already. 1 query."""
    earlier = Coverage.objects.filter(
        fixture__season__competition=fixture.season.competition_id, fixture__day__lt=fixture.day
    )
    latest = list(earlier.select_related("fixture").order_by("-fixture__day", "-pk")[:LATEST])
    known = {(row.kind, row.channel, row.country) for row in listed}
    many = Counter((row.kind, row.channel, row.country) for row in latest)
    newest = {(row.kind, row.channel, row.country): row for row in reversed(latest)}
    return [
        UsualChannel(*key, matches, _lead(newest[key]))
        for key, matches in many.most_common(MOST_OFFERED + len(known))
        if key not in known
    ][:MOST_OFFERED]


def _lead(row: Coverage) -> timedelta | None:
    if row.starts_at is None or row.fixture.kick_off is None:
        return None
    return row.fixture.kick_off - row.starts_at
