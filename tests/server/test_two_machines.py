"""Two machines behind one address: they share PostgreSQL, a cache and the key, and nothing else."""

import re
import subprocess
import sys
from contextlib import contextmanager
from http.cookies import SimpleCookie
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
import redis
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection

from previews.models import Club
from tests.factories import ClubFactory, EditorFactory, PreviewFactory
from tests.pagecache.test_away import database_url  # noqa: F401  (a fixture)
from tests.server.test_server import HANGS, ask, eventually, free_port, server
from tools.components import REMEDIES, redis_server

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "a-long-enough-one"


@pytest.fixture
def cache_url(tmp_path):
    program = redis_server()
    if program is None:
        pytest.skip(f"no Redis: {REMEDIES['redis-server']}")
    port = free_port()
    process = subprocess.Popen(
        [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmp_path],
        stdout=subprocess.DEVNULL,
    )
    try:
        eventually(lambda: _is_there(port))
        yield f"rediscache://127.0.0.1:{port}/0"
    finally:
        process.terminate()
        process.wait(HANGS)


def _is_there(port):
    try:
        with redis.Redis(port=port) as client:
            return client.ping()
    except redis.ConnectionError:
        return False


@contextmanager
def machine(folder, database, cache):
    folder.mkdir()
    port = free_port()
    environment = {
        "DJANGO_SETTINGS_MODULE": "matchhub.settings",
        "DATABASE_URL": database,
        "CACHE_URL": cache,
        "SECRET_KEY": "k" * 60,
        "VAR": str(folder),
        "PORT": str(port),
        "WORKERS": "1",
        "DEBUG": "on",  # static files from their sources
        "HTTPS": "off",
        "LOG_LEVEL": "CRITICAL",
        "READY_FREE_MB": "0",
    }
    with server([sys.executable, "-m", "matchhub.serve"], port, path="/live", **environment):
        yield port


class SameAddress(HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


class Visitor:
    """A browser with its cookies, sent to one machine or the other."""

    def __init__(self):
        self.cookies = SimpleCookie()
        self.opener = build_opener(SameAddress)

    def ask(self, port, path, **form):
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        data = urlencode(form).encode() if form else None
        request = Request(f"http://127.0.0.1:{port}{path}", data, {"Cookie": cookies})
        try:
            answer = self.opener.open(request, timeout=HANGS)
        except HTTPError as error:
            answer = error
        with answer:
            for header in answer.headers.get_all("Set-Cookie", []):
                self.cookies.load(header)
            return answer.status, answer.read().decode()


def test_two_machines_are_one_site(tmp_path, database_url, cache_url):  # noqa: F811
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL only: two machines cannot share an SQLite file")
    club = ClubFactory(slug="atalanta", name="Atalanta")
    address = PreviewFactory(published=True, fixture__home=club).get_absolute_url()
    # The tests' own hasher is not one of the site.
    password = PBKDF2PasswordHasher().encode(PASSWORD, "salt", iterations=1000)
    EditorFactory(username="anna", is_superuser=True, password=password)

    with (
        machine(tmp_path / "a", database_url, cache_url) as first,
        machine(tmp_path / "b", database_url, cache_url) as second,
    ):
        # A session of one is a session of the other.
        visitor = Visitor()
        _, page = visitor.ask(first, "/account/login/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        form = {"login": "anna", "password": PASSWORD, "csrfmiddlewaretoken": token}
        assert visitor.ask(first, "/account/login/?next=/admin/", **form)[0] == 302
        assert [visitor.ask(port, "/admin/")[0] for port in (first, second)] == [200, 200]

        # Wrong passwords are counted together.
        attacker = Visitor()
        _, page = attacker.ask(first, "/account/login/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        wrong = {"login": "bella", "password": "a-wrong-one", "csrfmiddlewaretoken": token}
        asked = [attacker.ask(port, "/account/login/", **wrong)[0] for port in 3 * [first, second]]
        assert asked == [200] * 5 + [429]

        # A page that each has kept shows at once what was saved elsewhere.
        for port in (first, second):
            assert "Atalanta" in ask(port, address).text
        other = Club.objects.get(pk=club.pk)
        other.name = "Bergamo"
        other.save()
        for port in (first, second):
            assert "Bergamo" in ask(port, "/clubs/atalanta/").text
