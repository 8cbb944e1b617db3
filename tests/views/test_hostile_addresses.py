"""No address, parameter or header of fans' pages is a fault: every URL pattern of them."""

import re
from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import RoutePattern

from previews.models import Preview
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db
LONG = "a" * 300
# For each part of an address: too large for the databases, too long for a file, no text at all.
PARTS = [
    "9223372036854775808", "9" * 18, "9" * 5000, "0", "-1", "%00", "a%00b", LONG,
    "%F0%9F%9A%80" * 80, "%FF", "..", "%2e%2e%2f", "1", "x'%22<",
]  # fmt: skip
VALUES = [
    "%_\\" * 9, "liverpool " * 1000,
    "9223372036854775808", "-1", "9" * 5000, "\0", "a\0b", LONG, "[", "\udcff", "1e999",
    "2024-99-99", "9999-12-31", "0000-00-00", "(", "'\"<",
]  # fmt: skip
# Names of parameters that some page knows, or that Django's admin does.
NAMES = [
    "page", "p", "q", "o", "e", "all", "after", "as_of", "round", "club", "competition", "verdict",
    "tie", "quotes", "team_news", "form_guide", "print", "old", "new", "empty_rows", "_popup",
    "_to_field",
    "_changelist_filters", "id", "id__exact", "id__in", "day__year", "kick_off__gte", "preview",
    "fixture", "question", "next", "term", "app_label", "model_name", "field_name",
    "before", "days", "deficit", "kind", "last", "official", "opponent", "organiser",
    "player", "season", "since", "stage", "typed", "what", "where",
]  # fmt: skip
HEADERS = [
    {"HX-Request": "true", "HX-Current-URL": "http://[evil"},
    {"HX-Request": "true", "HX-Current-URL": "%00%FF", "HX-Current-URL-URI-AutoEncoded": "true"},
    {"HX-Request": "true", "HX-Current-URL": "/" * 9000, "HX-Target": "\x01", "HX-Trigger": LONG},
    {"Accept-Encoding": "gzip;q=x, *;q=" + "9" * 400, "Accept-Language": "x" * 9000},
    {"If-None-Match": '"' * 3000, "If-Modified-Since": "Mon, 99 Foo 99999 99:99:99 GMT"},
    {"Range": "bytes=9-1,-", "Cookie": "sessionid=\x7f; csrftoken=" + LONG, "Referer": "http://[x"},
    {"X-Forwarded-For": "[::" + LONG, "X-Forwarded-Proto": "no", "Forwarded": '"'},
]


def patterns(resolver=None, before=""):
    """Each pattern with the whole route, in which {} stands for each of its parts."""
    for each in (resolver or get_resolver()).url_patterns:
        route = before + skeleton(each.pattern)
        if isinstance(each, URLPattern):
            yield route
        else:
            yield from patterns(each, route)


def skeleton(pattern):
    if isinstance(pattern, RoutePattern):
        return re.sub(r"<[^>]+>", "{}", str(pattern))
    text = re.sub(r"\((?:\?P<\w+>)?(?:[^()]|\([^()]*\))*\)", "{}", pattern.regex.pattern)
    return re.sub(r"[\^$\\?]|\.\*", "", text)


ROUTES = sorted(set(patterns()))
WALKED = [route for route in ROUTES if not route.startswith("admin/")]


@pytest.fixture
def chief(client):
    preview_with(1)
    client.force_login(User.objects.create_superuser("paula"))
    client.raise_request_exception = False
    return client


def faults(client, requests):
    """The requests that were answered with a fault of ours."""
    found = []
    for address, headers in requests:
        status = client.get(address, headers=headers).status_code
        if status >= 500:
            found.append((status, address[:200], headers))
    return found


def test_the_walk_sees_every_pattern():
    assert {"claims/{}/", "media/pictures/{}", "competitions/{}/{}/"} <= set(WALKED)


def test_hostile_parts_of_every_address(chief):
    routes = [route for route in WALKED if "{}" in route]
    addresses = ["/" + route.replace("{}", part) for route in routes for part in PARTS]

    assert faults(chief, [(address, {}) for address in addresses]) == []


# One of each kind: a page of the admin takes longer than one of fans.
ADMIN_PARTS = ["9223372036854775808", "0", "%00", LONG, "x_5F'%22"]


def test_hostile_parts_of_every_address_of_the_admin(chief):
    routes = [route for route in ROUTES if route.startswith("admin/") and "{}" in route]
    addresses = [
        "/" + route.replace("{}", ADMIN_PARTS[(at + turn) % len(ADMIN_PARTS)])
        for at, route in enumerate(routes)
        for turn in (0, 2)
    ]
    assert len(routes) > 100

    assert faults(chief, [(address, {}) for address in addresses]) == []


def known_addresses():
    return ["/" + route for route in WALKED if "{}" not in route]


def test_hostile_parameters(chief):
    """Each page with all parameters at once, the value another one for each page and parameter."""
    addresses = [*known_addresses(), *pages_of_rows()]
    sent = [quote(value.encode("utf-8", "surrogateescape")) for value in VALUES]
    queries = [
        "&".join(f"{name}={sent[(at + shift) % len(sent)]}" for at, name in enumerate(NAMES))
        for shift in range(len(sent))
    ]
    requests = [
        (f"{address}?{queries[(at + turn) % len(queries)]}", {})
        for at, address in enumerate(addresses)
        for turn in (0, 5)
    ]

    assert faults(chief, requests) == []


def test_hostile_headers():
    preview_with(1)
    fan = Client(raise_request_exception=False)
    requests = [(address, headers) for address in pages_of_rows() for headers in HEADERS]

    assert faults(fan, requests) == []


def pages_of_rows():
    preview = Preview.objects.get()
    page = preview.get_absolute_url()
    season = preview.fixture.season
    club = reverse("previews:club_detail", args=[preview.fixture.home.slug])
    season_page = reverse(
        "previews:season_detail", args=[season.competition.slug, season.name.replace("/", "-")]
    )
    return [
        "/", "/claims/", "/clubs/", "/competitions/", page, f"{page}tie/", f"{page}quotes/",
        f"{page}sources/", club, season_page, "/ask/", "/ask/form/", "/ask/comebacks/",
        f"/fixtures/{preview.fixture.pk}/colours.css", "/media/pictures/x.png",
    ]  # fmt: skip
