"""What a release would change, as fans see it: the parts of the page that differ, side by side."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from previews.editions.changes import changes
from previews.editions.shown import ShownDocument, live_document, newest_document
from previews.models import ReleaseState
from previews.pagecache.fans_page import knows
from previews.pages.preview_layout import in_order
from previews.sections import HEADER, IN_EDITION
from previews.views.draft import draft_of
from previews.views.drawing import PageState, Part, drawn, part_html
from previews.views.htmx_request import HtmxRequest
from previews.views.preview import address_of
from previews.views.preview_page import content_of, part_of, top_of

TEMPLATE = "previews/preview_difference.html"
LEAD = "previews/components/lead.html"
POINT = "previews/sections/talking_point.html"
# What refers to the number of an element: both versions of a part have the same ones.
REFERENCES = re.compile(r'(?P<name>\s(?:id|for|headers|aria-\w+))="(?P<ids>[^"]*)"')
BY_ID = {"id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"}
IN_PAGE = re.compile(r'(?P<before>href="|url\()#')
LANDMARK = re.compile(r'(<section\b[^>]*?)\saria-labelledby="[^"]*"')
NAMED = re.compile(r'(<(?:nav|section|aside)\b[^>]*?\saria-label="[^"]*)"')


@dataclass(frozen=True, slots=True)
class DrawnPart:
    title: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Pair:
    """A part of the page that differs. `before` or `after` is empty where it is not there.

    `needs_width`: one version stands above the other, as half of the width would break it.
    """

    title: str
    before: SafeString
    after: SafeString
    needs_width: bool = False


@never_cache
@require_safe
@knows()
def draft_difference(request: HtmxRequest, slug: str) -> HttpResponse:
    """For editors: the newest edition beside what a release would make of it now."""
    preview, now = draft_of(request, slug), timezone.now()
    state = PageState(preview.slug, address_of(preview.slug), request.GET)
    before, after = newest_document(preview), live_document(preview)
    old = _parts(ShownDocument(before), state, now) if before else {}
    pairs = tuple(_pairs(old, _parts(ShownDocument(after), state, now))) if before else ()
    waiting = ReleaseState.objects.waiting().find(preview)
    context = {
        "preview": preview,
        "fixture": after.fixture,
        "pairs": pairs,
        "changes": changes(before, after) if before else (),
        "has_edition": before is not None,
        "reasons": waiting.reasons if waiting else (),
        "is_read_by_fans": preview.is_released,
    }
    return render(request, TEMPLATE, context)


def _parts(shown: ShownDocument, state: PageState, now: datetime) -> dict[str, DrawnPart]:
    """The parts of a page in their order, by their anchor."""
    document = shown.document
    header = HEADER.show(document.header, state.query, now)
    lead = {"header": header, "is_read_again": False}
    top = Part(HEADER.template, top_of(shown, header, now))
    parts = {
        HEADER.slug: DrawnPart("Top of the page", part_html(top, state)),
        "lead": DrawnPart("Headline", drawn(LEAD, lead)),
    }
    said = [
        (section.titled(content), part_html(part_of(document, section, content), state))
        for section in IN_EDITION
        if (content := content_of(shown, section, state.query, now)) is not None
    ]
    for block in in_order(said, document.points):
        if block.section is not None:
            html = mark_safe(str(block.content))  # safe: a template has just drawn it
            parts[block.anchor] = DrawnPart(block.section.title, html)
        elif block.point is not None:
            parts[block.anchor] = DrawnPart(
                block.point.heading or "Paragraph", drawn(POINT, {"point": block.point})
            )
    return parts


def _pairs(old: Mapping[str, DrawnPart], new: Mapping[str, DrawnPart]) -> Iterator[Pair]:
    nothing = DrawnPart("", SafeString())
    for anchor in {**new, **old}:
        before, after = old.get(anchor, nothing), new.get(anchor, nothing)
        if before.html != after.html:
            title = after.title or before.title
            versions = _renamed(before.html, "before"), _renamed(after.html, "after")
            yield Pair(title, *versions, needs_width=anchor == HEADER.slug)


def _renamed(html: SafeString, version: str) -> SafeString:
    """With ids of its own, as the page has each part twice, and without a second landmark."""

    def prefixed(attribute: re.Match[str]) -> str:
        if attribute["name"].strip() not in BY_ID:
            return attribute[0]
        ids = " ".join(f"{version}-{each}" for each in attribute["ids"].split())
        return f'{attribute["name"]}="{ids}"'

    text = NAMED.sub(rf'\1, {version} the release"', LANDMARK.sub(r"\1", html))
    text = REFERENCES.sub(prefixed, text)
    # Safe: the text of a template, with other ids.
    return mark_safe(IN_PAGE.sub(rf"\g<before>#{version}-", text))
