"""The front page: the next match, then coming and past previews by day, a page at a time.

4 queries, and 1 for the tie of the match that it leads with; 2 more where there are filters, and
1 more where one is chosen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from django.http import QueryDict

from previews.components.filter_links import FilterLink
from previews.components.paging import Paging, page_in
from previews.models import Club, Competition, Preview
from previews.models.fixture_status import FixtureStatus
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.shown_claims import counts_by_match
from previews.pages.lead import Lead, lead
from previews.pages.preview_row import PreviewRow, preview_row

ON_A_PAGE = 30
# Fewer previews than this are seen at a glance.
FILTERED_FROM = 8


@dataclass(frozen=True, slots=True)
class Day:
    """The previews of a day; without a day, those of matches postponed to an unknown day."""

    day: date | None
    rows: tuple[PreviewRow, ...]

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}" if self.day else "Postponed, new day not known"


@dataclass(frozen=True, slots=True)
class PreviewList:
    """`lead` is on the first page only, and is not repeated among the days."""

    lead: Lead | None
    coming: tuple[Day, ...]
    past: tuple[Day, ...]
    paging: Paging
    clubs: tuple[FilterLink, ...]
    competitions: tuple[FilterLink, ...]
    is_filtered: bool
    has_filters: bool

    @property
    def is_empty(self) -> bool:
        return not (self.lead or self.coming or self.past)


@dataclass(frozen=True, slots=True)
class Rows:
    """What rows are made with: the moment, and the verdicts on each match's claims."""

    now: datetime
    counts: Mapping[int, Mapping[str, int]]

    def row(self, preview: Preview) -> PreviewRow:
        return preview_row(preview, self.now, self.counts.get(preview.fixture_id))


def preview_list(params: QueryDict, now: datetime) -> PreviewList:
    """`?club=<slug>&competition=<slug>&page=2`; an unknown slug filters nothing."""
    day = now.date()
    previews = Preview.objects.published(now)
    coming, past = previews.how_many(day)
    is_long = coming + past >= FILTERED_FROM
    is_asked = bool(params.get("club") or params.get("competition"))
    clubs, competitions = _filters(previews) if is_long or is_asked else ([], [])
    club = _asked(clubs, params.get("club"))
    competition = _asked(competitions, params.get("competition"))
    is_filtered = club is not None or competition is not None
    if is_filtered:
        previews = previews.about_club(club) if club else previews
        previews = previews.about_competition(competition) if competition else previews
        coming, past = previews.how_many(day)
    paging = page_in(params, coming + past, ON_A_PAGE)
    page_rows = previews.for_page()
    # Past previews follow those to come, whose page may be the first or the last of them.
    shown_coming = list(page_rows.coming(day)[paging.first : min(paging.last, coming)])
    first_past, last_past = max(paging.first - coming, 0), max(paging.last - coming, 0)
    shown_past = list(page_rows.past(day)[first_past:last_past])
    fixtures = [preview.fixture_id for preview in (*shown_coming, *shown_past)]
    rows = Rows(now, counts_by_match(fixtures) if fixtures else {})
    leading = _leading(shown_coming, shown_past, now) if paging.page == 1 else None
    return PreviewList(
        lead=lead(leading, now, rows.counts.get(leading.fixture_id)) if leading else None,
        coming=_days([row for row in shown_coming if row != leading], rows),
        past=_days([row for row in shown_past if row != leading], rows),
        paging=paging,
        clubs=tuple(FilterLink(row.slug, row.name, row == club, "club") for row in clubs),
        competitions=tuple(
            FilterLink(row.slug, row.name, row == competition, "competition")
            for row in competitions
        ),
        is_filtered=is_filtered,
        has_filters=is_filtered or is_long,
    )


def _filters(previews: PreviewQuerySet) -> tuple[list[Club], list[Competition]]:
    return list(previews.clubs().by_name()), list(previews.competitions().by_name())


def _asked[Row: (Club, Competition)](rows: Iterable[Row], slug: str | None) -> Row | None:
    return next((row for row in rows if row.slug == slug), None)


def _leading(coming: list[Preview], past: list[Preview], now: datetime) -> Preview | None:
    """The next match that has a day; if there is none, the latest that is over."""
    with_day = (row for row in coming if not _is_overtaken(row, now.date()))
    return next(chain(with_day, past, coming), None)


def _is_overtaken(preview: Preview, day: date) -> bool:
    """Postponed, and the old day has passed."""
    return preview.fixture.status == FixtureStatus.POSTPONED and preview.fixture.day < day


def _days(previews: Iterable[Preview], rows: Rows) -> tuple[Day, ...]:
    """The days in order; a postponed match whose old day has passed stands after them."""
    by_day: dict[date | None, list[PreviewRow]] = {}
    for preview in previews:
        day = None if _is_overtaken(preview, rows.now.date()) else preview.fixture.day
        by_day.setdefault(day, []).append(rows.row(preview))
    postponed = by_day.pop(None, [])
    days = [Day(day, tuple(of_day)) for day, of_day in by_day.items()]
    return (*days, Day(None, tuple(postponed))) if postponed else tuple(days)
