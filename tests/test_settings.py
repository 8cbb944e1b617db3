"""The settings as a server sees them: in a process of its own, with only the given environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

PROJECT = Path(__file__).parent.parent
PRODUCTION = {"SECRET_KEY": "k" * 25 + "0123456789" * 5, "ALLOWED_HOSTS": "matchhub.example"}


def python(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "matchhub.settings"}
        | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def setting(*names, **environment):
    code = (
        "import json; from django.conf import settings; "
        f"print(json.dumps([getattr(settings, name) for name in {names!r}], default=str))"
    )
    return json.loads(python(code, **environment).stdout)


def test_nothing_set_means_no_debug_only_this_machine_and_https():
    values = setting("DEBUG", "ALLOWED_HOSTS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE")

    assert values == [False, ["127.0.0.1", "localhost"], True, True]


def test_without_a_secret_key_each_process_makes_up_its_own():
    assert setting("SECRET_KEY") != setting("SECRET_KEY")


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": ""}], ids=["unset", "empty"])
def test_production_refuses_to_serve_without_a_secret_key(environment):
    refused = python("import matchhub.wsgi", **environment)

    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1] == (
        "django.core.exceptions.ImproperlyConfigured: "
        "SECRET_KEY is not set. Set the environment variable SECRET_KEY to at least 50 random "
        "characters, the same for every process."
    )


@pytest.mark.parametrize("environment", [PRODUCTION, {"DEBUG": "on"}], ids=["key", "debug"])
def test_serves_with_a_secret_key_or_while_debugging(environment):
    code = "import matchhub.wsgi; print(callable(matchhub.wsgi.application))"

    assert python(code, **environment).stdout == "True\n"


def test_sqlite_waits_for_its_turn_to_write_and_lets_readers_go_on():
    [databases] = setting("DATABASES")

    assert databases["default"]["NAME"] == str(PROJECT / "var" / "matchhub.sqlite3")
    assert databases["default"]["CONN_MAX_AGE"] == 60
    assert databases["default"]["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;"
        ),
    }


def test_database_url_names_a_postgresql_server():
    [databases] = setting("DATABASES", DATABASE_URL="postgresql://desk:pitch@db.example:5433/hub")

    assert {key: databases["default"][key] for key in ("ENGINE", "HOST", "PORT", "NAME")} == {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "db.example",
        "PORT": 5433,
        "NAME": "hub",
    }


@pytest.mark.parametrize(
    ("environment", "options"),
    [
        ({}, "-c statement_timeout=0 -c lock_timeout=0"),
        (
            {"STATEMENT_SECONDS": "20", "LOCK_SECONDS": "2.5"},
            "-c statement_timeout=20000 -c lock_timeout=2500",
        ),
    ],
    ids=["command", "server"],
)
def test_postgresql_gives_up_a_statement_after_the_seconds_set(environment, options):
    url = "postgresql://desk:pitch@db.example/hub?sslmode=require"
    [databases] = setting("DATABASES", DATABASE_URL=url, **environment)

    assert databases["default"]["OPTIONS"] == {
        "connect_timeout": 5,
        "options": options,
        "sslmode": "require",
    }


def test_a_statement_that_goes_on_for_too_long_is_ended():
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL only: SQLite has no such setting")
    url = os.environ["DATABASE_URL"]
    code = (
        "import django; django.setup(); from django.db import connection; "
        "connection.cursor().execute('SELECT pg_sleep(60)')"
    )

    ended = python(code, DATABASE_URL=url, STATEMENT_SECONDS="0.05")

    assert "canceling statement due to statement timeout" in ended.stderr


@pytest.mark.django_db
def test_a_fans_page_sets_no_cookie_does_not_vary_on_one_and_allows_only_the_site_itself(client):
    answer = client.get("/clubs/")

    assert answer.status_code == 200
    assert answer.cookies == {}
    assert "Cookie" not in answer.get("Vary", "")
    assert answer["Content-Security-Policy"] == (
        "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=(), " in answer["Permissions-Policy"]
    assert "publickey-credentials-get=(self)" in answer["Permissions-Policy"]
