"""The admin in a browser: from empty forms to a published preview."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from previews.models import Preview


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]


@pytest.fixture
def open_admin(open_page, django_user_model):
    """open_admin("/admin/…"): that page, signed in as a superuser."""
    django_user_model.objects.create_superuser("anna", password="a-long-enough-one")

    def visit(address, **options):
        page = open_page(address, **options)
        page.get_by_label("Username").fill("anna")
        page.get_by_label("Password").fill("a-long-enough-one")
        page.get_by_role("button", name="Log in", exact=True).click()
        return page

    return visit


def in_days(days):
    """A day from today on: news of a match years ahead is none."""
    return str(timezone.localdate() + timedelta(days=days))


def add(page, field, **typed):
    """Press the plus sign beside a field, fill in the form that opens, and save it."""
    page.wait_for_load_state()  # until the scripts are loaded, the plus sign is a plain link
    with page.expect_popup() as opened:
        page.locator(f"#add_id_{field}").click()
    form = opened.value
    fill(form, **typed)
    return form


def fill(page, **typed):
    for name, words in typed.items():
        field = page.locator(f"#id_{name}")
        is_choice = field.evaluate("field => field.tagName") == "SELECT"
        field.select_option(words) if is_choice else field.fill(words)


def add_row(page, rows):
    """Press "Add another" below rows that have a form of their own on the page."""
    page.locator(f"#{rows}-group").get_by_role("button", name="Add another").click()


def save(form):
    with form.expect_event("close"):
        form.get_by_role("button", name="Save", exact=True).last.click()


def dismiss_warnings_and_publish(page, reason):
    """Dismiss every warning with the reason and publish the preview."""
    page.get_by_role("link", name="Publish", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Findings: ")
    for box in page.get_by_role("checkbox", name="Dismiss this warning").all():
        box.check()
    reasons = page.get_by_role("textbox", name="Reason for dismissing")
    if reasons.count():
        reasons.fill(reason)
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. The findings")).to_be_visible()


def test_a_new_editor_makes_a_preview_of_another_match_and_sees_it(open_admin):
    page = open_admin("/admin/previews/preview/add/")
    fixture = add(page, "fixture", day=in_days(10), matchday="14", kick_off_time="21:00")
    home = add(fixture, "home", name="Brest", country="FRA", code="BRE", first_colour="#d50000")
    save(add(home, "stadium", name="Le Blé", city="Brest", country="FRA", time_zone="Europe/Paris"))
    save(home)
    save(add(fixture, "away", name="Toulouse", country="FRA", code="TFC"))
    season = add(
        fixture, "season", name=in_days(0)[:4], starts_on=in_days(-100), ends_on=in_days(200)
    )
    save(add(season, "competition", name="Ligue 1", kind="league", country="FRA"))
    save(season)
    save(fixture)
    add_row(page, "talking_points")
    fill(
        page,
        headline="Brest look up",
        **{
            "talking_points-0-heading": "A full house",
            "talking_points-0-text": "**Sold out** five times running.",
        },
    )
    page.get_by_role("button", name="Save and continue editing").last.click()

    club_links = page.locator("[aria-labelledby='to-enter'] dd").nth(1)
    club_links.get_by_role("link", name="Injury").click()
    expect(page.locator("#id_club")).to_have_text(re.compile("Brest"))
    save(add(page, "person", name="Mahdi Camara"))
    fill(page, part="ankle", expected_back=in_days(20))
    page.get_by_role("button", name="Save", exact=True).last.click()

    preview = Preview.objects.get()
    page.goto(f"/admin/previews/preview/{preview.pk}/change/")
    dismiss_warnings_and_publish(page, "No report yet.")
    page.goto(f"/admin/previews/preview/{preview.pk}/change/")
    page.get_by_role("link", name="View on site").click()

    expect(page).to_have_url(re.compile(f"/previews/brest-v-toulouse-{in_days(10)}/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Brest look up")
    for text in ("21:00", "Le Blé, Brest", "Toulouse", "A full house", "Mahdi Camara", "ankle"):
        expect(page.get_by_text(text).first).to_be_visible()


def test_the_first_field_of_an_empty_form_has_the_focus(open_admin):
    page = open_admin("/admin/previews/club/add/")

    expect(page.locator("#id_name")).to_be_focused()


@pytest.mark.parametrize("address", ["/admin/", "/admin/previews/preview/add/"])
def test_the_admin_fits_a_phone(open_admin, address, scheme):
    page = open_admin(address, width=320, scheme=scheme)

    expect(page.get_by_role("link", name="View site")).to_be_visible()
    page.wait_for_load_state()  # the link may be visible before the style sheets are loaded
    assert page.evaluate("document.documentElement.scrollWidth") == 320
