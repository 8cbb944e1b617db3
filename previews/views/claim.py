"""The page of a claim: its receipts, for whoever wants to see them, with or without scripts."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from previews.pages import claim as claim_page


@require_safe
def claim_detail(request: HttpRequest, number: int) -> HttpResponse:
    """Only of published previews: nobody learns from here what a draft will say."""
    address = request.build_absolute_uri(request.path)
    content = claim_page.read(number, timezone.now(), address)
    if content is None:
        raise Http404(f"no published preview shows the claim {number}")
    return render(request, "previews/claim_detail.html", {"content": content})
