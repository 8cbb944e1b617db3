"""The audit log: what is written, how it is found, and how long it is kept."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone

from accounts.audit import Action, prune, record
from accounts.models import AuditEntry, CachedValue

pytestmark = pytest.mark.django_db


def entry(days=0, **values):
    made_at = timezone.now() - timedelta(days=days)
    return AuditEntry.objects.create(made_at=made_at, **{"action": "logged_in", **values})


def test_old_entries_are_deleted(settings):
    settings.AUDIT_DAYS = 30
    kept = entry(days=29)
    entry(days=31)

    assert prune() == 1
    assert AuditEntry.objects.get() == kept


def test_only_the_newest_entries_are_kept(settings):
    settings.AUDIT_ENTRIES = 3
    entries = [entry() for _ in range(5)]

    assert prune() == 2
    assert set(AuditEntry.objects.all()) == set(entries[2:])


def test_a_flood_of_attempts_is_bounded_without_a_command(settings, monkeypatch):
    settings.AUDIT_ENTRIES = 10
    monkeypatch.setattr("accounts.audit.BETWEEN_PRUNINGS", 5)
    for n in range(40):
        record(None, Action.LOGIN_FAILED, name=f"name{n}")

    assert AuditEntry.objects.count() <= 10 + 5


def test_the_command_tidies_what_has_run_out(capsys):
    entry(days=366)
    CachedValue.objects.create(
        cache_key="old", value="", expires=timezone.now() - timedelta(days=1)
    )

    call_command("tidy_accounts")

    assert capsys.readouterr().out == "Deleted: audit entries 1, cached values 1.\n"


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "two\nlines", "<script>", "😀"])
def test_whatever_is_typed_as_a_name_can_be_written(name):
    request = RequestFactory().get("/", REMOTE_ADDR="unix:")

    written = record(request, Action.LOGIN_FAILED, "d" * 900, name=name)

    written.refresh_from_db()
    assert written.name == name.replace("\0", "")[:150]
    assert (written.address, len(written.details)) == (None, 500)


def test_the_list_is_filtered_and_searched(make_user, signed_in):
    browser = signed_in(make_user("carla", "Chief editor"))
    entry(name="anna", address="192.0.2.1")
    entry(name="ben", action="login_failed", address="192.0.2.2")

    def names(**query):
        rows = browser.get("/admin/accounts/auditentry/", query).context["cl"].result_list
        return [row.name for row in rows]

    assert names() == ["ben", "anna"]
    assert names(action__exact="logged_in") == ["anna"]
    assert names(q="192.0.2.2") == ["ben"]


def test_an_entry_is_read_and_not_changed(make_user, signed_in):
    browser = signed_in(make_user("root", is_superuser=True))
    address = f"/admin/accounts/auditentry/{entry(name='anna').pk}/"

    assert browser.get(f"{address}change/").status_code == 200
    assert browser.post(f"{address}change/", {"name": "ben"}).status_code == 403
    assert browser.post(f"{address}delete/", {"post": "yes"}).status_code == 403


def test_the_name_stays_when_the_user_is_gone(make_user):
    user = make_user("anna")
    written = record(None, Action.LOGGED_IN, user=user)
    user.delete()

    written.refresh_from_db()
    assert (written.user, written.name) == (None, "anna")
