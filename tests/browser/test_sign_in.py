"""The sign-in page in a browser: with the site's policy, at every width and colour scheme."""

import re

import pytest
from playwright.sync_api import expect


def test_an_editor_signs_in(open_page, django_user_model):
    django_user_model.objects.create_user("anna", password="a-long-enough-one", is_staff=True)
    page = open_page("/admin/")

    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill("a-long-enough-one")
    page.get_by_role("button", name="Log in", exact=True).click()

    expect(page.get_by_role("link", name="Change password")).to_be_visible()
    expect(page).to_have_url(re.compile("/admin/$"))


def test_the_sign_in_page_opens_at_any_width_and_colour(open_page, width, scheme):
    page = open_page("/admin/login/", width=width, scheme=scheme)

    expect(page.get_by_label("Username")).to_be_visible()
    assert page.evaluate("innerWidth") == width
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")


def test_axe_sees_what_is_wrong_although_the_policy_forbids_scripts(open_page, axe):
    page = open_page("/admin/login/")

    page.get_by_label("Username").evaluate(
        "field => { field.labels[0].remove(); field.removeAttribute('placeholder') }"
    )

    assert [violation.split()[0] for violation in axe(page)] == ["label"]


def test_a_page_that_needs_an_inline_script_is_heard(open_page, complaints):
    page = open_page("/admin/login/")

    page.evaluate(
        "() => { const script = document.createElement('script');"
        " script.textContent = 'document.title = 1'; document.body.append(script); }"
    )

    assert page.title() != "1"
    assert [text.partition(".")[0] for text in complaints] == [
        "Executing inline script violates the following Content Security Policy directive "
        "'default-src 'self''"
    ]
    complaints.clear()


def test_without_javascript_nothing_runs(open_page):
    page = open_page("/admin/login/", javascript=False)

    page.get_by_role("button", name="Log in", exact=True).click()

    expect(page.get_by_label("Username")).to_be_visible()


@pytest.mark.parametrize("address", ["https://fonts.example/inter.woff2"])
def test_a_request_to_the_outside_is_refused_and_heard(open_page, complaints, address):
    page = open_page("/live/")

    page.evaluate("address => new Image().src = address", address)

    expect(page.locator("body")).to_have_text("ok")
    assert any(address in text for text in complaints)
    complaints.clear()
