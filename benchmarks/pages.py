"""Time every kind of page of fans, and the lists, searches, autocompletes and forms of editors."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from benchmarks.admin_pages import admin_pages
from benchmarks.clock import milliseconds
from benchmarks.fans_pages import DRAFTS, PAGES, SECTIONS, addresses

# The best of so few calls: the pages are many, and what is looked for is growth.
CALLS = 5
HTMX = {"hx-request": "true"}


def measure() -> dict[str, object]:
    """Return the milliseconds of each page: of CPU, or of the clock for a database server."""
    editor, _ = User.objects.get_or_create(
        username="benchmark", defaults={"is_staff": True, "is_superuser": True}
    )
    host = {"host": next(iter(settings.ALLOWED_HOSTS), "127.0.0.1")}
    fan, with_htmx = Client(headers=host), Client(headers=host | HTMX)
    signed_in, editor_with_htmx = Client(headers=host), Client(headers=host | HTMX)
    for client in (signed_in, editor_with_htmx):
        client.force_login(editor)
    asked = (
        (fan, addresses(PAGES)),
        (with_htmx, addresses(SECTIONS)),
        (signed_in, addresses(DRAFTS[:2])),
        (editor_with_htmx, addresses(DRAFTS[2:])),
        (signed_in, admin_pages()),
    )
    return {
        "times": {
            label: best_of(client, address) for client, pages in asked for label, address in pages
        }
    }


def best_of(client: Client, address: str) -> float:
    response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} returned {response.status_code}")
    times = []
    for _ in range(CALLS):
        started = milliseconds()
        client.get(address)
        times.append(milliseconds() - started)
    return min(times)
