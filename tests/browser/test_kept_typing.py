"""What is typed in the admin is not lost: it is kept in the browser until it is saved."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from previews.models import Preview
from tests.factories import InjuryFactory, PreviewFactory

PASSWORD = "a-long-enough-one"
TEXT = "Three goals to find in Bergamo"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "previews.*", "field": "get()"}]


def sign_in(page, name="anna"):
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


@pytest.fixture
def preview(transactional_db):
    get_user_model().objects.create_superuser("anna", password=PASSWORD)
    return PreviewFactory(headline="Three goals")


@pytest.fixture
def page(open_page, preview):
    page = open_page(page_of(preview))
    sign_in(page)
    return page


def page_of(row):
    return reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])


def kept(page):
    return page.locator("#kept-typing")


def type_and_wait(page, label, text):
    """Until the browser has it."""
    page.get_by_label(label).fill(text)
    wait_until_kept(page, text)


def wait_until_kept(page, text):
    page.wait_for_function("(text) => JSON.stringify({...localStorage}).includes(text)", arg=text)


def save(page):
    page.get_by_role("button", name="Save", exact=True).first.click()


def test_after_a_crash_it_is_offered_and_put_back(page, preview):
    type_and_wait(page, "Headline", TEXT)
    type_and_wait(page, "Standfirst", "Two sentences.")
    crashed = page.context.new_page()
    crashed.goto(page_of(preview))

    expect(kept(crashed)).to_contain_text(f"Headline: {TEXT}")
    expect(crashed.get_by_label("Headline")).to_have_value("Three goals")
    crashed.get_by_role("button", name="Put it back").click()
    expect(kept(crashed)).to_be_hidden()
    save(crashed)
    expect(crashed.get_by_text("was changed successfully")).to_be_visible()

    stored = Preview.objects.get()
    assert (stored.headline, stored.standfirst) == (TEXT, "Two sentences.")
    crashed.goto(page_of(preview))
    expect(kept(crashed)).to_be_hidden()
    assert "kept-typing:" not in crashed.evaluate("Object.keys(localStorage).join()")


def test_after_the_end_of_the_session_it_is_offered(page, preview, complaints):
    page.get_by_label("Headline").fill(TEXT)
    Session.objects.all().delete()
    save(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    complaints.clear()  # the browser tells of the refused form

    page.goto(page_of(preview))
    sign_in(page)

    expect(kept(page)).to_contain_text(f"Headline: {TEXT}")
    assert Preview.objects.get().headline == "Three goals"


def test_after_a_lost_connection_it_is_offered(page, preview, complaints):
    page.get_by_label("Headline").fill(TEXT)
    page.context.set_offline(True)
    save(page)
    page.wait_for_timeout(500)
    page.context.set_offline(False)
    complaints.clear()

    page.goto(page_of(preview))

    expect(kept(page)).to_contain_text(TEXT)


def test_what_is_offered_and_not_taken_stays_after_another_save(page, preview):
    type_and_wait(page, "Headline", TEXT)
    page.reload()
    expect(kept(page)).to_be_visible()
    type_and_wait(page, "Standfirst", "Two sentences.")
    save(page)
    expect(page.get_by_text("was changed successfully")).to_be_visible()

    page.goto(page_of(preview))

    expect(kept(page).locator("li")).to_have_text([f"Headline: {TEXT}"])
    stored = Preview.objects.get()
    assert (stored.headline, stored.standfirst) == ("Three goals", "Two sentences.")


def test_what_is_typed_and_taken_back_is_not_offered(page, preview):
    type_and_wait(page, "Headline", TEXT)
    page.get_by_label("Headline").fill("Three goals")
    page.wait_for_function("() => !JSON.stringify({...localStorage}).includes('kept-typing')")


def test_it_can_be_discarded(page, preview):
    type_and_wait(page, "Headline", TEXT)
    page.reload()

    page.get_by_role("button", name="Discard it").click()
    page.reload()

    expect(page.get_by_label("Headline")).to_have_value("Three goals")
    expect(kept(page)).to_be_hidden()


def test_a_save_of_somebody_else_meanwhile_is_said(page, preview):
    type_and_wait(page, "Headline", TEXT)
    preview.standfirst = "Of another editor."
    preview.save()
    page.reload()

    expect(kept(page)).to_contain_text("The page was saved since then.")
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_label("Standfirst")).to_have_value("Of another editor.")


def test_added_rows_and_choices_are_put_back(page, preview):
    injury = InjuryFactory(club=preview.fixture.home)
    page.get_by_role("button", name="Add another Talking point").click()
    page.locator("[name=talking_points-0-heading]").fill("The keeper")
    wait_until_kept(page, "The keeper")
    page.reload()
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("[name=talking_points-0-heading]")).to_have_value("The keeper")

    page.goto(page_of(injury))
    page.locator("#id_club + .select2 .select2-selection").click()
    page.locator(".select2-search__field").fill(preview.fixture.away.name)
    away = page.locator(".select2-results__option", has_text=preview.fixture.away.name)
    away.first.click()
    wait_until_kept(page, preview.fixture.away.name)
    page.reload()
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#id_club")).to_have_value(str(preview.fixture.away_id))
    expect(page.locator("#id_club + .select2")).to_contain_text(preview.fixture.away.name)


def test_another_person_at_this_browser_is_offered_nothing(page, preview):
    type_and_wait(page, "Headline", TEXT)
    get_user_model().objects.create_superuser("berta", password=PASSWORD)
    page.context.clear_cookies()
    page.goto(page_of(preview))
    sign_in(page, "berta")

    expect(page.get_by_label("Headline")).to_have_value("Three goals")
    expect(kept(page)).to_be_hidden()


def test_leaving_with_changes_asks_first_and_without_them_does_not(page, preview):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    page.get_by_label("Headline").fill(TEXT)
    page.locator("#content").get_by_role("link", name="Editions", exact=True).click()
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    expect(page.get_by_label("Headline")).to_have_value(TEXT)

    page.get_by_label("Headline").fill("Three goals")
    page.locator("#content").get_by_role("link", name="Editions", exact=True).click()
    expect(page.get_by_text("The preview has not been released yet.")).to_be_visible()
    assert asked == ["beforeunload"]


def test_a_save_does_not_ask(page, preview):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    page.get_by_label("Headline").fill(TEXT)
    save(page)

    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert asked == []


def test_a_form_that_was_refused_is_kept_until_it_is_saved(page, preview):
    page.get_by_label("Headline").fill("")
    page.get_by_label("Standfirst").fill("Two sentences.")
    save(page)
    expect(page.locator(".errornote")).to_be_visible()
    page.goto(page_of(preview))

    expect(kept(page)).to_contain_text("Standfirst: Two sentences.")
    expect(kept(page)).to_contain_text("Headline: empty")
