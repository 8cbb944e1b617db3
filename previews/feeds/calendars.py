"""Which matches a calendar has: a club's, a competition's, one alone. 4 queries."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from previews.components.preview_or_match_page import preview_or_match_page
from previews.feeds.calendar import Match, match_in
from previews.models import Club, Competition, Fixture, Preview
from previews.models.calendar_changes import changes_of_versions
from previews.models.found_fixtures import for_calendar, of_competitions, on_either_side

# Programs keep no match that a calendar has no longer, so the last ones stay in it for a while.
KEPT = timedelta(days=120)
MOST_OF_CLUB, MOST_OF_COMPETITION = 150, 500


def of_club(club: Club, now: datetime) -> list[Match]:
    """5 queries: each side is found by its index."""
    rows = [
        row
        for side in on_either_side([club.pk])
        for row in for_calendar(_around(side, now))[:MOST_OF_CLUB]
    ]
    return _matches(sorted(rows, key=lambda row: (row.day, row.pk)), now)


def of_competition(competition: Competition, now: datetime) -> list[Match]:
    rows = _around(of_competitions(Fixture.objects.all(), [competition.pk]), now)
    return _matches(list(for_calendar(rows)[:MOST_OF_COMPETITION]), now)


def of_fixture(number: int, now: datetime) -> list[Match]:
    """Empty if there is no such match."""
    return _matches(list(for_calendar(Fixture.objects.with_ids([number]))), now)


def _around(rows: Any, now: datetime) -> Any:
    return rows.since((now - KEPT).date()).earliest_first()


def _matches(rows: Sequence[Any], now: datetime) -> list[Match]:
    numbers = [row.pk for row in rows]
    published = Preview.objects.published(now)
    previews = published.about_fixtures(numbers).slugs_by_fixture() if numbers else {}
    changes = changes_of_versions({row.pk: row.row_version for row in rows}) if numbers else {}
    return [
        match_in(row, preview_or_match_page(row, previews.get(row.pk, "")), now, changes[row.pk])
        for row in rows
    ]
