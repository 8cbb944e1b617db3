"""How long a session lasts, the list of one's own, and the cookies."""

from datetime import datetime, timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from tests.accounts.conftest import PASSWORD
from tests.test_settings import setting

pytestmark = pytest.mark.django_db
NOON = datetime.fromisoformat("2024-04-17T12:00+00:00")


def is_in(browser):
    return browser.get("/account/2fa/").status_code == 200


@pytest.fixture
def clock(settings):
    settings.SESSION_IDLE_MINUTES, settings.SESSION_HOURS = 60, 24
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def test_a_session_that_is_not_used_ends(make_user, login, clock):
    make_user("anna")
    browser = Client()
    login("anna", browser=browser)

    clock.move_to(NOON + timedelta(minutes=59))
    assert is_in(browser)
    clock.move_to(NOON + timedelta(minutes=59 + 59))
    assert is_in(browser)
    clock.move_to(NOON + timedelta(minutes=59 + 59 + 61))
    assert not is_in(browser)


def test_a_session_that_is_used_ends_after_some_hours(make_user, login, clock):
    make_user("anna")
    browser = Client()
    login("anna", browser=browser)

    used = []
    for half_hours in range(1, 50):
        clock.move_to(NOON + timedelta(minutes=30 * half_hours))
        used.append(is_in(browser))

    assert used == [True] * 47 + [False] * 2  # at 24 hours it is over


def test_the_end_is_written_once_a_minute_at_most(
    make_user, login, clock, django_assert_num_queries
):
    make_user("anna")
    browser = Client()
    login("anna", browser=browser)
    clock.shift(timedelta(seconds=59))

    # The session, the user, and the second factors of the page.
    with django_assert_num_queries(4):
        is_in(browser)


def test_one_session_and_all_others_can_be_ended(make_user, login):
    make_user("anna")
    own, telephone, desk = Client(), Client(), Client()
    for browser in (own, telephone, desk):
        login("anna", browser=browser)
    first = UserSession.objects.get(session_key=telephone.session.session_key)

    assert "(this session)" in own.get("/account/sessions/").content.decode()
    own.post(reverse("account_end_session", args=[first.pk]))
    assert [is_in(each) for each in (own, telephone, desk)] == [True, False, True]
    own.post("/account/sessions/")
    assert [is_in(each) for each in (own, telephone, desk)] == [True, False, False]


def test_nobody_ends_the_session_of_another(make_user, login):
    make_user("anna")
    make_user("ben")
    own, other = Client(), Client()
    login("anna", browser=own)
    login("ben", browser=other)
    number = UserSession.objects.get(user__username="ben").pk

    assert own.post(reverse("account_end_session", args=[number])).status_code == 404
    assert is_in(other)


def test_a_planted_session_key_is_replaced(make_user):
    make_user("anna")
    browser = Client()
    browser.get("/account/login/")
    browser.session.save()
    before = browser.session.session_key

    browser.post("/account/login/", {"login": "anna", "password": PASSWORD})

    assert browser.session.session_key != before


@pytest.mark.parametrize(("https", "secure"), [("on", True), ("off", False)])
def test_cookies_are_for_this_site_only_and_out_of_reach_of_scripts(https, secure):
    names = [
        f"{cookie}_COOKIE_{flag}"
        for cookie in ("SESSION", "CSRF")
        for flag in ("SECURE", "HTTPONLY", "SAMESITE")
    ]

    assert setting(*names, HTTPS=https) == [secure, True, "Lax"] * 2


@pytest.mark.parametrize("address", ["/", "/clubs/", "/health/", "/claims/", "/no-such-page/"])
def test_pages_for_fans_know_no_cookie_also_when_an_editor_reads_them(
    make_user, login, settings, address
):
    make_user("anna")
    browser = Client()
    login("anna", browser=browser)
    with time_machine.travel(datetime.now().astimezone() + timedelta(minutes=30), tick=False):
        answer = browser.get(address)

    assert "Cookie" not in answer.get("Vary", "")
    assert dict(answer.cookies) == {}
