"""What the limits let past the queue, whom they serve first, and what they read beforehand."""

from io import BytesIO
from threading import Event, Timer, current_thread

import pytest
from django.test import RequestFactory

from matchhub.limits import Environ, LimitedApplication, body_read, busy, is_urgent
from matchhub.server_settings import ServerSettings


class Body:
    """What an application returns to be sent: remembers where it was made and where closed."""

    def __init__(self):
        self.made = current_thread().name
        self.closed = ""

    def __iter__(self):
        yield b"one "
        yield b"page"

    def close(self):
        self.closed = current_thread().name


class Site:
    def __init__(self, **limits):
        self.bodies = []
        self.may_answer = Event()
        self.may_answer.set()
        self.application = LimitedApplication(self.answer, ServerSettings(**limits))

    def answer(self, environ, start_response):
        assert self.may_answer.wait(60)
        start_response("200 OK", [("X-Sent", environ["wsgi.input"].read().decode())])
        self.bodies.append(Body())
        return self.bodies[-1]

    def ask(self, path, **extra):
        answer = []
        environ = RequestFactory().get(path).environ | extra
        body = self.application(environ, lambda *start: answer.extend(start))
        return [*answer, body]


def test_a_page_is_made_and_closed_in_a_thread_of_the_queue():
    site = Site()

    status, _headers, body = site.ask("/")

    assert (status, body) == ("200 OK", [b"one page"])
    assert site.bodies[0].made == site.bodies[0].closed == "page-1"


@pytest.mark.parametrize("path", ["/static/previews/css/club.css", "/media/pictures/a.jpg"])
def test_a_file_passes_the_queue_in_parts(path):
    site = Site()

    _status, _headers, body = site.ask(path)

    assert body is site.bodies[0]
    assert site.bodies[0].made == current_thread().name


@pytest.mark.parametrize(
    ("environ", "urgent"),
    [
        ({"PATH_INFO": "/ready"}, True),
        ({"PATH_INFO": "/health/"}, True),
        ({"PATH_INFO": "/admin/", "HTTP_COOKIE": "csrftoken=x; sessionid=y"}, True),
        ({"PATH_INFO": "/admin/", "HTTP_COOKIE": "csrftoken=x"}, False),
        ({"PATH_INFO": "/previews/"}, False),
    ],
)
def test_the_watching_machine_and_people_signed_in_go_first(environ: Environ, urgent):
    assert is_urgent(environ) is urgent


def test_what_is_sent_is_read_before_a_thread_is_taken():
    class Sent(BytesIO):
        read_in = ""

        def read(self, size=-1):
            self.read_in = current_thread().name
            return super().read(size)

    site, sent = Site(), Sent(b"a=1&b=2")

    _status, headers, _body = site.ask("/", CONTENT_LENGTH="7", **{"wsgi.input": sent})

    assert sent.read_in == current_thread().name
    assert headers == [("X-Sent", "a=1&b=2")]


@pytest.mark.parametrize("size", [1, 65_536, 65_537, 2_500_000])
def test_a_body_of_any_size_arrives_whole_and_no_further_than_its_length(size):
    text = bytes(range(256)) * (size // 256 + 1)
    environ = {"CONTENT_LENGTH": str(size), "wsgi.input": BytesIO(text + b"next request")}

    with body_read(environ):
        assert environ["wsgi.input"].read() == text[:size]


def test_an_interrupted_upload_ends():
    environ = {"CONTENT_LENGTH": "10", "wsgi.input": BytesIO(b"half")}

    with body_read(environ):
        assert environ["wsgi.input"].read() == b"half"


@pytest.mark.parametrize(("method", "status"), [("GET", "503"), ("HEAD", "503"), ("POST", "200")])
def test_a_form_that_was_begun_is_never_called_refused(method, status):
    site = Site(queue_seconds=60, request_seconds=0.1)
    site.may_answer.clear()
    timer = Timer(0.4, site.may_answer.set)
    timer.start()

    answer, *_ = site.ask("/", REQUEST_METHOD=method)

    timer.join()
    assert answer.startswith(status)


def test_the_page_for_those_without_room_allows_only_the_site_itself():
    headers, page = busy()

    assert dict(headers)["Content-Security-Policy"].startswith("default-src 'self'")
    assert dict(headers)["Content-Length"] == str(len(page))
    assert b"<script" not in page
