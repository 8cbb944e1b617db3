"""No page, list, search, autocomplete or form costs more in an archive twice as large.

Counted in steps of SQLite's virtual machine: seconds would depend on the machine.
"""

from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
import time_machine
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.messages.storage.fallback import FallbackStorage
from django.db import connection, transaction
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from previews import models
from previews.components.claim_address import claim_page
from tests.admin.rows import ADMIN_MODELS
from tests.archives import Archive

pytestmark = pytest.mark.django_db
SIZE = 2000
# The steps of each page at twice the size, in proportion, beside a few of small sorts and pages.
AT_MOST, BESIDE = 1.1, 2000
EVE = datetime(2024, 4, 18, 12, tzinfo=UTC)
SEARCHED = ("liverpool", "liverpool atalanta 2024", "Li", "2024-04-17", "no such name")
STEPS_AT_ONCE = 50
# The tables that imports fill, and those that they point to: all searches. Others: one.
IMPORTED = (
    models.Fixture, models.MatchEvent, models.SideStats, models.Appointment, models.Tie,
    models.Stage, models.Season, models.Club, models.ImportChange, models.UnmatchedName,
)  # fmt: skip


def fans_pages(archive):
    season = archive.preview.fixture.season
    return {
        "the front page": reverse("previews:preview_list"),
        "the list of previews": reverse("previews:preview_list_rows"),
        "previews of a club": f"{reverse('previews:preview_list')}?club=liverpool",
        "previews of a competition": f"{reverse('previews:preview_list')}?competition=a-league",
        "the clubs": reverse("previews:club_list"),
        "further clubs": f"{reverse('previews:club_list')}?after=atalanta",
        "the competitions": reverse("previews:competition_list"),
        "the claims": reverse("previews:claim_list"),
        "the questions": reverse("previews:ask"),
        "a question": reverse("previews:question_detail", args=["form"]) + "?club=liverpool",
        "a preview": archive.preview.get_absolute_url(),
        "sources": reverse("previews:preview_sources", args=[archive.preview.slug]),
        "a club": reverse("previews:club_detail", args=["liverpool"]),
        "a season": reverse(
            "previews:season_detail", args=["a-league", season.name.replace("/", "-")]
        ),
        "a day": archive.preview.fixture.get_absolute_url().rsplit("/", 2)[0] + "/",
        "a match": archive.preview.fixture.get_absolute_url(),
        "the officials": reverse("previews:official_list"),
        "an official": reverse("previews:official_detail", args=["ref"]),
        "a claim": claim_page(archive.claim.pk, archive.claim.sentence),
        "the API's fixtures": f"{reverse('api:fixtures')}?limit=100",
        "further fixtures of the API": f"{reverse('api:fixtures')}?offset=100",
        "the API's fixtures of a day": f"{reverse('api:fixtures')}?since={EVE:%Y-%m-%d}",
        "the API's clubs": f"{reverse('api:clubs')}?limit=100",
        "the API's people": reverse("api:people"),
        "the API's previews": reverse("api:previews"),
        "the API's claims": reverse("api:claims"),
    } | {
        f"the search for {words}": f"{reverse('previews:search')}?{urlencode({'q': words})}"
        for words in (*SEARCHED, "liverpol", "april 2024")
    }


def admin_pages(archive):
    pages = {
        "the front page of the admin": reverse("admin:index"),
        "the list of fixtures, drawn": list_of(models.Fixture),
        "the state of a preview": reverse(
            "admin:previews_preview_findings", args=[archive.preview.pk]
        ),
        "the form of a preview": change_of(archive.preview),
        "the form of a fixture": change_of(archive.preview.fixture),
        "the history of a fixture": change_of(archive.preview.fixture, "history"),
        "the form of a club": change_of(archive.liverpool),
        "deleting a club": change_of(archive.others[0], "delete"),
        "deleting a competition": change_of(archive.league, "delete"),
    }
    for model, name, target in autocompletes():
        for words in ("", *SEARCHED[:3]):
            query = {"app_label": "previews", "model_name": model, "field_name": name}
            address = f"{reverse('admin:autocomplete')}?{urlencode(query | {'term': words})}"
            pages[f"{target}, autocomplete {words}"] = address
    return pages


