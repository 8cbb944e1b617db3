"""Sitemaps by kind, in parts of bounded size, and the index of them."""

from datetime import date, datetime
from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe

from previews.archive.table_season import slug_of_season
from previews.components.claim_address import claim_page
from previews.models import (
    Claim,
    Club,
    Competition,
    Fixture,
    Official,
    Person,
    Preview,
    Season,
    Stadium,
)
from previews.models.keyset import newest_number, rows_numbered
from previews.models.last_changes import (
    last_check,
    last_edition,
    last_match_of_club,
    last_match_of_season,
    last_writing,
)
from previews.models.shown_claims import as_released, shown_claims
from previews.pagecache.fans_page import fans_page
from previews.pagecache.parameters import NUMBER, Parameter
from previews.questions import QUESTIONS_BY_SLUG
from previews.views import fans_clock
from previews.views.htmx_request import HtmxRequest

PART = Parameter("p", values=NUMBER, default="1")
# A sitemap may have 50,000 addresses; this many are read in a fraction of a second.
NUMBERS_IN_PART = 5_000
LISTS = (
    "preview_list", "club_list", "competition_list", "person_list", "official_list",
    "stadium_list", "claim_list", "ask",
)  # fmt: skip


class PartsByNumber(Paginator):  # type: ignore[type-arg]  # no class to index when it runs
    """Parts by ranges of row numbers. To count rows and to pass over them reads the table.

    A part holds at most `per_page` rows, and less where rows were deleted.
    """

    object_list: QuerySet[Any]

    @cached_property
    def num_pages(self) -> int:
        return max(1, -(-newest_number(self.object_list.model._default_manager.all())
                        // self.per_page))  # fmt: skip

    def page(self, number: int | str) -> Page:  # type: ignore[type-arg]
        at = self.validate_number(number)
        last = at * self.per_page
        rows = rows_numbered(self.object_list, last - self.per_page + 1, last)
        return Page(list(rows), at, self)


class RowsSitemap(Sitemap):  # type: ignore[type-arg]
    """The pages of the rows of a model. `rows` are those that fans may see."""

    limit = NUMBERS_IN_PART
    view = ""

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.rows = rows

    @cached_property
    def paginator(self) -> PartsByNumber:
        return PartsByNumber(self.rows.order_by("pk"), self.limit)

    def location(self, item: Any) -> str:
        return reverse(f"previews:{self.view}", args=[item.slug])

    def lastmod(self, item: Any) -> date | datetime | None:
        """None where it is not stored."""
        changed: date | datetime | None = getattr(item, "changed_at", None)
        return changed or getattr(item, "changed_on", None)

    def get_latest_lastmod(self) -> None:
        """Not in the index: it would have to read every part."""


class Previews(RowsSitemap):
    view = "preview_detail"


class Clubs(RowsSitemap):
    view = "club_detail"


class Competitions(RowsSitemap):
    view = "competition_detail"


class Officials(RowsSitemap):
    view = "official_detail"


class People(RowsSitemap):
    view = "person_detail"


class Stadiums(RowsSitemap):
    view = "stadium_detail"


class Claims(RowsSitemap):
    def location(self, item: Any) -> str:
        return claim_page(item.pk, item.sentence)


class Seasons(RowsSitemap):
    def location(self, item: Any) -> str:
        slugs = [item.competition.slug, slug_of_season(item.name)]
        return reverse("previews:season_detail", args=slugs)


class Matches(RowsSitemap):
    def location(self, item: Any) -> str:
        return str(item.get_absolute_url())


class Lists(Sitemap):  # type: ignore[type-arg]
    def items(self) -> list[str]:
        return list(LISTS)

    def location(self, item: str) -> str:
        return reverse(f"previews:{item}")


class Questions(Sitemap):  # type: ignore[type-arg]
    """Without their answers, which have no end."""

    def items(self) -> list[str]:
        return list(QUESTIONS_BY_SLUG)

    def location(self, item: str) -> str:
        return reverse("previews:question_detail", args=[item])


def sitemaps_at(now: datetime) -> "dict[str, type[Sitemap[Any]] | Sitemap[Any]]":
    """By the name in the address."""
    published, today = Preview.objects.published(now), now.date()
    fixtures = last_writing(Fixture.objects.all()).select_related("home", "away")
    seasons = Season.objects.select_related("competition")
    claims: QuerySet[Claim] = as_released(shown_claims(published))
    return {
        "lists": Lists(),
        "questions": Questions(),
        "previews": Previews(last_edition(published)),
        "claims": Claims(last_check(claims)),
        "clubs": Clubs(last_match_of_club(Club.objects.all(), today)),
        "competitions": Competitions(Competition.objects.all()),
        "seasons": Seasons(last_match_of_season(seasons, today)),
        "people": People(Person.objects.in_archive(today)),
        "stadiums": Stadiums(Stadium.objects.in_use()),
        "officials": Officials(Official.objects.all()),
        "matches": Matches(fixtures),
    }


@fans_page()
@require_safe
def sitemap_index(request: HtmxRequest) -> HttpResponse:
    maps = sitemaps_at(fans_clock.now(request))
    return views.index(request, maps, sitemap_url_name="previews:sitemap").render()


@fans_page(PART)
@require_safe
def sitemap(request: HtmxRequest, section: str) -> HttpResponse:
    """`?p=2` is the second part."""
    return views.sitemap(request, sitemaps_at(fans_clock.now(request)), section).render()
