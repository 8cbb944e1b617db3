import pytest
from django.urls import reverse

from previews.admin.matchday.quick_add_links import quick_add_links
from tests.admin.form_data import sent_back
from tests.factories import FixtureFactory, PreviewFactory

pytestmark = pytest.mark.django_db


def test_there_are_links_for_the_match_and_for_each_side():
    fixture = FixtureFactory()

    groups = quick_add_links(fixture)

    assert [group.subject for group in groups] == [
        str(fixture),
        fixture.home.name,
        fixture.away.name,
    ]
    assert [link.words for link in groups[1].links] == [
        "Injury",
        "Suspension",
        "Availability update",
        "Line-up",
        "Selection note",
        "Quote",
        "League note",
        "Milestone",
        "Tally",
    ]


def test_every_link_opens_a_form_that_knows_its_match_and_its_club(publisher):
    fixture = FixtureFactory()
    of_the_match, *of_clubs = quick_add_links(fixture)

    for link in of_the_match.links[1:]:
        form = publisher.get(link.address).context["adminform"].form
        assert form.initial["fixture"] == str(fixture.pk)
    for club, group in zip((fixture.home, fixture.away), of_clubs, strict=True):
        for link in group.links:
            form = publisher.get(link.address).context["adminform"].form
            assert form.initial["club"] == str(club.pk)
            assert set(form.initial) <= set(form.fields)


def test_the_links_stand_on_the_page_of_a_preview_and_not_on_an_empty_one(publisher):
    preview = PreviewFactory()

    full = publisher.get(reverse("admin:previews_preview_change", args=[preview.pk]))
    empty = publisher.get(reverse("admin:previews_preview_add"))

    assert full.context["to_enter"] == quick_add_links(preview.fixture)
    assert "Add facts for this match" in full.content.decode()
    assert empty.context["to_enter"] == ()
    assert "Add facts for this match" not in empty.content.decode()


def test_a_day_that_cannot_be_read_is_told_how_to_write(publisher):
    page = reverse("admin:previews_season_add")

    answer = publisher.post(
        page, sent_back(publisher.get(page), name="2023/24", starts_on="14 August")
    )

    assert answer.context["adminform"].form.errors["starts_on"] == [
        "Enter a date like 18/04/2024 or 2024-04-18, or choose it from the calendar."
    ]