def lists(archive):
    """The model and the query of each list."""
    found = {
        "fixtures without a result": (models.Fixture, {"result": "not_entered"}),
        "fixtures of a status": (models.Fixture, {"status__exact": "played"}),
        "the last page of a status": (models.Fixture, {"status__exact": "played", "p": "20"}),
        "fixtures of a year": (models.Fixture, {"day__year": "2023"}),
        "fixtures of a month": (models.Fixture, {"day__year": "2024", "day__month": "4"}),
        "the last page of fixtures": (models.Fixture, {"p": "20"}),
        "fixtures behind one": (models.Fixture, {"after": str(archive.preview.fixture_id)}),
        "fixtures by status": (models.Fixture, {"o": "5"}),
    }
    for model in ADMIN_MODELS:
        for words in ("", *(SEARCHED if model in IMPORTED else SEARCHED[1:2])):
            name = f"{model._meta.model_name}, list{words and f' of {words}'}"
            found[name] = (model, {"q": words} if words else {})
    return found


def change_of(row, page="change"):
    return reverse(f"admin:previews_{row._meta.model_name}_{page}", args=[row.pk])


def list_of(model):
    return reverse(f"admin:previews_{model._meta.model_name}_changelist")


def autocompletes():
    """One field for each model that is chosen by an autocomplete."""
    found = {}
    for model in ADMIN_MODELS:
        for name in admin.site.get_model_admin(model).autocomplete_fields:
            target = model._meta.get_field(name).related_model._meta.model_name
            found[target] = (model._meta.model_name, name, target)
    return found.values()


@contextmanager
def counted():
    """Yields a list to which the steps are added, and the queries."""
    steps = 0

    def count():
        nonlocal steps
        steps += STEPS_AT_ONCE
        return 0

    cost = []
    connection.connection.set_progress_handler(count, STEPS_AT_ONCE)
    with CaptureQueriesContext(connection) as asked:
        yield cost
    connection.connection.set_progress_handler(None, 0)
    cost += [steps, len(asked)]


def measured(archive, editor):
    """The steps and the number of queries of each page and list."""
    found = {}
    clients = {"fan": Client(), "admin": Client()}
    clients["admin"].force_login(editor)
    for name, address in (fans_pages(archive) | admin_pages(archive)).items():
        client = clients["admin" if address.startswith("/admin/") else "fan"]
        with counted() as found[name]:
            response = client.get(address)
        assert response.status_code == 200, (name, address, response.status_code)
    for name, (model, query) in lists(archive).items():
        with counted() as found[name]:
            read_list(model, query, editor)
    return found


def read_list(model, query, editor):
    """What a list reads, without drawing it."""
    request = RequestFactory().get(list_of(model), query)
    request.user, request.session = editor, {}
    request.resolver_match = resolve(request.path)
    request._messages = FallbackStorage(request)
    changes = admin.site.get_model_admin(model).get_changelist_instance(request)
    list(changes.result_list)
    return changes.date_links, changes.next_rows


@pytest.fixture(scope="module")
def work(django_db_setup, django_db_blocker):
    """What each page costs at one size and at twice the size."""
    if connection.vendor != "sqlite":
        pytest.skip("the steps of SQLite are counted; PostgreSQL's plans have a test of their own")
    clock = time_machine.travel(EVE, tick=False)
    with django_db_blocker.unblock(), clock, transaction.atomic():
        sizes = both_sizes()
        transaction.set_rollback(True)
    return sizes


def both_sizes():
    archive = Archive()
    editor = User.objects.create_superuser("root")
    archive.grow(SIZE)
    small = measured(archive, editor)
    archive.grow(SIZE)
    return small, measured(archive, editor)


def test_nothing_costs_more_in_an_archive_twice_as_large(work):
    small, large = work

    grown = {
        name: (small[name][0], steps)
        for name, (steps, _queries) in large.items()
        if steps > small[name][0] * AT_MOST + BESIDE
    }
    assert not grown, "\n".join(map(str, grown.items()))


def test_nothing_asks_more_queries_in_an_archive_twice_as_large(work):
    small, large = work

    more = {
        name: (small[name][1], queries)
        for name, (_steps, queries) in large.items()
        if queries > small[name][1]
    }
    assert more == {}
