"""Wrong passwords are counted by name and by address, in every process, before they are hashed."""

import pytest
from django.core.cache import caches
from django.core.checks import run_checks

from accounts.models import AuditEntry, CachedValue

pytestmark = pytest.mark.django_db
NAME_LIMIT, ADDRESS_LIMIT = 5, 10


@pytest.fixture
def hashed(monkeypatch):
    """The passwords that were hashed."""
    seen = []
    check = "django.contrib.auth.base_user.check_password"
    monkeypatch.setattr(check, lambda password, *args, **kwargs: seen.append(password))
    monkeypatch.setattr(
        "django.contrib.auth.models.User.set_password", lambda user, password: seen.append(password)
    )
    return seen


def test_after_five_wrong_passwords_the_name_is_refused_without_hashing(make_user, login, hashed):
    make_user("anna")
    hashed.clear()

    answers = [login("anna", f"wrong {n}", REMOTE_ADDR=f"192.0.2.{n}") for n in range(8)]

    assert [answer.status_code for answer in answers] == [200] * NAME_LIMIT + [429] * 3
    assert hashed == [f"wrong {n}" for n in range(NAME_LIMIT)]
    assert answers[-1]["Retry-After"] == "300"
    assert "Wait 5 minutes, then try again." in " ".join(answers[-1].content.decode().split())


def test_a_refused_name_is_refused_with_the_right_password_too(make_user, login):
    make_user("anna")
    for _ in range(NAME_LIMIT):
        login("anna", "wrong")

    assert login("anna").status_code == 429


@pytest.mark.parametrize("name", ["ANNA", " anna", "Anna "])
def test_another_spelling_of_the_name_is_the_same_name(make_user, login, name):
    make_user("anna")
    for n in range(NAME_LIMIT):
        login("anna", "wrong", REMOTE_ADDR=f"192.0.2.{n}")

    assert login(name, "wrong", REMOTE_ADDR="192.0.2.99").status_code == 429


def test_another_host_of_the_site_is_the_same_name(make_user, login, settings):
    settings.ALLOWED_HOSTS = ["*"]
    make_user("anna")
    answers = [
        login("anna", "wrong", REMOTE_ADDR=f"192.0.2.{n}", HTTP_HOST=f"host{n}.example")
        for n in range(NAME_LIMIT + 1)
    ]

    assert answers[-1].status_code == 429


def test_an_address_is_refused_for_every_name(login):
    answers = [login(f"name{n}", "wrong") for n in range(ADDRESS_LIMIT + 1)]

    assert [answer.status_code for answer in answers] == [200] * ADDRESS_LIMIT + [429]


def test_addresses_of_one_ipv6_network_are_one(login):
    answers = [
        login(f"name{n}", "wrong", REMOTE_ADDR=f"2001:db8::{n + 1:x}")
        for n in range(ADDRESS_LIMIT + 1)
    ]

    assert answers[-1].status_code == 429


def test_those_who_get_it_right_use_up_nothing(make_user, login):
    make_user("anna")

    assert [login("anna").status_code for _ in range(NAME_LIMIT + 2)] == [302] * (NAME_LIMIT + 2)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "is_refused"),
    [
        (0, "203.0.113.{n}", True),  # no proxy: whatever it says is made up
        (1, "203.0.113.{n}, 198.51.100.7", True),  # the proxy wrote the last one
        (1, "198.51.100.{n}", False),  # ... which differs
        (2, "203.0.113.{n}, 198.51.100.7, 10.0.0.1", True),
        (2, "10.0.0.{n}", True),  # fewer entries than proxies
        (1, "nonsense {n}", True),
        (1, "203.0.113.9, 10.0.0.{n}, ", True),
    ],
)
def test_a_made_up_header_does_not_help(login, settings, proxies, forwarded, is_refused):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    answers = [
        login(f"name{n}", "wrong", HTTP_X_FORWARDED_FOR=forwarded.format(n=n))
        for n in range(ADDRESS_LIMIT + 1)
    ]

    assert (answers[-1].status_code == 429) == is_refused


def test_the_count_is_kept_outside_of_the_process(login):
    login("anna", "wrong")

    assert type(caches["default"]).__name__ == "DatabaseCache"
    assert CachedValue.objects.filter(cache_key__contains="login_failed").count() == 2


def test_many_made_up_names_push_no_count_out(settings):
    assert settings.CACHES["default"]["OPTIONS"]["MAX_ENTRIES"] >= 100_000


@pytest.mark.parametrize("backend", ["locmem.LocMemCache", "dummy.DummyCache", "db.DatabaseCache"])
def test_the_check_warns_of_a_cache_of_one_process(settings, backend):
    settings.CACHES = {"default": {"BACKEND": f"django.core.cache.backends.{backend}"}}

    found = [each.id for each in run_checks(include_deployment_checks=True)]

    assert ("accounts.W001" in found) == (backend != "db.DatabaseCache")


def test_refusals_are_in_the_audit_log(login):
    for _ in range(NAME_LIMIT + 1):
        login("ghost", "wrong", REMOTE_ADDR="192.0.2.7")

    *failed, refused = AuditEntry.objects.order_by("pk")
    assert {(entry.action, entry.name, entry.address) for entry in failed} == {
        ("login_failed", "ghost", "192.0.2.7")
    }
    assert refused.action == "login_limited"
