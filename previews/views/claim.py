"""The page of a claim, with its receipts; works without JavaScript."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from previews.components.claim_address import words_of
from previews.pagecache.fans_page import fans_page
from previews.pages import claim as claim_page
from previews.pages import claim_card as claim_card_page
from previews.views import fans_clock
from previews.views.way import site_of


@fans_page()
@require_safe
def claim_detail(request: HttpRequest, number: int, words: str = "") -> HttpResponse:
    """Only claims of published previews are shown: drafts stay private.

    The number finds the claim. An address without words, or with those of an earlier sentence,
    answers with 301 and the address of now.
    """
    address = request.build_absolute_uri(request.path)
    site = site_of(request)
    content = claim_page.read(number, fans_clock.now(request), address, site)
    if content is None:
        raise Http404(f"no published preview shows the claim {number}")
    if words != words_of(content.claim.sentence):
        return HttpResponsePermanentRedirect(content.claim.page)
    context = {
        "content": content,
        "crumbs": content.crumbs,
        "structured": content.structured,
        "card": f"{site}{_card_address(content)}",
    }
    return render(request, "previews/claim_detail.html", context)


@fans_page()
@require_safe
def claim_card(request: HttpRequest, number: int, words: str) -> HttpResponse:
    """1200 by 630 pixels: the verdict and what it rests on, as the page has them."""
    content = claim_page.read(number, fans_clock.now(request), request.path, site_of(request))
    if content is None:
        raise Http404(f"no published preview shows the claim {number}")
    if words != words_of(content.claim.sentence):
        return HttpResponsePermanentRedirect(_card_address(content))
    about = f"{content.home} v {content.away}, {content.day}"
    picture = claim_card_page.card_of(claim_card_page.words_of(content.judged, about))
    return HttpResponse(picture, content_type="image/png")


def _card_address(content: claim_page.ClaimPage) -> str:
    claim = content.claim
    return reverse("previews:claim_card", args=[claim.number, words_of(claim.sentence)])
