"""Time every kind of page of fans, and the lists, searches, autocompletes and forms of editors."""

from collections.abc import Iterator
from time import perf_counter, process_time
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.clubs import LIVERPOOL
from benchmarks.page import PREVIEW
from previews import models

# The best of so few calls: the pages are many, and what is looked for is growth.
CALLS = 5
LISTED = (
    models.Fixture,
    models.MatchEvent,
    models.SideStats,
    models.Appointment,
    models.Tie,
    models.Stage,
    models.Season,
    models.Club,
    models.Official,
)
# A field of a form for each model that is chosen by an autocomplete.
CHOSEN = (
    (models.Preview, "fixture"),
    (models.Fixture, "home"),
    (models.Fixture, "season"),
    (models.Fixture, "stage"),
    (models.Fixture, "tie"),
    (models.Appointment, "official"),
)
SEARCHED = ("liverpool", "liverpool atalanta 2024", "li")


def measure() -> dict[str, object]:
    """Return the milliseconds of each page: of CPU, or of the clock for a database server."""
    editor, _ = User.objects.get_or_create(
        username="benchmark", defaults={"is_staff": True, "is_superuser": True}
    )
    host = {"host": next(iter(settings.ALLOWED_HOSTS), "127.0.0.1")}
    fan, signed_in = Client(headers=host), Client(headers=host)
    signed_in.force_login(editor)
    times = {name: best_of(fan, address) for name, address in fans_pages()}
    times |= {name: best_of(signed_in, address) for name, address in admin_pages()}
    return {"times": times}


def best_of(client: Client, address: str) -> float:
    response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} returned {response.status_code}")
    clock = process_time if connection.vendor == "sqlite" else perf_counter
    milliseconds = []
    for _ in range(CALLS):
        started = clock()
        client.get(address)
        milliseconds.append((clock() - started) * 1000)
    return min(milliseconds)


def fans_pages() -> Iterator[tuple[str, str]]:
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
    club = models.Club.objects.get_by_natural_key(*LIVERPOOL)
    league = models.Competition.objects.get_by_natural_key("England League")
    season = league.seasons.latest("starts_on")
    official = models.Official.objects.latest("pk")
    claim = models.Claim.objects.about(preview.fixture)[0]
    yield "front page", reverse("previews:preview_list")
    yield "previews of a club", f"{reverse('previews:preview_list')}?club={club.slug}"
    yield "preview", preview.get_absolute_url()
    yield "sources", reverse("previews:preview_sources", args=[preview.slug])
    yield "club", reverse("previews:club_detail", args=[club.slug])
    yield "competition", reverse("previews:competition_detail", args=[league.slug])
    names = [league.slug, season.name.replace("/", "-")]
    yield "season", reverse("previews:season_detail", args=names)
    yield "official", reverse("previews:official_detail", args=[official.slug])
    yield "claim", reverse("previews:claim_detail", args=[claim.pk])


def admin_pages() -> Iterator[tuple[str, str]]:
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
    yield "admin: front page", reverse("admin:index")
    for model in LISTED:
        name = model._meta.model_name
        address = reverse(f"admin:previews_{name}_changelist")
        yield f"admin: list of {name}", address
        yield f"admin: search {name}", f"{address}?{urlencode({'q': SEARCHED[0]})}"
    fixtures = reverse("admin:previews_fixture_changelist")
    yield (
        "admin: search fixture, two clubs and a year",
        f"{fixtures}?{urlencode({'q': SEARCHED[1]})}",
    )
    yield "admin: fixtures, page 20", f"{fixtures}?p=20"
    for owner, field in CHOSEN:
        # A field of CHOSEN is a foreign key.
        target: Any = owner._meta.get_field(field).related_model
        name = str(owner._meta.model_name)
        for words in SEARCHED[::2]:
            query = {"app_label": "previews", "model_name": name, "field_name": field}
            address = f"{reverse('admin:autocomplete')}?{urlencode(query | {'term': words})}"
            yield f"admin: autocomplete {target._meta.model_name} “{words}”", address
    club = models.Club.objects.get_by_natural_key(*LIVERPOOL)
    for row in (preview, preview.fixture, club):
        name = row._meta.model_name
        yield f"admin: form of {name}", reverse(f"admin:previews_{name}_change", args=[row.pk])
    yield (
        "admin: findings of preview",
        reverse("admin:previews_preview_findings", args=[preview.pk]),
    )
    yield "admin: empty form of fixture", reverse("admin:previews_fixture_add")
    yield "admin: deleting club", reverse("admin:previews_club_delete", args=[club.pk])
