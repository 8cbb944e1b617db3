"""A forgotten password: by mail where mail is set up, and no link where it is not."""

import re
import time

import pytest
from django.core import mail
from django.test import Client

from matchhub.mail import NO_MAIL, mailer_of
from tests.accounts.conftest import LOGIN, PASSWORD
from tests.test_settings import python

pytestmark = pytest.mark.django_db
WITH_MAIL = {"MAIL_URL": "smtp+tls://desk:se%2Fcret@mail.example:587", "DEBUG": "on"}


@pytest.fixture
def urlconf_with_mail(settings, monkeypatch):
    """The addresses of a site with mail: those that are left out without it, added."""
    settings.ROOT_URLCONF = "tests.accounts.urls_with_mail"
    return settings


def mails(count):
    """What a thread sends, waited for."""
    until = time.monotonic() + 10
    while len(mail.outbox) < count and time.monotonic() < until:
        time.sleep(0.01)
    return mail.outbox


def ask(address):
    return Client().post("/account/password/reset/", {"email": address})


def test_without_mail_there_is_no_link_and_no_page(client):
    assert "Forgotten" not in client.get(LOGIN).content.decode()
    assert client.get("/account/password/reset/").status_code == 404


def test_with_mail_the_login_page_has_the_link():
    code = (
        "import django; django.setup(); from django.urls import reverse; "
        "from django.conf import settings; "
        "print(reverse('account_reset_password'), settings.MAILERS['default']['OPTIONS'])"
    )

    printed = python(code, **WITH_MAIL).stdout

    assert printed == (
        "/account/password/reset/ {'host': 'mail.example', 'port': 587, 'username': 'desk', "
        "'password': 'se/cret', 'use_tls': True, 'timeout': 10}\n"
    )


def test_an_empty_address_of_mail_is_none():
    assert mailer_of("") == NO_MAIL


def test_the_answer_does_not_tell_who_has_an_account(make_user, urlconf_with_mail):
    make_user("anna", email="anna@desk.example")
    make_user("gone", email="gone@desk.example", is_active=False)

    answers = [ask(f"{name}@desk.example") for name in ("anna", "gone", "nobody")]
    sent = mails(1)

    assert len({(answer.status_code, answer["Location"]) for answer in answers}) == 1
    assert [message.to for message in sent] == [["anna@desk.example"]]


def test_the_link_sets_a_new_password_once(make_user, urlconf_with_mail, login):
    make_user("anna", email="anna@desk.example")
    ask("anna@desk.example")
    [message] = mails(1)
    [path] = re.findall(r"http://testserver(\S+)", message.body)
    new, browser = "another-long-one-2", Client()

    form = browser.get(path, follow=True)
    browser.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

    assert [login("anna", PASSWORD).status_code, login("anna", new).status_code] == [200, 302]
    assert "This link is not valid" in Client().get(path).content.decode()


def test_asking_is_limited_by_address_of_mail(make_user, urlconf_with_mail):
    answers = [ask("nobody@desk.example") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
