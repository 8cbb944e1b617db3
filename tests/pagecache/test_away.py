"""The database does not answer: a real connection to nobody, in a process of its own."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.factories import ClubFactory, PreviewFactory

PROJECT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.django_db(transaction=True)


class Server:
    def __init__(self, database_url, folder, **environment):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.pagecache.away"],
            cwd=PROJECT,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "matchhub.settings",
                "DATABASE_URL": database_url,
                "PAGE_COPIES": str(folder),
                "DEBUG": "on",
                "HTTPS": "off",
                "LOG_LEVEL": "CRITICAL",
            }
            | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _say(self, **said):
        self.process.stdin.write(json.dumps(said) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the server ended"
        return json.loads(line)

    def get(self, address, **headers):
        return self._say(get=address, headers=headers)

    def lose_database(self):
        self._say(**{"break": True})

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture
def database_url(tmp_path):
    """The database of this test, for another process."""
    if connection.vendor == "postgresql":
        host, name = connection.settings_dict["HOST"], connection.settings_dict["NAME"]
        if not host:
            host = os.environ["DATABASE_URL"].partition("host=")[2]
        return f"postgresql://matchhub@/{name}?host={host}"
    file = tmp_path / "matchhub.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{file}"


@pytest.fixture
def preview():
    return PreviewFactory(
        published=True, headline="Three goals to find", fixture__home=ClubFactory(slug="atalanta")
    )


def test_the_page_is_shown_as_of_its_moment_when_the_database_goes(preview, tmp_path, database_url):
    address = preview.get_absolute_url()
    with Server(database_url, tmp_path / "copies") as server:
        fresh = server.get(address)
        server.get("/")
        server.get("/clubs/atalanta/")
        server.lose_database()
        stale = server.get(address)
        in_a_state = server.get(f"{address}?form_guide=home")
        others = [server.get("/"), server.get("/clubs/atalanta/")]
        never_seen = server.get("/previews/another/")
        admin = server.get("/account/login/")
        section = server.get(
            f"{address}form-guide/",
            hx_request="true",
            hx_current_url=f"http://localhost{address}?league=home",
        )

    assert fresh["status"] == 200
    for page in (stale, in_a_state, *others):
        assert page["status"] == 200
        assert page["headers"]["Warning"] == '110 - "Response is Stale"'
        assert page["headers"]["Cache-Control"] == "public, max-age=0, s-maxage=1"
        assert "default-src 'self'" in page["headers"]["Content-Security-Policy"]
        assert ": the database does not answer." in page["text"]
        assert "Three goals to find" in page["text"] or "Club" in page["text"]
    without_notice = stale["text"].replace(notice_in(stale["text"]), "")
    assert without_notice.split() == fresh["text"].split()
    assert never_seen["status"] == 503
    assert never_seen["headers"]["Retry-After"] == "5"
    assert never_seen["headers"]["Cache-Control"] == "no-store"
    assert "cannot be shown at the moment" in never_seen["text"]
    assert admin["status"] in (200, 503)
    # htmx would swap nothing; it loads the page, which says how things are.
    assert section["status"] == 503
    assert section["headers"]["HX-Redirect"] == f"{address}?league=home"


def notice_in(text):
    start = text.index('<p class="stale">')
    return text[start : text.index("</p>", start) + len("</p>")]


def test_a_process_that_starts_without_a_database_shows_the_copies(preview, tmp_path, database_url):
    address = preview.get_absolute_url()
    with Server(database_url, tmp_path / "copies") as server:
        assert server.get(address)["status"] == 200

    with Server("postgresql://matchhub@127.0.0.1:1/matchhub", tmp_path / "copies") as server:
        page = server.get(address)
        other = server.get("/previews/another/")
        health = server.get("/health/")

    assert (page["status"], other["status"], health["status"]) == (200, 503, 503)
    assert "Shown as of" in notice_in(page["text"])


def test_a_withdrawn_preview_is_not_among_the_copies(preview, tmp_path, database_url):
    address = preview.get_absolute_url()
    with Server(database_url, tmp_path / "copies") as server:
        assert server.get(address)["status"] == 200
        assert [path.name.partition(".")[0] for path in (tmp_path / "copies/previews").iterdir()]
    preview.status = "draft"
    preview.save()
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as copy:
            connection.connection.backup(copy)

    with Server(database_url, tmp_path / "copies") as server:
        assert server.get("/")["status"] == 200  # nobody asks for the preview itself
        server.lose_database()
        assert server.get(address)["status"] == 503


def test_the_project_keeps_copies_by_default_out_of_the_repository():
    assert str(settings.VAR) in str(settings.VAR / "page_copies")
    assert "var" in (PROJECT / ".gitignore").read_text()
