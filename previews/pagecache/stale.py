"""What fans get while the database is away: the copy of the page, which says so, or a short one."""

from functools import cache
from http import HTTPStatus

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.csp import CSP, build_policy

from previews.pagecache.answer import Answer, Headers
from previews.pagecache.copies import Copy

# In seconds. The generation is asked for again after one.
RETRY_AFTER = 5
# A cache in front of the site may have a younger copy, and shows it only if ours is not kept.
STALE_HEADERS = [
    ("Cache-Control", "public, max-age=0, s-maxage=1"),
    ("Warning", '110 - "Response is Stale"'),
]
REPLACED = {"cache-control", "cdn-cache-control", "etag"}
MAIN = b'<main id="main"'


def stale_answer(copy: Copy) -> Answer:
    headers = [each for each in copy.answer.headers if each[0].lower() not in REPLACED]
    body = copy.answer.body
    if copy.answer.header("Content-Type").startswith("text/html"):
        notice = render_to_string("previews/components/stale.html", {"shown_at": copy.shown_at})
        body = body.replace(MAIN, notice.encode() + MAIN, 1)
    return Answer(copy.answer.status, headers + STALE_HEADERS, body)


def away_answer(current_page: str = "") -> Answer:
    """With `current_page`, htmx loads that page, which may be there as a copy."""
    headers = away_headers()
    return Answer(
        f"503 {HTTPStatus.SERVICE_UNAVAILABLE.phrase}",
        [*headers, ("HX-Redirect", current_page)] if current_page else [*headers],
        away_page(),
    )


@cache
def away_page() -> bytes:
    return render_to_string("unavailable.html").encode()


def away_headers() -> Headers:
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Retry-After": str(RETRY_AFTER),
        "Cache-Control": "no-store",
        CSP.HEADER_ENFORCE: build_policy(settings.SECURE_CSP),
        "X-Content-Type-Options": "nosniff",
    }
    return [(str(name), value) for name, value in headers.items()]
