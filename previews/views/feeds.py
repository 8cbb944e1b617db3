"""Feeds in Atom: of previews, of changes to one of them, of verdicts."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from previews.feeds import changes, previews, verdicts
from previews.feeds.entries import Feed, in_xml
from previews.models import Club, Competition, Preview
from previews.pagecache.fans_page import fans_page
from previews.views import fans_clock
from previews.views.host import host_of
from previews.views.htmx_request import HtmxRequest
from previews.views.moved import moves_from_old_addresses
from previews.views.preview import published_previews
from previews.views.withdrawn import says_withdrawn

SITE = "matchhub"
# An entry has the same name for ever, wherever its page moves on the site (RFC 4151).
NAMED_SINCE = "2024-01-01"


@fans_page()
@require_safe
def previews_feed(request: HttpRequest) -> HttpResponse:
    return atom(request, previews.all_previews(fans_clock.now(request)))


@fans_page()
@require_safe
@moves_from_old_addresses(Club.objects.all)
def club_feed(request: HtmxRequest, slug: str) -> HttpResponse:
    club = get_object_or_404(Club, slug=slug)
    return atom(request, previews.previews_of_club(club, fans_clock.now(request)))


@fans_page()
@require_safe
@moves_from_old_addresses(Competition.objects.all)
def competition_feed(request: HtmxRequest, slug: str) -> HttpResponse:
    competition = get_object_or_404(Competition, slug=slug)
    return atom(request, previews.previews_of_competition(competition, fans_clock.now(request)))


@fans_page()
@require_safe
@says_withdrawn
@moves_from_old_addresses(published_previews)
def preview_changes(request: HtmxRequest, slug: str) -> HttpResponse:
    published = Preview.objects.published(fans_clock.now(request))
    return atom(request, changes.changes_of(get_object_or_404(published, slug=slug)))


@fans_page()
@require_safe
def verdicts_feed(request: HttpRequest) -> HttpResponse:
    return atom(request, verdicts.verdicts(fans_clock.now(request)))


class DatedFeed(Atom1Feed):
    """Says when its newest entry was changed; Django would say now for a feed without one."""

    def __init__(self, *args: Any, updated: datetime, **kwargs: Any) -> None:
        self.updated = updated
        super().__init__(*args, **kwargs)

    def latest_post_date(self) -> datetime:
        return self.updated


def atom(request: HttpRequest, content: Feed) -> HttpResponse:
    host = host_of(request)
    whole = request.build_absolute_uri
    feed = DatedFeed(
        title=in_xml(f"{content.title} · {SITE}"),
        link=whole(content.page),
        description=None,
        subtitle=content.about,
        language="en-GB",
        author_name=SITE,
        feed_url=whole(request.path),
        feed_guid=whole(request.path),
        updated=content.updated,
    )
    for entry in content.entries:
        feed.add_item(
            title=in_xml(entry.title),
            link=whole(entry.address),
            description=in_xml(entry.summary),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=f"tag:{host},{NAMED_SINCE}:{entry.key}",
            author_name=in_xml(entry.author) or None,
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response
