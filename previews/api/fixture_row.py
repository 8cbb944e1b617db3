"""A match in a list."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from previews.api.addresses import Addresses
from previews.api.links import Link, club_link, competition_link, preview_link
from previews.archive.table_season import slug_of_season
from previews.components.match_state import is_before_its_end, state_of
from previews.football.score import Score
from previews.models import Fixture, Preview
from previews.models.fixture_status import FixtureStatus
from previews.models.match_page import pair_of
from previews.sections.match_facts import occasion, result_of


@dataclass(frozen=True, slots=True)
class FixtureRow:
    """A match.

    `day` is the date at the ground. `kick_off` is null where it is to be confirmed or not known.
    `status` is scheduled, to_be_confirmed, postponed, abandoned, cancelled, awarded or played;
    `remark` says it in words where there is something to say, such as "Result not entered".
    `result` and `score` are those of a match that is over: empty and null before.
    """

    home: Link
    away: Link
    day: date
    kick_off: datetime | None
    competition: Link
    season: str
    season_page: str
    occasion: str
    leg: int | None
    matchday: int | None
    neutral_ground: bool
    stadium: str
    status: str
    remark: str
    result: str
    score: Score | None
    preview: Link | None
    calendar: str
    url: str
    page: str


def with_previews(rows: Collection[Fixture], now: datetime) -> Mapping[int, str]:
    """The slug of the preview of each match that fans can see. 1 query, none without rows."""
    numbers = {row.pk for row in rows}
    if not numbers:
        return {}
    return Preview.objects.published(now).about_fixtures(numbers).slugs_by_fixture()


def fixture_row(
    row: Fixture, now: datetime, addresses: Addresses, previews: Mapping[int, str]
) -> FixtureRow:
    """Of a row of `in_names_then`."""
    result = "" if row.is_after(now) else result_of(row)
    season, competition = row.season, row.season.competition
    slug = previews.get(row.pk)
    is_open = row.status == FixtureStatus.TO_BE_CONFIRMED
    return FixtureRow(
        home=club_link(row.home.name, row.home.slug, addresses),
        away=club_link(row.away.name, row.away.slug, addresses),
        day=row.day,
        kick_off=None if is_open else row.kick_off,
        competition=competition_link(competition.name, competition.slug, addresses),
        season=season.name,
        season_page=addresses.page("season_detail", competition.slug, slug_of_season(season.name)),
        occasion=occasion(row),
        leg=row.leg,
        matchday=row.matchday,
        neutral_ground=row.neutral_ground,
        stadium=row.stadium.name if row.stadium else "",
        status=FixtureStatus.SCHEDULED.value if is_before_its_end(row, now) else row.status,
        remark=state_of(row, now),
        result=result,
        score=row.score if result else None,
        preview=preview_link(f"{row.home} v {row.away}", slug, addresses) if slug else None,
        calendar=addresses.page("fixture_calendar", row.pk),
        url=addresses.api("fixture", row.day, pair_of(row.home.slug, row.away.slug)),
        page=addresses.page("fixture_detail", row.day, pair_of(row.home.slug, row.away.slug)),
    )
