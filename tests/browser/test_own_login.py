"""The pages of one's own login in a browser: the second step, passkeys, and axe on each page."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import expect

PASSWORD = "a-long-enough-one"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PAGES = [
    "/account/2fa/", "/account/sessions/", "/account/password/change/", "/account/2fa/webauthn/",
    "/account/2fa/totp/activate/", "/account/2fa/webauthn/add/", "/account/reauthenticate/",
    "/account/logout/",
]  # fmt: skip


@pytest.fixture
def user(django_user_model, transactional_db):
    return django_user_model.objects.create_user("anna", password=PASSWORD, is_staff=True)


def log_in(page):
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def confirm(page):
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


def device_of(page):
    """Gives the browser a device that holds passkeys."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def test_each_page_is_clean_and_fits_a_phone(open_page, user, axe, scheme):
    page = open_page("/admin/", width=320, scheme=scheme)
    faults = {"login": axe(page)}
    log_in(page)
    page.goto("/account/2fa/totp/activate/")
    faults["confirm"] = axe(page)
    confirm(page)

    for address in PAGES:
        page.goto(address)
        page.wait_for_load_state()
        faults[address] = axe(page)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            faults[address].append("wider than the screen")

    assert {address: found for address, found in faults.items() if found} == {}


def test_the_second_step_and_the_refusal_are_clean(open_page, user, axe, scheme, complaints):
    totp.TOTP.activate(user, totp.generate_totp_secret())
    page = open_page("/admin/", scheme=scheme)
    log_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Second step")
    faults = axe(page)

    for _ in range(6):
        page.get_by_label("Code").fill("000000")
        page.get_by_role("button", name="Log in", exact=True).click()
        if page.get_by_role("heading", name="Too many attempts").is_visible():
            break

    expect(page.get_by_role("heading", level=1)).to_have_text("Too many attempts")
    assert faults + axe(page) == []
    complaints.clear()  # the browser notes the status 429


def test_without_javascript_the_second_step_takes_a_recovery_code(open_page, user):
    totp.TOTP.activate(user, totp.generate_totp_secret())
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    page = open_page("/admin/", javascript=False)
    log_in(page)

    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Log in", exact=True).click()

    expect(page.get_by_role("link", name="Your login")).to_be_visible()


def test_a_passkey_is_added_and_logs_in_without_the_password(open_page, user):
    page = open_page("/account/2fa/webauthn/add/")
    device_of(page)
    log_in(page)
    confirm(page)
    page.get_by_label("Log in with it alone").check()
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    page.get_by_role("button", name="Log out").click()

    page.goto("/admin/")
    page.get_by_role("button", name="Log in with a passkey").click()

    expect(page).to_have_url(re.compile("/admin/$"))
    expect(page.get_by_role("link", name="Your login")).to_be_visible()


def test_a_browser_without_a_passkey_is_told_so(open_page, user):
    page = open_page("/admin/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject('refused') }")

    page.get_by_role("button", name="Log in with a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("The passkey was not used")
