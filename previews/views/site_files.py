"""Files that machines ask for: robots.txt, the web manifest, security.txt."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from previews.pagecache.fans_page import fans_page
from previews.views.known_parameters import STATES

# A crawler that reads every state of every page would read each page a thousand times.
ROBOTS = """\
User-agent: *
{states}
Disallow: {answers}
Disallow: {drafts}
Disallow: {admin}
Disallow: {account}

Sitemap: {sitemap}
"""
PLAIN = "text/plain; charset=utf-8"
# RFC 9116 asks for a day within a year, so that nobody writes to an address given up long ago.
HOLDS_FOR = timedelta(days=180)
PAGE_COLOUR, SITE_COLOUR = "#f6f4ee", "#0f5c3d"


@fans_page()
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What is only another state of a page is not crawled: each page is found without a query."""
    root = reverse("previews:preview_list")
    text = ROBOTS.format(
        states="\n".join(
            f"Disallow: {root}*{sign}{parameter.name}=" for parameter in STATES for sign in "?&"
        ),
        # Answers to all questions about all names have no end; each question is in the sitemap.
        answers=f"{reverse('previews:ask')}*?",
        drafts=f"{root}drafts/",
        admin=reverse("admin:index"),
        account=f"{root}account/",
        sitemap=request.build_absolute_uri(reverse("previews:sitemap_index")),
    )
    return HttpResponse(text, content_type=PLAIN)


@fans_page()
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a telephone needs to put the site on its home screen."""
    content = {
        "name": "matchhub",
        "description": "Match previews with their sources.",
        "start_url": reverse("previews:preview_list"),
        "display": "browser",
        "background_color": PAGE_COLOUR,
        "theme_color": SITE_COLOUR,
        "icons": [
            {"src": static("previews/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
            {"src": static("previews/icon-512.png"), "sizes": "512x512", "type": "image/png"},
        ],
    }
    return JsonResponse(content, content_type="application/manifest+json")


@fans_page()
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Where a vulnerability is reported, by RFC 9116; 404 where the operator has not said."""
    if not settings.SECURITY_CONTACT:
        raise Http404("SECURITY_CONTACT is not set")
    # On a full day: the file is the same all day.
    expires = timezone.localdate() + HOLDS_FOR
    lines = (
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)
