"""/live, /ready and /metrics: asked by load balancers and operators."""

import json
import logging
import shutil
from collections import namedtuple
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from matchhub import readiness
from matchhub.request_number import NONE, number
from previews.models import ScheduledRun
from tests.test_settings import PRODUCTION, python, setting

Usage = namedtuple("Usage", "total used free")


@pytest.fixture(autouse=True)
def migrated(monkeypatch):
    """The tables of the tests are made without migrations."""
    monkeypatch.setattr(readiness, "migrations_of_the_code", lambda: frozenset())


def refuse(*arguments, **options):
    raise DatabaseError("it is away")


@pytest.mark.parametrize("path", ["/live", "/live/"])
def test_a_process_is_live_without_its_database_and_under_any_host(client, path):
    answer = client.get(path, headers={"Host": "10.1.2.3"})

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert (answer.cookies, answer["Cache-Control"]) == ({}, "no-store")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/ready", "/ready/", "/health", "/health/"])
def test_a_process_is_ready_over_http_and_under_any_host(client, settings, path):
    settings.SECURE_SSL_REDIRECT = True

    answer = client.get(path, headers={"Host": "10.1.2.3"})

    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_it_is_ready_only_once_every_migration_is_applied(client, monkeypatch):
    needed = frozenset({("previews", "0001_initial")})
    monkeypatch.setattr(readiness, "migrations_of_the_code", lambda: needed)

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert "migrations are not applied: run manage.py migrate." in answer.content.decode()
    assert "database: ok" in answer.content.decode()


def test_it_is_not_ready_while_the_database_is_away(client, monkeypatch):
    monkeypatch.setattr(connection, "cursor", refuse)

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert "database: The database does not answer: DatabaseError." in answer.content.decode()


@pytest.mark.django_db
def test_it_is_not_ready_with_a_full_disk(client, monkeypatch, settings):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(9e9, 9e9, 99e6))

    assert "disk: 99 MB are free in VAR; 100 are needed." in client.get("/ready").content.decode()
    settings.READY_FREE_MB = 99
    assert client.get("/ready").status_code == 200


@pytest.mark.django_db
def test_it_is_not_ready_with_a_cache_that_keeps_nothing(client, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert "cache: The cache does not keep what is stored in it." in answer.content.decode()


@pytest.mark.django_db
def test_it_is_not_ready_once_it_is_told_to_stop(client, tmp_path, monkeypatch):
    file = tmp_path / "stopping"
    monkeypatch.setenv(readiness.STOPPING_FILE, str(file))
    assert client.get("/ready").status_code == 200

    file.touch()

    assert client.get("/ready").status_code == 503
    assert client.get("/live").status_code == 200


@pytest.mark.django_db
def test_scheduled_tasks_that_are_late_are_said_where_they_are_asked_for(client, settings):
    assert client.get("/ready").status_code == 200
    settings.SCHEDULED_MINUTES = 15
    assert "run_scheduled was never run" in client.get("/ready").content.decode()

    call_command("run_scheduled")
    assert client.get("/ready").status_code == 200

    ScheduledRun.objects.record(timezone.now() - timedelta(minutes=16), None)
    assert "run_scheduled was last run at" in client.get("/ready").content.decode()
    assert ScheduledRun.objects.count() == 1


def test_only_questions_are_answered(client):
    assert client.post("/live").status_code != 200


def test_metrics_need_the_token():
    code = (
        "import django; django.setup(); from django.test import Client; "
        "ask = lambda **headers: Client().get('/metrics', headers=headers).status_code; "
        "print(ask(), ask(Authorization='Bearer wrong'), ask(Authorization='Bearer secret'))"
    )
    own = PRODUCTION | {"DATABASE_URL": "sqlite://", "HTTPS": "off", "ALLOWED_HOSTS": "testserver"}

    assert python(code, METRICS_TOKEN="secret", **own).stdout == "401 401 200\n"


@pytest.mark.django_db
def test_without_a_token_there_are_no_metrics(client):
    assert client.get("/metrics").status_code == 404


def log_of(code, **environment):
    setup = "import django; django.setup(); import logging; from django.test import Client; "
    own = PRODUCTION | {"DATABASE_URL": "sqlite://", "HTTPS": "off"}
    return python(setup + code, **own, **environment).stderr


def test_lines_of_the_log_may_be_json():
    line = json.loads(log_of("logging.getLogger('x').warning('Ö %d', 3)", LOG_FORMAT="json"))

    assert line.pop("time")
    assert line == {"level": "WARNING", "logger": "x", "request_number": NONE, "message": "Ö 3"}


def test_a_foreign_host_is_one_line_of_the_log():
    code = (
        "logging.getLogger('django').setLevel('INFO'); "
        "Client(raise_request_exception=False).get('/clubs/', headers={'Host': 'evil.example'})"
    )
    log = log_of(code, DJANGO_SETTINGS_MODULE="tests.settings")

    lines = [line for line in log.splitlines() if "evil.example" in line]
    assert len(lines) == 1
    assert " WARNING django.security.DisallowedHost " in lines[0]
    assert "Traceback" not in log


@pytest.mark.parametrize(
    ("trusted", "given", "kept"),
    [
        (True, "abc-123", True),
        (False, "abc-123", False),
        (True, "abc\n2024 ERROR", False),
        (True, "x" * 65, False),
    ],
)
def test_a_number_of_a_trusted_proxy_is_kept(client, settings, monkeypatch, trusted, given, kept):
    settings.TRUST_PROXY = trusted
    seen = []
    monkeypatch.setattr("matchhub.health.problems", lambda: seen.append(number.get()) or [])

    client.get("/ready", headers={"X-Request-ID": given})

    assert (seen == [given]) is kept
    assert number.get() == NONE


def test_an_address_of_error_reports_is_checked():
    refused = python("from django.conf import settings; settings.DEBUG", SENTRY_DSN="nonsense")

    assert "SENTRY_DSN is not an address of Sentry" in refused.stderr.splitlines()[-1]


def test_connections_may_be_pooled():
    values = setting("DATABASES", DATABASE_URL="postgresql://user:word@host/name", POOL_SIZE="7")[
        0
    ]["default"]

    assert values["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 7}
    assert (values["OPTIONS"]["connect_timeout"], values["CONN_MAX_AGE"]) == (5, 0)


def test_records_outside_of_a_request_have_no_number(caplog):
    with caplog.at_level(logging.WARNING):
        logging.getLogger("previews").warning("x")

    assert number.get() == NONE
