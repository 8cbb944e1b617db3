"""What was typed is not lost when the session ended before the form was sent."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from previews.models import Club
from previews.models.groups import give_groups_their_rights
from tests.admin.form_data import sent_back
from tests.factories import ClubFactory

pytestmark = pytest.mark.django_db
ORIGIN = "http://testserver"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
LONG = "The Blues of Bergamo & <others>"


@pytest.fixture
def club():
    return ClubFactory(name="Atalanta")


@pytest.fixture
def page(club):
    return reverse("admin:previews_club_change", args=[club.pk])


@pytest.fixture
def browser(db):
    """Asks for tokens as browsers are asked; an editor is logged in."""
    _writers, editors, _chiefs = give_groups_their_rights()
    user = User.objects.create_user("edda", password="secret", is_staff=True)
    user.groups.add(editors)
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    return client


def opened(browser, page):
    """The form as it is sent back, with the token of its page."""
    response = browser.get(page)
    return sent_back(response, full_name=LONG) | {"csrfmiddlewaretoken": token_in(response)}


def token_in(response):
    return TOKEN.search(response.content.decode()).group(1)


def kept_in(response):
    """The form of the page that has what was typed."""
    text = response.content.decode()
    assert "Not saved yet" in text
    assert "The Blues of Bergamo &amp; &lt;others&gt;</textarea>" in text
    assert "no-store" in response.headers["Cache-Control"]
    return {"csrfmiddlewaretoken": token_in(response)}


def log_in_again(browser):
    """As in another window: the token of every open page is of an earlier session now."""
    browser.cookies["csrftoken"] = "n" * 32
    browser.force_login(User.objects.get(username="edda"))


def test_a_form_that_is_sent_after_the_session_ended_is_kept(browser, page, club):
    form = opened(browser, page)
    del browser.cookies["sessionid"]

    response = browser.post(page, form)

    assert response.status_code == 403
    kept_in(response)
    assert f'href="{reverse("account_login")}?next=/admin/"' in response.content.decode()
    assert Club.objects.get().full_name != LONG


def test_after_the_login_it_is_sent_again_and_saved(browser, page):
    form = opened(browser, page)
    del browser.cookies["sessionid"]
    kept = kept_in(browser.post(page, form))
    log_in_again(browser)

    late = browser.post(page, form | kept, headers={"Origin": ORIGIN})

    assert "You have logged in since you opened the form" in late.content.decode()
    assert Club.objects.get().full_name != LONG
    assert browser.post(page, form | kept_in(late), headers={"Origin": ORIGIN}).status_code == 302
    assert Club.objects.get().full_name == LONG


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://elsewhere.example"}])
def test_the_form_of_another_site_is_refused_and_not_offered(browser, page, headers):
    form = opened(browser, page)
    log_in_again(browser)

    response = browser.post(page, form, headers=headers)

    assert response.status_code == 403
    assert LONG[:20] not in response.content.decode()
    assert Club.objects.get().full_name != LONG


@pytest.mark.parametrize("address", ["/account/login/", "/account/password/change/"])
def test_no_page_repeats_a_password(client, db, address):
    response = client.post(address, {"login": "edda", "password": "open sesame 1234567890"})

    assert "open sesame" not in response.content.decode()


def test_who_only_reads_is_led_to_the_login(client, page):
    response = client.get(page)

    assert (response.status_code, response.url.partition("?")[0]) == (302, "/admin/login/")
