"""Feeds of previews: of all, of a club's, of a competition's. 1 query."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from previews.feeds.entries import SHOWN, Entry, Feed
from previews.models import Club, Competition, Preview
from previews.models.preview_queryset import PreviewQuerySet
from previews.pages.preview_row import preview_row


def all_previews(now: datetime) -> Feed:
    page = reverse("previews:preview_list")
    return _feed(Preview.objects.published(now), "Match previews", page, now)


def previews_of_club(club: Club, now: datetime) -> Feed:
    page = reverse("previews:club_detail", args=[club.slug])
    rows = Preview.objects.published(now).about_club(club)
    return _feed(rows, f"{club.name}: match previews", page, now)


def previews_of_competition(competition: Competition, now: datetime) -> Feed:
    page = reverse("previews:competition_detail", args=[competition.slug])
    rows = Preview.objects.published(now).about_competition(competition)
    return _feed(rows, f"{competition.name}: match previews", page, now)


def _feed(previews: PreviewQuerySet, title: str, page: str, now: datetime) -> Feed:
    rows = previews.by_release().for_page()[:SHOWN]
    about = "Every fact with its source, every claim checked against the results."
    return Feed(title, about, page, tuple(_entry(row, now) for row in rows))


def _entry(preview: Any, now: datetime) -> Entry:
    row = preview_row(preview, now)
    where = ", ".join(part for part in (row.competition, row.occasion) if part)
    when = f"{preview.fixture.day:%A %-d %B %Y}"
    state = f" {row.state}." if row.state else ""
    return Entry(
        key=f"preview-{preview.pk}",
        title=f"{row.home} v {row.away}: {row.headline}",
        address=row.address,
        summary=f"{where}. {when}, {row.kick_off_in_words}.{state}",
        published=preview.shown_from,
        updated=max(preview.last_release, preview.shown_from),
    )
