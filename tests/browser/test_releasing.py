"""A preview from its draft to its last edition, by the people who may take each step."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from previews.editions.transitions import BY_NAME, perform
from previews.models import DraftLink, Preview
from tests.factories import PreviewFactory, TalkingPointFactory
from tests.groups import groups_of_staff

PASSWORD = "a-long-enough-one"
FANS = "/previews/the-final/"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "previews.*", "field": "get()"}]


@pytest.fixture
def sign_in(open_page):
    """sign_in("Writer", address): the page at an address of the admin, as a member of the group."""

    def visit(group, address="/admin/", **options):
        groups = {one.name: one for one in groups_of_staff()}
        name = group.split()[0].lower()
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(groups[group])
        page = open_page(address, **options)
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        return page

    return visit


@pytest.fixture
def preview(transactional_db):
    preview = PreviewFactory(
        slug="the-final",
        headline="Three goals to find",
        fixture__kick_off=timezone.now() + timedelta(days=3),
    )
    TalkingPointFactory(preview=preview, heading="The keeper", text="One chance")
    return preview


def page_of(preview, name="change", *arguments):
    return reverse(f"admin:previews_preview_{name}", args=[preview.pk, *arguments])


def fans_read(page):
    """The status and the text of the page of fans, asked for without the browser's console."""
    answer = page.request.get(FANS)
    return answer.status, answer.text()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_a_preview_is_scheduled_published_corrected_withdrawn_and_restored(sign_in, preview):
    page = sign_in("Chief editor", page_of(preview, "gate"))

    tomorrow = timezone.now() + timedelta(days=1)
    page.locator("[name=publish_at_0]").fill(f"{tomorrow:%Y-%m-%d}")
    page.locator("[name=publish_at_1]").fill("12:30")
    page.get_by_label("On this clock").select_option("Asia/Tokyo")
    press(page, "Schedule")
    expect(page.get_by_text("Scheduled: fans see it from")).to_be_visible()
    scheduled = Preview.objects.get()
    assert (scheduled.publish_at.hour, scheduled.publish_at.minute) == (3, 30)
    assert fans_read(page)[0] == 404

    # Its minute comes: nobody does anything.
    Preview.objects.update(publish_at=timezone.now() - timedelta(seconds=1))
    status, text = fans_read(page)
    assert (status, "Three goals to find" in text) == (200, True)

    page.goto(page_of(preview))
    page.get_by_label("Headline").fill("Three goals down")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("Fans now read a new edition of")).to_be_visible()
    assert "it is “Three goals down”" in fans_read(page)[1]

    page.goto(page_of(preview))
    page.get_by_role("link", name="Withdraw", exact=True).click()
    press(page, "Withdraw")
    expect(page.get_by_text("Withdrawn: fans no longer see it.")).to_be_visible()
    assert fans_read(page)[0] == 410

    page.goto(page_of(preview, "gate"))
    press(page, "Publish")
    expect(page.get_by_text("Published.")).to_be_visible()
    assert fans_read(page)[0] == 200

    page.goto(page_of(preview, "editions"))
    page.get_by_role("link", name="Restore edition 1").click()
    press(page, "Restore edition 1")
    expect(page.get_by_text("Edition 1 is released again as edition")).to_be_visible()
    status, text = fans_read(page)
    assert (status, "<h1>Three goals to find</h1>" in text) == (200, True)


def test_a_writer_asks_and_an_editor_answers_and_shows_the_draft(sign_in, preview, open_page):
    writer = sign_in("Writer", page_of(preview))
    expect(writer.get_by_role("link", name="Publish", exact=True)).to_have_count(0)
    writer.goto(page_of(preview, "gate"))
    expect(writer.get_by_role("button", name="Publish")).to_have_count(0)
    writer.goto(page_of(preview))
    writer.get_by_role("link", name="Ask for review", exact=True).click()
    writer.get_by_label("What the editor should look at").fill("Is the keeper named?")
    press(writer, "Ask for review")
    expect(writer.get_by_text("An editor is asked for a review.")).to_be_visible()

    editor = sign_in("Editor")
    editor.get_by_role("link", name="Three goals to find. writer: Is the keeper named?").click()
    editor.get_by_role("link", name="Links to the draft").first.click()
    press(editor, "Make a link")
    address = editor.locator(".draft-links__address").get_attribute("href")
    fan = open_page(address)
    expect(fan.get_by_role("heading", level=1)).to_have_text("Three goals to find")
    assert fan.context.cookies() == []
    editor.get_by_role("button", name="Revoke the link").click()
    expect(editor.get_by_text("Revoked: the link no longer shows the draft.")).to_be_visible()
    assert fan.request.get(address).status == 410

    editor.goto(page_of(preview))
    editor.get_by_role("link", name="Send back", exact=True).click()
    editor.get_by_label("What is to be changed").fill("Name the keeper.")
    press(editor, "Send back")
    writer.goto("/admin/")
    expect(writer.get_by_role("link", name="editor: Name the keeper.")).to_be_visible()
    assert fans_read(writer)[0] == 404


def test_the_pages_of_releasing_are_for_everybody(sign_in, preview, axe, width, scheme):
    perform(BY_NAME["ask_for_review"], preview, by=None, now=timezone.now(), remark="Is it right?")
    DraftLink.objects.all().make(preview, 3, by=None, now=timezone.now())
    page = sign_in("Chief editor", page_of(preview, "links"), width=width, scheme=scheme)
    expect(page.get_by_role("button", name="Make a link")).to_be_visible()
    for address in (page_of(preview, "links"), page_of(preview, "step", "send_back")):
        page.goto(address)
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    Preview.objects.update(headline="Three goals down")
    preview.talking_points.update(text="Two chances")

    page.goto("/drafts/the-final/difference/")
    expect(page.get_by_text("Before the release").first).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_form_says_at_once_what_a_choice_would_change(sign_in, preview):
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    page = sign_in("Editor", reverse("admin:previews_injury_add"))
    club = preview.fixture.home

    page.locator("#id_club + .select2 .select2-selection").click()
    page.locator(".select2-search__field").fill(club.name)
    page.locator(".select2-results__option", has_text=club.name).first.click()

    expect(page.locator("#reach")).to_contain_text("Saving this can change 1 preview:")
    expect(page.locator("#reach")).to_contain_text("What you save waits until a chief editor")
