"""Where the row of a match leads: to its preview, if fans see one, and its season. 2 queries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from previews.archive.table_season import slug_of_season
from previews.models import Fixture, Preview


@dataclass(frozen=True, slots=True)
class MatchLinks:
    """`preview` is the slug of the preview; empty for none."""

    preview: str
    competition: str
    season: str


@dataclass(frozen=True, slots=True)
class Linked[Row]:
    """A row of a list with the links of its match."""

    row: Row
    links: MatchLinks


def match_links(fixtures: Collection[int], now: datetime) -> dict[int, MatchLinks]:
    """By the number of the fixture."""
    if not fixtures:
        return {}
    previews = Preview.objects.published(now).about_fixtures(fixtures).slugs_by_fixture()
    return {
        number: MatchLinks(previews.get(number, ""), competition, slug_of_season(season))
        for number, competition, season in Fixture.objects.with_ids(set(fixtures)).season_names()
    }
