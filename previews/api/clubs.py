"""Clubs and national teams."""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from previews.api.addresses import Addresses
from previews.api.answers import ROWS, Limit, Offset, Page, json_answer, page_of_rows
from previews.api.declared import reads
from previews.api.old_addresses import leads_on
from previews.api.texts import slug_in_path
from previews.models import Club, Stadium


@dataclass(frozen=True, slots=True)
class ClubRow:
    """A club or a national team.

    `country` is FIFA's code of three letters; `kind` is club, national_team or reserves; `squad`
    says which side of a club it is, such as men or women.
    """

    slug: str
    name: str
    country: str
    city: str
    kind: str
    squad: str
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class Ground:
    name: str
    slug: str
    city: str
    capacity: int | None
    page: str


@dataclass(frozen=True, slots=True)
class ClubDetails:
    """A club with its names and its ground. `fixtures` and `previews` list those of the club."""

    club: ClubRow
    full_name: str
    short_name: str
    code: str
    nickname: str
    stadium: Ground | None
    fixtures: str
    previews: str


ClubSlug = Annotated[str, slug_in_path("The club.", "liverpool")]


@reads("/clubs/", Page[ClubRow], tag="Clubs", summary="List clubs")
def clubs(request: HttpRequest, limit: Limit = ROWS, offset: Offset = 0) -> HttpResponse:
    """Clubs and national teams in alphabetical order; accents do not matter."""
    return page_of_rows(request, Club.objects.alphabetical(), club_row, limit, offset)


@reads("/clubs/{name:slug}/", ClubDetails, tag="Clubs", summary="Read a club")
@leads_on(Club.objects.all)
def club(request: HttpRequest, slug: ClubSlug) -> HttpResponse:
    """A club with its ground. A slug that it had before answers with 301."""
    row = get_object_or_404(Club.objects.select_related("stadium"), slug=slug)
    addresses = Addresses.of(request)
    return json_answer(
        ClubDetails(
            club=club_row(row, addresses),
            full_name=row.full_name or row.name,
            short_name=row.short_name or row.name,
            code=row.code,
            nickname=row.nickname,
            stadium=_ground(row.stadium, addresses) if row.stadium else None,
            fixtures=addresses.api("fixtures", club=row.slug),
            previews=addresses.api("previews", club=row.slug),
        )
    )


def club_row(row: Club, addresses: Addresses) -> ClubRow:
    return ClubRow(
        slug=row.slug,
        name=row.name,
        country=row.country,
        city=row.city,
        kind=row.kind,
        squad=row.squad,
        url=addresses.api("club", row.slug),
        page=addresses.page("club_detail", row.slug),
    )


def _ground(stadium: Stadium, addresses: Addresses) -> Ground:
    page = addresses.page("stadium_detail", stadium.slug)
    return Ground(stadium.name, stadium.slug, stadium.city, stadium.capacity, page)
