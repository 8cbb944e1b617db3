"""Where to watch: channels by country, from when; live blogs and their hosts. 1 query."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from previews.components.common_source import common_source
from previews.components.kick_off_times import UNITED_KINGDOM, Clock, clock
from previews.components.overdue import on_day_of
from previews.components.source_link import Source, source_of
from previews.data.countries import country_name
from previews.factcheck.freshness import confirmed_until
from previews.models import Coverage, Preview
from previews.models.fixture_status import FixtureStatus
from previews.models.ground_clock import GroundClock

BRITISH = {"GBR", "ENG", "SCO", "WAL", "NIR"}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to follow the fixture; `starts` on the clock of those who can receive it."""

    kind: str
    channel: str
    country: str
    starts: Clock | None
    instant: str
    host: str
    url: str
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class HowToWatch:
    ways: tuple[Way, ...]

    @property
    def source(self) -> Source | None:
        """Of most ways."""
        return common_source(self.ways)


def read(preview: Preview) -> HowToWatch | None:
    """None of a cancelled match. Of a postponed one without the times of the day it was to be."""
    ways = tuple(way for way, _row in ways_of(preview))
    return HowToWatch(ways) if ways else None


def ways_of(preview: Preview) -> list[tuple[Way, Coverage]]:
    """The ways to follow the match with their rows; none of a cancelled one. 1 query."""
    if preview.fixture.status == FixtureStatus.CANCELLED:
        return []
    rows = Coverage.objects.on_page(preview).in_order().select_related("article__outlet")
    ground = preview.fixture.clock
    return [(_way(row, ground, preview), row) for row in rows]


def show(value: HowToWatch, state: QueryDict, now: datetime) -> HowToWatch:
    return HowToWatch(on_day_of(value.ways, now))


def _way(row: Coverage, ground: GroundClock, preview: Preview) -> Way:
    british = row.country in BRITISH
    zone, where = (UNITED_KINGDOM, "United Kingdom") if british else (ground.zone, ground.place)
    starts_at = None if preview.fixture.status == FixtureStatus.POSTPONED else row.starts_at
    starts = clock(starts_at, zone, where, preview.fixture.day) if starts_at else None
    return Way(
        kind=row.get_kind_display(),
        channel=row.channel,
        country=_country(row.country),
        starts=starts,
        instant=starts_at.isoformat() if starts_at else "",
        host=row.host,
        url=row.url,
        source=source_of(row),
        confirmed_until=confirmed_until(row, preview),
    )


def _country(code: str) -> str:
    return country_name(code) or code
