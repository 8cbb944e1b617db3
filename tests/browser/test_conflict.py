"""Two editors in conflict: neither loses a word."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from previews.models import Injury
from tests.factories import InjuryFactory

PASSWORD = "a-long-enough-one"


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [*settings.ZEAL_ALLOWLIST, {"model": "previews.*", "field": "get()"}]


@pytest.mark.parametrize("javascript", [True, False])
def test_two_editors_change_one_record_and_both_are_kept(
    open_page, transactional_db, axe, javascript
):
    injury = InjuryFactory(part="ankle", diagnosis="")
    pages = []
    for name, width in (("edda", 1280), ("olga", 390)):
        get_user_model().objects.create_superuser(name, password=PASSWORD)
        page = open_page(
            reverse("admin:previews_injury_change", args=[injury.pk]),
            width=width,
            javascript=javascript,
        )
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in", exact=True).click()
        pages.append(page)
    first, second = pages
    first.get_by_label("Diagnosis").fill("torn ligament")
    second.get_by_label("Part of the body").fill("knee")
    for page in pages:
        page.get_by_role("button", name="Save", exact=True).first.click()

    conflict = second.locator("#conflict")
    expect(conflict).to_contain_text("torn ligament")
    expect(conflict.get_by_label("Keep what was saved in “Diagnosis”")).to_be_checked()
    expect(conflict.get_by_label("Keep what was saved in “Part of the body”")).not_to_be_checked()
    if javascript:
        assert [each for each in axe(second) if "conflict" in each] == []
    second.get_by_role("button", name="Save", exact=True).first.click()

    expect(second.locator(".messagelist .success")).to_be_visible()
    assert Injury.objects.values_list("part", "diagnosis").get(pk=injury.pk) == (
        "knee", "torn ligament",
    )  # fmt: skip
