"""Keyboard shortcuts of the admin: each does what the list says, and none disturbs typing."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from previews.models import Preview
from tests.factories import PreviewFactory

PASSWORD = "a-long-enough-one"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "previews.*", "field": "get()"}]


@pytest.fixture
def preview(transactional_db):
    get_user_model().objects.create_superuser("anna", password=PASSWORD)
    return PreviewFactory(headline="Three goals", standfirst="Before")


@pytest.fixture
def page(open_page, preview):
    page = open_page(reverse("admin:previews_preview_change", args=[preview.pk]), width=390)
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.get_by_label("Headline", exact=False).first).to_be_visible()
    return page


@pytest.mark.parametrize("keys", ["Control+Enter", "Meta+Enter"])
def test_a_form_is_saved_while_typing_in_it(page, preview, keys):
    standfirst = page.locator("textarea[name=standfirst]")
    standfirst.fill("Two sentences.\nAnd one more. ")
    standfirst.press(keys)

    expect(page.locator(".messagelist .success")).to_be_visible()
    assert Preview.objects.get(pk=preview.pk).standfirst == "Two sentences. And one more."


def test_enter_alone_saves_nothing_from_the_text_area(page, preview):
    page.locator("textarea[name=standfirst]").press("Enter")

    assert page.locator(".messagelist").count() == 0
    assert Preview.objects.get(pk=preview.pk).standfirst == "Before"


def test_the_list_is_shown_by_its_button_and_by_keys(page, axe):
    box = page.locator("#shortcuts")
    expect(box).to_be_hidden()
    page.get_by_role("button", name="Shortcuts", exact=True).click()
    expect(box).to_be_visible()
    expect(box.get_by_role("button", name="Close")).to_be_focused()
    assert [each for each in axe(page) if "shortcuts" in each] == []
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    page.keyboard.press("Alt+Shift+KeyK")
    expect(box).to_be_visible()


def test_the_desk_and_the_search_are_one_press_away(page):
    page.locator("h1").first.click()
    page.keyboard.press("Alt+Shift+KeyS")
    expect(page).to_have_url(re.compile(r"/admin/previews/preview/#searchbar$"))
    search = page.locator("#searchbar")
    expect(search).to_be_focused()
    search.blur()
    page.keyboard.press("Alt+Shift+KeyS")
    expect(search).to_be_focused()

    search.press("Alt+Shift+KeyD")
    expect(page).to_have_url(re.compile(r"/admin/previews/preview/#searchbar$"))
    search.blur()
    page.keyboard.press("Alt+Shift+KeyD")
    expect(page).to_have_url(re.compile(r"/admin/$"))
