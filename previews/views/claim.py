"""The page of a claim, with its receipts; works without JavaScript."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from previews.components.claim_address import words_of
from previews.pagecache.fans_page import fans_page
from previews.pages import claim as claim_page
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
    context = {"content": content, "crumbs": content.crumbs, "structured": content.structured}
    return render(request, "previews/claim_detail.html", context)
