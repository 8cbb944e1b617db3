"""A draft by its link, without a login, until the link expires or is revoked, or fans read it."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import msgspec
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from previews.components.kick_off_times import moment_in_words
from previews.editions.document import Document
from previews.editions.shown import ShownDocument, live_document
from previews.models import DraftLink, Picture, Preview
from previews.models.picture import address_of, path_of
from previews.models.picture_file import FOLDER
from previews.models.preview_status import PreviewStatus
from previews.pagecache.fans_page import knows
from previews.sections.pictures import PictureCard
from previews.views.drawing import PageState
from previews.views.htmx_request import HtmxRequest
from previews.views.known_parameters import PREVIEW
from previews.views.picture import file_of, no_picture
from previews.views.preview import section_of
from previews.views.preview_page import page

type View = Callable[..., HttpResponseBase]

TEMPLATE = "previews/draft_link_closed.html"


def opened(view: View) -> View:
    """Calls the view with the link. Fans who can read the page itself are led there."""

    @never_cache
    @require_safe
    @wraps(view)
    def open_link(request: HtmxRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = DraftLink.objects.find(token)
        if link is None:
            raise Http404("no such link")
        if _was_published(link.preview):
            response: HttpResponseBase = redirect(link.preview.get_absolute_url())
        elif link.is_open(timezone.now()):
            response = view(request, link, *args, **kwargs)
        else:
            is_revoked = link.revoked_at is not None
            response = render(request, TEMPLATE, {"is_revoked": is_revoked}, status=410)
        response["X-Robots-Tag"] = "noindex"
        return response

    return open_link


@opened
@knows(*PREVIEW)
def draft_link(request: HtmxRequest, link: DraftLink) -> HttpResponse:
    """The page as fans will see it, without a way to anything that is for editors."""
    return page(_shown(link), _state(request, link), timezone.now())


@opened
@knows(*PREVIEW)
def draft_link_section(request: HtmxRequest, link: DraftLink, section_slug: str) -> HttpResponse:
    return section_of(request, _shown(link), section_slug, _state(request, link), timezone.now())


@opened
def draft_link_picture(request: HtmxRequest, link: DraftLink, path: str) -> HttpResponseBase:
    """A file of a picture that the draft shows now."""
    name = f"{FOLDER}/{path}"
    if link.preview_id not in Picture.objects.previews_of(name):
        return no_picture()
    sections: Any = _document(link).sections
    shown = sections.pictures.photographs if sections.pictures else ()
    is_shown = any(address_of(name) in card.addresses for card in shown)
    return file_of(name) if is_shown else no_picture()


def _was_published(preview: Preview) -> bool:
    """Also of one that was withdrawn, whose page says so. 1 query."""
    is_withdrawn = preview.status == PreviewStatus.WITHDRAWN
    return is_withdrawn or Preview.objects.published(timezone.now()).contains(preview)


def _shown(link: DraftLink) -> ShownDocument:
    document = _document(link)
    sections: Any = document.sections
    if sections.pictures is None:
        return ShownDocument(document)
    cards = tuple(_by_link(card, link.token) for card in sections.pictures.pictures)
    pictures = replace(sections.pictures, pictures=cards)
    sections = msgspec.structs.replace(sections, pictures=pictures)
    return ShownDocument(replace(document, sections=sections))


def _document(link: DraftLink) -> Document:
    return live_document(Preview.objects.for_page().get(pk=link.preview_id))


def _by_link(card: PictureCard, token: str) -> PictureCard:
    """With addresses that the link opens: those of fans are refused before the publication."""

    def moved(address: str) -> str:
        return reverse("previews:draft_link_picture", args=[token, path_of(address)])

    sizes = tuple(replace(size, address=moved(size.address)) for size in card.sizes)
    return replace(card, address=moved(card.address) if card.address else "", sizes=sizes)


def _state(request: HtmxRequest, link: DraftLink) -> PageState:
    until = moment_in_words(link.expires_at, link.preview.fixture.clock)
    return PageState(
        slug=link.preview.slug,
        address=link.get_absolute_url(),
        query=request.GET,
        is_published=link.preview.is_released,
        draft_note="This is a draft. It can change before it is published. "
        f"The link works until {until}.",
    )
