"""Many ask for a page that is not kept: it is made once."""

import threading
from time import monotonic, sleep

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.pagecache.answer import Answer
from previews.pagecache.flights import Flights, WaitedTooLong
from tests.factories import ClubFactory, PreviewFactory
from tests.pagecache.site import Site

THREADS = 8


def at_once(ask):
    """What eight threads get that ask at the same time."""
    answers, ready = [], threading.Barrier(THREADS)

    def run():
        ready.wait()
        try:
            answers.append(ask())
        except Exception as error:
            answers.append(error)
        finally:
            BaseDatabaseWrapper.close(connection)

    threads = [threading.Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.django_db(transaction=True)
def test_eight_visitors_of_a_page_make_it_once(site):
    address = PreviewFactory(published=True).get_absolute_url()
    # Its first edition is made by the first request, which draws it once more.
    site.get(address, accept_encoding="gzip")
    ClubFactory(name="Torino")  # what is kept is of an earlier generation
    site.made.clear()

    pages = at_once(lambda: site.get(address, accept_encoding="gzip"))

    assert site.made == [address]
    assert {page.status for page in pages} == {200}
    assert len({page.body for page in pages}) == 1


@pytest.mark.django_db(transaction=True)
def test_eight_visitors_of_a_missing_page_look_for_it_once():
    def application(environ, start_response):
        sleep(0.3)
        start_response("404 Not Found", [])
        return [b"none"]

    site = Site(application)
    try:
        pages = at_once(lambda: site.get("/previews/none/"))
    finally:
        site.close()

    assert {page.status for page in pages} == {404}
    assert len(site.made) == 1


def answer():
    return Answer("200 OK", [], b"page")


def test_different_pages_do_not_wait_for_each_other():
    flights, inside = Flights(5), threading.Barrier(2, timeout=5)

    def make():
        inside.wait()  # both are made at the same time, or this fails
        return answer()

    threads = [
        threading.Thread(target=flights.once, args=(key, make)) for key in ("one", "another")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert inside.broken is False


def test_nobody_waits_for_ever():
    flights, begun, end = Flights(0.05), threading.Event(), threading.Event()

    def make():
        begun.set()
        end.wait(5)
        return answer()

    thread = threading.Thread(target=flights.once, args=("page", make))
    thread.start()
    begun.wait(5)
    asked = monotonic()
    with pytest.raises(WaitedTooLong):
        flights.once("page", answer)
    assert monotonic() - asked < 5
    end.set()
    thread.join()


def test_those_who_wait_for_what_fails_do_not_try_it_too():
    flights, tries = Flights(5), []

    def fails():
        tries.append(1)
        sleep(0.3)
        raise KeyError

    def ask():
        try:
            flights.once("page", fails)
        except KeyError as error:
            return error

    assert [type(error) for error in at_once(ask)] == [KeyError] * THREADS
    assert len(tries) < THREADS


def test_after_an_exception_the_next_one_tries_for_itself():
    flights = Flights(5)

    def fails():
        raise KeyError

    with pytest.raises(KeyError):
        flights.once("page", fails)

    assert flights.once("page", answer).body == b"page"
