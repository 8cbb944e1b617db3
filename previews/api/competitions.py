"""Competitions and their seasons."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from previews.api.addresses import Addresses
from previews.api.answers import ROWS, Limit, Offset, Page, json_answer, page_of_rows
from previews.api.declared import reads
from previews.api.old_addresses import leads_on
from previews.api.texts import slug_in_path
from previews.models import Competition
from previews.pages import competition as competition_page


@dataclass(frozen=True, slots=True)
class CompetitionRow:
    """`kind` is league, cup or friendly; `contestants` are clubs or nations.

    `country` is FIFA's code, empty for international competitions.
    """

    slug: str
    name: str
    kind: str
    contestants: str
    country: str
    organiser: str
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A season: how many of its matches are held, and the address of their list.

    `waiting` says how many more are in imported rows that an editor has to look at first.
    """

    name: str
    slug: str
    matches: int
    waiting: str
    fixtures: str
    page: str


@dataclass(frozen=True, slots=True)
class CompetitionDetails:
    """A competition with its seasons, the latest first."""

    competition: CompetitionRow
    seasons: tuple[SeasonRow, ...]
    previews: str


CompetitionSlug = Annotated[str, slug_in_path("The competition.", "uefa-europa-league")]


@reads("/competitions/", Page[CompetitionRow], tag="Competitions", summary="List competitions")
def competitions(request: HttpRequest, limit: Limit = ROWS, offset: Offset = 0) -> HttpResponse:
    """Competitions in alphabetical order."""
    return page_of_rows(request, Competition.objects.alphabetical(), _row, limit, offset)


@reads(
    "/competitions/{name:slug}/",
    CompetitionDetails,
    tag="Competitions",
    summary="Read a competition",
)
@leads_on(Competition.objects.all)
def competition(request: HttpRequest, slug: CompetitionSlug) -> HttpResponse:
    """A competition with its seasons. A slug that it had before answers with 301."""
    row = get_object_or_404(Competition, slug=slug)
    addresses = Addresses.of(request)
    seasons = tuple(
        SeasonRow(
            name=each.name,
            slug=each.slug,
            matches=each.matches,
            waiting=each.waiting,
            fixtures=addresses.api("fixtures", competition=row.slug, season=each.slug),
            page=addresses.page("season_detail", row.slug, each.slug),
        )
        for each in competition_page.season_links(row)
    )
    previews = addresses.api("previews", competition=row.slug)
    return json_answer(CompetitionDetails(_row(row, addresses), seasons, previews))


def _row(row: Competition, addresses: Addresses) -> CompetitionRow:
    return CompetitionRow(
        slug=row.slug,
        name=row.name,
        kind=row.kind,
        contestants=row.contestants,
        country=row.country,
        organiser=row.organiser,
        url=addresses.api("competition", row.slug),
        page=addresses.page("competition_detail", row.slug),
    )
