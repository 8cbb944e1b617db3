"""Copies of pages as files."""

import os
from datetime import UTC, datetime
from threading import Thread

import pytest
import time_machine

from previews.pagecache.address import Address
from previews.pagecache.answer import Answer
from previews.pagecache.copies import Copies
from previews.pagecache.from_settings import published_among
from previews.pagecache.stale import stale_answer
from tests.factories import PreviewFactory
from tests.pagecache.site import Site

NOON = "2024-04-17T12:00Z"


def address_of(path, slug="", **changes):
    where = {"scheme": "http", "forwarded": "", "host": "localhost", "script": "", "query": ""}
    where |= {"is_htmx": False, "current": "", "outlives_database": True, "slug": slug}
    return Address(**(where | {"path": path} | changes))


def page(text='<main id="main">x</main>', status="200 OK"):
    headers = [("Content-Type", "text/html; charset=utf-8"), ("X-Frame-Options", "DENY")]
    return Answer(status, headers, text.encode())


@pytest.fixture
def copies(tmp_path):
    return Copies(tmp_path, 1_000_000, set)


def files(tmp_path):
    return sorted(path for path in tmp_path.rglob("*") if path.is_file())


def test_a_copy_says_when_the_page_was_right(copies):
    with time_machine.travel(NOON, tick=False):
        copies.keep(address_of("/"), page())
    [file] = files(copies.folder)
    os.utime(file, (1713355200, 1713355200))

    copy = copies.find(address_of("/"))

    assert copy.shown_at == datetime(2024, 4, 17, 12, 0, tzinfo=UTC)
    assert copy.answer.body == page().body
    stale = stale_answer(copy)
    assert b"Shown as of 17 April 2024, 12:00 UTC: the database does not answer." in stale.body
    assert stale.body.index(b"Shown as of") < stale.body.index(b'<main id="main"')
    assert stale.header("X-Frame-Options") == "DENY"


def test_a_style_sheet_stays_as_it_is(copies):
    sheet = Answer("200 OK", [("Content-Type", "text/css")], b"a { color: red }")
    copies.keep(address_of("/fixtures/1/colours.css"), sheet)

    assert stale_answer(copies.find(address_of("/fixtures/1/colours.css"))).body == sheet.body


def test_a_page_in_a_state_gets_the_copy_of_the_plain_page(copies):
    copies.keep(address_of("/", query="club=x"), page("not kept"))
    assert copies.find(address_of("/")) is None
    copies.keep(address_of("/"), page())

    assert copies.find(address_of("/", query="club=x")).answer.body == page().body
    assert copies.find(address_of("/clubs/x/")) is None
    assert copies.find(address_of("/", host="other.example")) is None


@pytest.mark.parametrize("changes", [{"is_htmx": True}, {"outlives_database": False}])
def test_parts_and_other_pages_are_not_kept(copies, changes):
    copies.keep(address_of("/", **changes), page())

    assert files(copies.folder) == []


def test_a_copy_is_written_once_a_minute_at_most(copies):
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        copies.keep(address_of("/"), page("first"))
        clock.shift(30)
        copies.keep(address_of("/"), page("second"))
        assert copies.find(address_of("/")).answer.body == b"first"
        clock.shift(40)
        copies.keep(address_of("/"), page("third"))

    assert copies.find(address_of("/")).answer.body == b"third"


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "302 Found"])
def test_a_page_that_is_no_more_has_no_copy(copies, status):
    copies.keep(address_of("/clubs/x/"), page())
    copies.keep(address_of("/clubs/x/"), page(status=status))

    assert files(copies.folder) == []


def test_the_folder_stays_within_its_bytes(tmp_path):
    copies = Copies(tmp_path, 20_000, set)
    for number in range(40):
        copies.keep(address_of(f"/clubs/{number}/"), page(os.urandom(700).hex()))
        newest = files(tmp_path)
        os.utime(max(newest, key=lambda file: file.stat().st_mtime), (number, number))

    copies.tidy()

    assert 10_000 < sum(file.stat().st_size for file in files(tmp_path)) <= 20_000


def test_withdrawn_previews_go_and_pages_that_may_name_them(tmp_path):
    copies = Copies(tmp_path, 1_000_000, lambda slugs: set(slugs) - {"withdrawn"})
    stays = address_of("/previews/stays/", "stays")
    goes = address_of("/previews/withdrawn/", "withdrawn")
    sources = address_of("/previews/withdrawn/sources/", "withdrawn")
    for each in (stays, goes, sources, address_of("/")):
        copies.keep(each, page())

    copies.tidy()

    assert copies.find(stays)
    assert [copies.find(each) for each in (goes, sources, address_of("/"))] == [None] * 3


@pytest.mark.django_db(transaction=True)
def test_published_among_asks_which_previews_fans_may_see():
    PreviewFactory(published=True, slug="seen")
    PreviewFactory(slug="draft")
    PreviewFactory(published=True, slug="later", publish_at="2999-01-01T00:00Z")

    many = {f"x{number}" for number in range(1_200)}
    assert published_among({"seen", "draft", "later", "gone"} | many) == {"seen"}


@pytest.mark.parametrize(
    "broken", [b"", b"nonsense", b'["200 OK", []]\nnot compressed', b'["200 OK"]\n', b"\xff\xfe"]
)
def test_a_broken_file_is_no_copy(copies, broken):
    copies.keep(address_of("/"), page())
    [file] = files(copies.folder)
    file.write_bytes(broken)

    assert copies.find(address_of("/")) is None


def test_a_reader_never_finds_a_part(copies):
    """The file is replaced at once; readers beside the writer find whole pages."""
    texts = [letter * 200_000 for letter in "ab"]
    copies.keep(address_of("/"), page(texts[0]))
    path = files(copies.folder)[0]
    found = []

    def read():
        found.extend(copies.find(address_of("/")) for _ in range(60))

    reader = Thread(target=read)
    reader.start()
    for number in range(60):
        copies._write(path, page(texts[number % 2]))
    reader.join()

    assert {copy.answer.body.decode() for copy in found} <= set(texts)
    assert files(copies.folder) == [path]


@pytest.mark.django_db(transaction=True)
def test_a_folder_that_cannot_be_written_costs_no_page(tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")
    site = Site(options={"copies": Copies(blocked, 1_000_000, published_among)})
    address = PreviewFactory(published=True).get_absolute_url()
    try:
        assert site.get(address).status == 200
    finally:
        site.close()
