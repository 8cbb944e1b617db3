"""Logging in and out, the second step, and what the answers tell a stranger."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from accounts.models import AuditEntry
from tests.accounts.conftest import LOGIN, PASSWORD

pytestmark = pytest.mark.django_db
NOT_CORRECT = "The username or the password is not correct."


def code_now(secret):
    counter = next(totp.yield_hotp_counters_from_time())
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def test_the_admin_leads_to_the_login_page_and_back(make_user):
    make_user("anna", "Editor")
    browser = Client()

    page = browser.get("/admin/previews/club/", follow=True)
    [address] = set(re.findall(r'name="next"\s+value="([^"]+)"', page.content.decode()))
    answer = browser.post(LOGIN, {"login": "anna", "password": PASSWORD, "next": address})

    assert page.request["PATH_INFO"] == LOGIN
    assert (answer.status_code, answer["Location"]) == (302, "/admin/previews/club/")
    assert browser.get("/admin/previews/club/").status_code == 200


@pytest.mark.parametrize("address", ["//evil.example/", "https://evil.example/", "javascript:x"])
def test_it_leads_to_no_other_site(make_user, address):
    make_user("anna")

    answer = Client().post(LOGIN, {"login": "anna", "password": PASSWORD, "next": address})

    assert answer["Location"] == reverse("admin:index")


@pytest.mark.parametrize(
    "values", [{}, {"is_active": False}, {"is_staff": False}, None],
    ids=["wrong password", "not active", "not staff", "unknown"],
)  # fmt: skip
def test_everybody_who_may_not_gets_the_same_answer(make_user, login, values):
    if values is not None:
        make_user("anna", **values)

    answer = login("anna", PASSWORD if values else "wrong")

    assert answer.status_code == 200
    assert NOT_CORRECT in answer.content.decode()
    assert "sessionid" not in answer.cookies


def test_whoever_is_no_longer_staff_is_out_at_once(make_user, login):
    user = make_user("anna")
    browser = Client()
    login("anna", browser=browser)
    user.is_staff = False
    user.save()

    assert browser.get("/admin/").status_code == 302


@pytest.mark.parametrize("address", ["signup/", "email/", "login/code/", "3rdparty/", "inactive/"])
def test_there_is_no_way_to_sign_up_and_no_page_that_nobody_needs(address):
    with pytest.raises(Resolver404):
        resolve(f"/account/{address}")


def test_the_second_step_asks_for_a_code_before_anybody_is_in(make_user, login):
    user = make_user("anna")
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    browser = Client()

    step = login("anna", browser=browser)
    assert step["Location"] == reverse("mfa_authenticate")
    assert browser.get("/admin/").status_code == 302
    wrong = browser.post(step["Location"], {"code": "000000"})
    assert "The code is not correct." in wrong.content.decode()
    right = browser.post(step["Location"], {"code": code_now(secret)})

    assert right["Location"] == reverse("admin:index")
    assert browser.get("/admin/").status_code == 200
    assert list(AuditEntry.objects.order_by("pk").values_list("action", "details")) == [
        ("login_failed", "wrong code of the second step"),
        ("logged_in", "password and authenticator app"),
    ]


def test_codes_are_limited_as_passwords_are(make_user, login):
    totp.TOTP.activate(make_user("anna"), totp.generate_totp_secret())
    browser = Client()
    login("anna", browser=browser)

    answers = [browser.post("/account/2fa/authenticate/", {"code": "000000"}) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429]


def test_a_second_factor_is_set_up_only_after_the_password_was_asked_again(make_user, login):
    make_user("anna")
    browser = Client()
    login("anna", browser=browser)

    asked = browser.get("/account/2fa/totp/activate/")
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    browser.post(asked["Location"], {"password": PASSWORD})
    page = browser.get("/account/2fa/totp/activate/")
    code = code_now(page.context["form"].secret)
    codes = browser.post("/account/2fa/totp/activate/", {"code": code}, follow=True)

    assert "<svg" in page.content.decode()
    assert "data:image" not in page.content.decode()
    assert len(codes.context["unused_codes"]) == 10
    kinds = Authenticator.objects.values_list("type", flat=True)
    assert sorted(kinds) == ["recovery_codes", "totp"]


def test_the_admin_changes_passwords_on_the_page_that_asks_for_the_old_one(make_user, signed_in):
    browser = signed_in(make_user("anna"))

    answer = browser.get("/admin/password_change/")

    assert answer["Location"] == reverse("account_change_password")


def test_a_new_password_ends_the_other_sessions_and_keeps_the_own(make_user, login):
    make_user("anna")
    own, other = Client(), Client()
    login("anna", browser=own)
    login("anna", browser=other)
    new = "another-long-one-2"

    own.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert own.get("/admin/").status_code == 200
    assert other.get("/admin/").status_code == 302
    assert AuditEntry.objects.latest_first().first().action == "password_changed"
