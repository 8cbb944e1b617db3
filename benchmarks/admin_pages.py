"""The lists, searches, autocompletes and forms of the admin."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.contrib import admin
from django.urls import reverse

from benchmarks.clubs import LIVERPOOL
from benchmarks.page import PREVIEW
from previews import models

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


def admin_pages() -> Iterator[tuple[str, str]]:
    """Each label with its address."""
    yield "admin: front page", reverse("admin:index")
    yield from lists()
    fixtures = reverse("admin:previews_fixture_changelist")
    words = urlencode({"q": SEARCHED[1]})
    yield "admin: search fixture, two clubs and a year", f"{fixtures}?{words}"
    yield "admin: fixtures, page 20", f"{fixtures}?p=20"
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
    yield "admin: draft from the facts", reverse("admin:previews_preview_draft", args=[preview.pk])
    yield from autocompletes()
    yield from forms()


def lists() -> Iterator[tuple[str, str]]:
    """The list of each model of the admin, and a search of it where it can be searched."""
    for model in apps.get_app_config("previews").get_models():
        if model not in admin.site._registry:
            continue
        name = model._meta.model_name
        address = reverse(f"admin:previews_{name}_changelist")
        yield f"admin: list of {name}", address
        if admin.site._registry[model].search_fields:
            yield f"admin: search {name}", f"{address}?{urlencode({'q': SEARCHED[0]})}"


def autocompletes() -> Iterator[tuple[str, str]]:
    for owner, field in CHOSEN:
        # A field of CHOSEN is a foreign key.
        target: Any = owner._meta.get_field(field).related_model
        name = str(owner._meta.model_name)
        for words in SEARCHED[::2]:
            query = {"app_label": "previews", "model_name": name, "field_name": field}
            address = f"{reverse('admin:autocomplete')}?{urlencode(query | {'term': words})}"
            yield f"admin: autocomplete {target._meta.model_name} “{words}”", address


def forms() -> Iterator[tuple[str, str]]:
    preview = models.Preview.objects.get_by_natural_key(PREVIEW)
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
