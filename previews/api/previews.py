"""Previews: what fans read of a match."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils import timezone

from previews.api import texts
from previews.api.addresses import Addresses
from previews.api.answers import ROWS, Limit, Offset, Page, json_answer, named_row, page_of_rows
from previews.api.declared import reads
from previews.api.links import Link, club_link, competition_link
from previews.api.old_addresses import leads_on
from previews.api.preview_values import (
    EditionOf,
    PreviewSections,
    TalkingPoint,
    points_of,
    sections_of,
)
from previews.editions.automatic import bring_address_up_to_date
from previews.editions.shown import whole_preview
from previews.football.score import Score
from previews.models import Club, Competition, Edition, Fixture, Preview
from previews.models.match_page import pair_of
from previews.models.preview_queryset import PreviewQuerySet
from previews.pages.preview_row import PreviewRow, preview_row
from previews.sections import HEADER
from previews.views import fans_clock


@dataclass(frozen=True, slots=True)
class PreviewInList:
    """A preview. `result` is empty before the match is over."""

    slug: str
    headline: str
    home: Link
    away: Link
    competition: str
    occasion: str
    day: date | None
    kick_off: datetime | None
    remark: str
    result: str
    fixture: str
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class PreviewDetails:
    """What fans read of a match.

    `as_of` is the moment whose facts and results it knows: the kick-off, or an earlier one.
    `result` and `score` are those of now, empty and null before the match is over; `remark` says
    what else has become of it, such as "Postponed". `edition` is null for a preview that was
    never released as one. `is_read_again` is true where the edition was made by an older version
    of matchhub, and its facts were read anew as of the same moment.
    """

    slug: str
    headline: str
    standfirst: str
    authors: str
    as_of: datetime
    edition: EditionOf | None
    is_read_again: bool
    home: Link
    away: Link
    competition: Link
    season: str
    occasion: str
    day: date
    kick_off: datetime | None
    stadium: str
    city: str
    remarks: tuple[str, ...]
    remark: str
    result: str
    score: Score | None
    talking_points: tuple[TalkingPoint, ...]
    sections: PreviewSections  # type: ignore[valid-type]  # made from SECTIONS
    fixture: str
    fixture_page: str
    sources_page: str
    changes_feed: str
    url: str
    page: str


ClubFilter = Annotated[str | None, texts.slug("Only previews of this club.", "liverpool")]
CompetitionFilter = Annotated[
    str | None, texts.slug("Only previews of this competition.", "uefa-europa-league")
]
PreviewSlug = Annotated[str, texts.slug_in_path("The preview.", "atalanta-v-liverpool-2024-04-18")]


@reads("/previews/", Page[PreviewInList], tag="Previews", summary="List previews")
def previews(
    request: HttpRequest,
    club: ClubFilter = None,
    competition: CompetitionFilter = None,
    limit: Limit = ROWS,
    offset: Offset = 0,
) -> HttpResponse:
    """Published previews, that of the latest match first."""
    now = fans_clock.now(request)
    published = _narrowed(Preview.objects.published(now), club, competition)
    rows = published.for_page().by_match_day()
    return page_of_rows(request, rows, partial(_in_list, now), limit, offset)


@reads("/previews/{name:slug}/", PreviewDetails, tag="Previews", summary="Read a preview")
@leads_on(lambda: Preview.objects.published(timezone.now()))
def preview(request: HttpRequest, slug: PreviewSlug) -> HttpResponse:
    """The newest released edition of a preview: every section with its value and its sources.

    Drafts, and changes that wait for their release, are never in it. A slug that it had before
    answers with 301.
    """
    now, addresses = fans_clock.now(request), Addresses.of(request)
    bring_address_up_to_date(slug, timezone.now())
    shown = whole_preview(slug, now)
    if shown is None:
        raise Http404
    header = HEADER.show(shown.document.header, QueryDict(), now)
    facts, page = shown.document.header, addresses.page("preview_detail", slug)
    pair = pair_of(facts.home.slug, facts.away.slug)
    return json_answer(
        PreviewDetails(
            slug=slug,
            headline=facts.headline,
            standfirst=facts.standfirst,
            authors=facts.authors,
            as_of=shown.document.as_of,
            edition=_edition(slug),
            is_read_again=shown.is_read_again,
            home=club_link(facts.home.name, facts.home.slug, addresses),
            away=club_link(facts.away.name, facts.away.slug, addresses),
            competition=competition_link(facts.competition, facts.competition_slug, addresses),
            season=facts.season,
            occasion=facts.occasion,
            day=facts.day,
            kick_off=facts.kick_off,
            stadium=facts.stadium,
            city=facts.city,
            remarks=facts.remarks,
            remark=header.status,
            result=header.result,
            score=header.score,
            talking_points=points_of(shown),
            sections=sections_of(shown, now, page),
            fixture=addresses.api("fixture", facts.day, pair),
            fixture_page=addresses.page("fixture_detail", facts.day, pair),
            sources_page=addresses.page("preview_sources", slug),
            changes_feed=addresses.page("preview_changes", slug),
            url=addresses.api("preview", slug),
            page=page,
        )
    )


def _narrowed(rows: PreviewQuerySet, club: str | None, competition: str | None) -> PreviewQuerySet:
    if club is not None:
        rows = rows.about_club(named_row(Club, "club", club))
    if competition is not None:
        rows = rows.about_competition(named_row(Competition, "competition", competition))
    return rows


def _in_list(now: datetime, preview: Preview, addresses: Addresses) -> PreviewInList:
    row: PreviewRow = preview_row(preview, now)
    fixture: Fixture = preview.fixture
    pair = pair_of(row.home.slug, row.away.slug)
    return PreviewInList(
        slug=preview.slug,
        headline=row.headline,
        home=club_link(row.home.name, row.home.slug, addresses),
        away=club_link(row.away.name, row.away.slug, addresses),
        competition=row.competition,
        occasion=row.occasion,
        day=row.day,
        kick_off=row.kick_off,
        remark=row.state,
        result=row.result,
        fixture=addresses.api("fixture", fixture.day, pair),
        url=addresses.api("preview", preview.slug),
        page=addresses.whole(row.address),
    )


def _edition(slug: str) -> EditionOf | None:
    """1 query."""
    released: Any = Edition.objects.at(slug).with_document().latest_first()
    row = released.values_list("number", "released_at").first()
    return EditionOf(*row) if row else None
