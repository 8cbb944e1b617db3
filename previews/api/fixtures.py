"""Matches of the archive, played and to come."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from ninja import Path

from previews.api import texts
from previews.api.addresses import Addresses
from previews.api.answers import (
    ROWS,
    Limit,
    NotFound,
    Offset,
    Page,
    Refused,
    json_answer,
    named_row,
    page_of,
)
from previews.api.declared import reads
from previews.api.fixture_row import FixtureRow, fixture_row, with_previews
from previews.api.place import After, Place
from previews.components.match_events import Goal, OtherEvent
from previews.models import Club, Competition, Fixture, Season
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.match_address import in_names_then, match_at, moved_match, with_names_then
from previews.models.match_page import pair_of
from previews.pages import fixture as fixture_page
from previews.pages.match_officials import OfficialLine
from previews.views import fans_clock


@dataclass(frozen=True, slots=True)
class LegLink:
    """Another match of the same tie. `result` is empty before it is played."""

    title: str
    day: str
    result: str
    page: str


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim about the match, with its verdict in words."""

    number: int
    sentence: str
    verdict: str
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class FixtureDetails:
    """A match with what happened in it. Goals and other events are empty before it is over."""

    fixture: FixtureRow
    attendance: int | None
    half_time: str
    remarks: tuple[str, ...]
    goals: tuple[Goal, ...]
    events: tuple[OtherEvent, ...]
    officials: tuple[OfficialLine, ...]
    other_legs: tuple[LegLink, ...]
    claims: tuple[ClaimLink, ...]


ClubFilter = Annotated[str | None, texts.slug("Only matches of this club.", "liverpool")]
CompetitionFilter = Annotated[
    str | None,
    texts.slug("Only matches of this competition; name the season too.", "uefa-europa-league"),
]
SeasonFilter = Annotated[
    str | None, texts.slug("Only matches of this season of the competition.", "2023-24")
]
SinceFilter = Annotated[str | None, texts.day("Only matches on this day or later.")]
UntilFilter = Annotated[str | None, texts.day("Only matches on this day or earlier.")]
Day = Annotated[date, Path(description="The day at the ground.", example="2024-04-18")]
Clubs = Annotated[str, texts.slug_in_path("The slugs of both clubs.", "atalanta-v-liverpool")]


@reads("/fixtures/", Page[FixtureRow], tag="Fixtures", summary="List fixtures")
def fixtures(
    request: HttpRequest,
    club: ClubFilter = None,
    competition: CompetitionFilter = None,
    season: SeasonFilter = None,
    since: SinceFilter = None,
    until: UntilFilter = None,
    limit: Limit = ROWS,
    offset: Offset = 0,
    after: After = None,
) -> HttpResponse:
    """Matches, the latest first. Follow `next` to read them all, however many there are."""
    now = fans_clock.now(request)
    rows = Fixture.objects.all()
    first, last = texts.day_in("since", since), texts.day_in("until", until)
    rows = rows.since(first) if first else rows
    rows = rows.until(last) if last else rows
    if competition is not None or season is not None:
        rows = rows.in_season(_season(competition, season))
    if after is not None:
        rows = rows.listed_after(*Place.read(after, offset))
    if club is not None:
        rows = rows.involving(named_row(Club, "club", club))
    listed = _listed(rows, offset, offset + limit + 1)
    addresses = Addresses.of(request)
    previews = with_previews(listed[:limit], now)
    items = (fixture_row(row, now, addresses, previews) for row in listed[:limit])
    has_more = len(listed) > limit
    place = str(Place.of(listed[limit - 1])) if has_more else ""
    return page_of(request, items, limit, offset, has_more=has_more, place=place)


@reads(
    "/fixtures/{hyphen_day:day}/{pair:clubs}/",
    FixtureDetails,
    tag="Fixtures",
    summary="Read a fixture",
)
def fixture(request: HttpRequest, day: Day, clubs: Clubs) -> HttpResponse:
    """A match by its day and the slugs of both clubs, the home side first.

    Where the day or a slug has changed, the old address answers with 301.
    """
    row = match_at(day, clubs)
    if row is None:
        return _moved(day, clubs)
    now, addresses = fans_clock.now(request), Addresses.of(request)
    content = fixture_page.read(row, now)
    return json_answer(
        FixtureDetails(
            fixture=fixture_row(row, now, addresses, with_previews([row], now)),
            attendance=content.attendance,
            half_time=content.half_time,
            remarks=content.remarks,
            goals=content.goals,
            events=content.others,
            officials=content.officials,
            other_legs=tuple(
                LegLink(leg.title, leg.day, leg.result, addresses.whole(leg.page))
                for leg in content.legs
            ),
            claims=tuple(
                ClaimLink(
                    claim.card.number,
                    claim.card.sentence,
                    claim.words,
                    addresses.api("claim", claim.card.number),
                    addresses.whole(claim.card.page),
                )
                for claim in content.claims
            ),
        )
    )


def _listed(rows: FixtureQuerySet, offset: int, last: int) -> list[Fixture]:
    """The rows of a page, in order. 2 queries, the first of which needs only an index."""
    numbers = list(rows.order_by("-day", "-pk").values_list("pk", flat=True)[offset:last])
    by_number = {
        row.pk: row for row in in_names_then(with_names_then(Fixture.objects.with_ids(numbers)))
    }
    return [by_number[number] for number in numbers if number in by_number]


def _season(competition: str | None, season: str | None) -> Season:
    """A whole competition may have most of the archive: it is read by seasons."""
    if competition is None or season is None:
        missing = "competition" if competition is None else "season"
        raise Refused(missing, "competition and season are given together.")
    row = named_row(Competition, "competition", competition)
    held = Season.objects.of(row).called(season).first()
    if held is None:
        raise Refused("season", f"{row} has no season {season}.")
    return held


def _moved(day: date, clubs: str) -> HttpResponse:
    row = moved_match(day, clubs)
    if row is None:
        raise NotFound(f"No match of {day} has the clubs {clubs}.")
    pair = pair_of(row.home.slug, row.away.slug)
    return HttpResponsePermanentRedirect(reverse("api:fixture", args=[row.day, pair]))
