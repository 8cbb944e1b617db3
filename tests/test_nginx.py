"""docs/nginx.conf, run by nginx in front of a small site that answers as ours does."""

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from previews.pagecache.answer import CACHE_CONTROL

RECIPE = Path(__file__).parent.parent / "docs" / "nginx.conf"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
ETAG = '"one"'


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Upstream(BaseHTTPRequestHandler):
    """A page that says how often it was made; `status` and `delay` make it fail."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        state = self.server
        with state.lock:
            state.asked.append(dict(self.headers) | {"path": self.path})
            number = len(state.asked)
        time.sleep(state.delay)
        if state.is_gone:
            self.close_connection = True
            return  # the connection is closed without an answer
        if state.status == 200 and self.headers.get("If-None-Match") == state.etag:
            self._send(304, b"")
        else:
            encoding = self.headers.get("Accept-Encoding", "")
            self._send(state.status, f"{number} {encoding}".encode())

    def _send(self, status, body):
        self.send_response(status)
        if status in (200, 304):
            for name, value in CACHE_CONTROL:
                self.send_header(name, self.server.shorter(value))
            self.send_header("ETag", self.server.etag)
            self.send_header("Vary", "HX-Request, Accept-Encoding")
        if self.path.startswith("/media/pictures/shown"):
            self.send_header("X-Accel-Redirect", "/protected-pictures/a.png")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def upstream():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
    server.daemon_threads = True
    server.lock, server.asked = threading.Lock(), []
    server.status, server.delay = 200, 0
    server.shorter, server.etag, server.is_gone = str, ETAG, False
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def nginx(tmp_path, upstream):
    """The recipe as it is, with folders and ports of this test."""
    port = free_port()
    static = tmp_path / "static"
    static.mkdir()
    (static / "page.css").write_text("plain")
    (static / "page.css.gz").write_bytes(gzip.compress(b"plain"))
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"picture")
    recipe = RECIPE.read_text()
    for said, here in {
        "/var/cache/nginx/matchhub": f"{tmp_path}/cache",
        "server 127.0.0.1:8000": f"server 127.0.0.1:{upstream.server_port}",
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/matchhub/var/static/": f"{static}/",
        "/srv/matchhub/var/media/pictures/": f"{tmp_path}/pictures/",
    }.items():
        assert said in recipe
        recipe = recipe.replace(said, here)
    folders = "".join(
        f"{kind}_temp_path {tmp_path}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration = tmp_path / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(
        f"{user} daemon off; pid {tmp_path}/pid; error_log {tmp_path}/error.log; "
        f"events {{}} http {{ access_log off; {folders}\n{recipe}\n}}"
    )
    process = subprocess.Popen([NGINX, "-p", tmp_path, "-c", configuration])
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None, (tmp_path / "error.log").read_text()
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def replaced(text, words):
    for word, other in words.items():
        text = text.replace(word, other)
    return text


def get(port, path="/", method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": "matchhub.example"} | fields)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace"), dict(answer.getheaders())
    finally:
        connection.close()


def test_a_page_is_asked_for_once_and_a_browser_gets_304(nginx, upstream):
    pages = [get(nginx)[:2] for _ in range(5)]

    assert pages == [(200, "1 ")] * 5
    assert len(upstream.asked) == 1
    assert get(nginx, If_None_Match=ETAG)[0] == 304
    assert upstream.asked[0]["Host"] == "matchhub.example"
    assert upstream.asked[0]["X-Forwarded-Proto"] == "http"


def test_an_address_that_a_visitor_makes_up_is_not_the_last_one(nginx, upstream):
    get(nginx, "/admin/", X_Forwarded_For="192.0.2.1")

    assert upstream.asked[0]["X-Forwarded-For"] == "192.0.2.1, 127.0.0.1"


def test_the_recipe_of_compose_is_one(tmp_path):
    recipe = replaced(
        (RECIPE.parent.parent / "deploy" / "nginx.compose.conf").read_text(),
        {"server site:8000": "server 127.0.0.1:1", "/var/cache/nginx/": f"{tmp_path}/"},
    )
    configuration = tmp_path / "nginx.conf"
    configuration.write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ {recipe} }}"
    )

    tested = subprocess.run(
        [NGINX, "-t", "-p", tmp_path, "-c", configuration], capture_output=True, text=True
    )

    assert "syntax is ok" in tested.stderr, tested.stderr


def test_a_rush_asks_once(nginx, upstream):
    upstream.delay = 0.5
    threads = [threading.Thread(target=get, args=(nginx, "/rush/")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(upstream.asked) == 1


def test_each_encoding_and_each_open_page_has_an_answer_of_its_own(nginx, upstream):
    chrome = {"Accept_Encoding": "gzip, deflate, br, zstd"}
    open_pages = [{}, *[{"HX_Request": "true", "HX_Current_URL": page} for page in ("/a", "/b")]]
    for headers in (*open_pages, *open_pages):
        get(nginx, "/part/", **headers)
    assert len(upstream.asked) == 3

    assert get(nginx, "/page/", **chrome)[1] == "4 br"
    assert get(nginx, "/page/", Accept_Encoding="br, gzip;q=0.5")[1] == "4 br"
    assert get(nginx, "/page/", Accept_Encoding="gzip")[1] == "5 gzip"
    assert get(nginx, "/page/")[1] == "6 "


@pytest.mark.parametrize("path", ["/admin/", "/drafts/a-preview/", "/health/", "/live", "/ready"])
def test_pages_of_editors_are_never_kept(nginx, upstream, path):
    assert [get(nginx, path)[1] for _ in range(2)] == ["1 ", "2 "]


def test_who_is_signed_in_is_never_answered_from_the_cache(nginx, upstream):
    signed_in = {"Cookie": "a=b; sessionid=abc"}
    assert [get(nginx, "/", **signed_in)[1] for _ in range(2)] == ["1 ", "2 "]
    assert get(nginx)[1] == "3 "
    assert get(nginx, "/", method="GET", **signed_in)[1] == "4 "


def test_an_old_page_is_checked_by_its_etag(nginx, upstream):
    upstream.shorter = lambda value: value.replace("s-maxage=10", "s-maxage=1")
    get(nginx)
    time.sleep(2.2)
    page = get(nginx)
    for _ in range(100):  # it is asked for behind the visitor's back
        if len(upstream.asked) == 2:
            break
        time.sleep(0.05)

    assert page[1] == "1 "
    assert upstream.asked[1]["If-None-Match"] == ETAG


def test_a_page_that_nobody_asked_for_meanwhile_is_not_shown_old(nginx, upstream):
    shorter = {"s-maxage=10": "s-maxage=1", "revalidate=10": "revalidate=1"}
    upstream.shorter = lambda value: replaced(value, shorter)
    get(nginx)
    time.sleep(3.3)  # nginx counts whole seconds
    upstream.etag = '"two"'

    assert get(nginx)[1] == "2 "


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_an_old_page_is_better_than_an_error(nginx, upstream, status):
    upstream.shorter = lambda value: value.replace("s-maxage=10", "s-maxage=1")
    get(nginx)
    time.sleep(2.2)
    upstream.status = status

    assert [get(nginx)[:2] for _ in range(3)] == [(200, "1 ")] * 3
    assert get(nginx, "/never-asked-for/")[0] == status


def test_an_old_page_is_shown_without_the_site(nginx, upstream):
    upstream.shorter = lambda value: value.replace("s-maxage=10", "s-maxage=1")
    get(nginx)
    time.sleep(2.2)
    upstream.is_gone = True

    assert [get(nginx)[:2] for _ in range(3)] == [(200, "1 ")] * 3
    assert get(nginx, "/never-asked-for/")[0] == 502


def test_files_come_from_the_disk(nginx, upstream):
    plain = get(nginx, "/static/page.css")
    compressed = get(nginx, "/static/page.css", Accept_Encoding="gzip")

    assert plain[1] == "plain"
    assert compressed[2]["Content-Encoding"] == "gzip"
    assert "immutable" in plain[2]["Cache-Control"]
    assert upstream.asked == []


def test_the_site_is_asked_about_each_picture_and_nginx_sends_it(nginx, upstream):
    pictures = [get(nginx, "/media/pictures/shown.png") for _ in range(2)]

    assert [picture[:2] for picture in pictures] == [(200, "picture")] * 2
    assert len(upstream.asked) == 2
    assert pictures[0][2]["ETag"] == ETAG
    assert pictures[0][2]["X-Content-Type-Options"] == "nosniff"
    assert "a.png" not in get(nginx, "/media/pictures/a.png")[1]
    assert get(nginx, "/media/pictures/a.png")[1] != "picture"
    assert get(nginx, "/protected-pictures/a.png")[0] == 404
