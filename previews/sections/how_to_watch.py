"""Where to watch: channels by country, from when; live blogs and their hosts. 1 query."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.http import QueryDict

from previews.components.kick_off_times import UNITED_KINGDOM, Clock, clock
from previews.components.source_link import Source, source_of
from previews.data.countries import country_name
from previews.factcheck.freshness import is_overdue
from previews.models import Coverage, Preview

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
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class HowToWatch:
    ways: tuple[Way, ...]


def read(preview: Preview, params: QueryDict) -> HowToWatch | None:
    rows = Coverage.objects.on_page(preview)
    stadium = preview.fixture.stadium
    local = stadium.clock if stadium else UNITED_KINGDOM
    place = stadium.city if stadium else ""
    ways = tuple(
        _way(row, local, place, preview)
        for row in rows.in_order().select_related("article__outlet")
    )
    return HowToWatch(ways) if ways else None


def _way(row: Coverage, local: ZoneInfo, place: str, preview: Preview) -> Way:
    british = row.country in BRITISH
    zone, where = (UNITED_KINGDOM, "United Kingdom") if british else (local, place)
    return Way(
        kind=row.get_kind_display(),
        channel=row.channel,
        country=_country(row.country),
        starts=clock(row.starts_at, zone, where) if row.starts_at else None,
        instant=row.starts_at.isoformat() if row.starts_at else "",
        host=row.host,
        url=row.url,
        source=source_of(row),
        overdue=is_overdue(row, preview),
    )


def _country(code: str) -> str:
    return country_name(code) or code
