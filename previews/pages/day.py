"""The matches of one day, by competition, and the days beside it that have matches. 7 queries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.http import QueryDict
from django.urls import reverse

from previews.components.breadcrumbs import MATCHES, Crumb, of_list
from previews.components.match_state import state_of
from previews.components.paging import Paging, page_in
from previews.models import Fixture
from previews.models.match_address import days_beside, in_names_then, matches_on
from previews.pages.match_links import MatchLinks, match_links
from previews.sections.match_facts import result_of
from previews.text.number_words import counted

ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class DayRow:
    """`score` is empty while the match is to be played."""

    home: str
    home_slug: str
    away: str
    away_slug: str
    score: str
    remark: str
    links: MatchLinks


@dataclass(frozen=True, slots=True)
class Group:
    """The matches of one season."""

    title: str
    season_page: str
    rows: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True)
class DayPage:
    """`earlier` and `later` are the nearest days with a match, None where there is none."""

    day: date
    groups: tuple[Group, ...]
    paging: Paging
    many: str
    earlier: date | None
    later: date | None
    crumbs: tuple[Crumb, ...]

    @property
    def own_query(self) -> str:
        """What the address of this part of the day ends with."""
        return f"?page={self.paging.page}" if self.paging.page > 1 else ""

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


def read(day: date, params: QueryDict, now: datetime) -> DayPage:
    rows = matches_on(day)
    total = Fixture.objects.on_day(day).count()
    paging = page_in(params, total, ON_A_PAGE)
    matches = in_names_then(rows[paging.first : paging.last])
    links = match_links({match.pk for match in matches}, now)
    earlier, later = days_beside(day)
    return DayPage(
        day=day,
        groups=tuple(
            _group(list(of_season), links, now)
            for _season, of_season in groupby(matches, lambda match: match.season_id)
        ),
        paging=paging,
        many=counted(total, "match", "matches"),
        earlier=earlier,
        later=later,
        crumbs=of_list(*MATCHES),
    )


def _group(matches: list[Fixture], links: Mapping[int, MatchLinks], now: datetime) -> Group:
    season, first = matches[0].season, links[matches[0].pk]
    return Group(
        title=f"{season.competition.name} {season.name}",
        season_page=reverse("previews:season_detail", args=[first.competition, first.season]),
        rows=tuple(_row(match, links[match.pk], now) for match in matches),
    )


def _row(match: Fixture, links: MatchLinks, now: datetime) -> DayRow:
    return DayRow(
        home=match.home.name,
        home_slug=match.home.slug,
        away=match.away.name,
        away_slug=match.away.slug,
        score="" if match.is_after(now) else result_of(match),
        remark=state_of(match, now),
        links=links,
    )
