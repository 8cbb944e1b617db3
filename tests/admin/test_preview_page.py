import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from previews.sections import SECTIONS
from tests.admin.form_data import sent_back
from tests.factories import (
    AvailabilityFactory,
    InjuryFactory,
    LineupFactory,
    PreviewFactory,
    QuoteFactory,
    TalkingPointFactory,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db


def page_of(preview):
    return reverse("admin:previews_preview_change", args=[preview.pk])


def state_of(preview):
    return reverse("admin:previews_preview_findings", args=[preview.pk])


def read_only(response, name):
    """Return the text of a read-only field."""
    for fieldset in response.context["adminform"]:
        for line in fieldset:
            for field in line:
                if field.is_readonly and field.field["name"] == name:
                    return str(field.contents())
    return None


def test_editor_edits_and_cannot_publish(editor):
    preview = PreviewFactory()
    opened = editor.get(page_of(preview))

    editor.post(page_of(preview), sent_back(opened, headline="A new one", status="published"))

    preview.refresh_from_db()
    assert (preview.headline, preview.status) == ("A new one", "draft")
    assert read_only(opened, "state") == "Draft"
    assert "Only a member of the group Chief editor can publish it." in opened.content.decode()


def test_page_says_that_what_an_editor_saves_waits(editor):
    page = editor.get(page_of(PreviewFactory(published=True))).content.decode()

    assert "What you save waits until a chief editor releases it." in page


def test_list_shows_and_filters_the_state_that_is_true_now(editor):
    now = timezone.now()
    for slug, moment in (("to-come", now + timedelta(1)), ("is-out", now - timedelta(1))):
        PreviewFactory(slug=slug, headline=slug, status="scheduled", publish_at=moment)
    address = reverse("admin:previews_preview_changelist")

    by_state = {
        state: [row.slug for row in editor.get(address, {"state": state}).context["cl"].result_list]
        for state in ("draft", "scheduled", "published")
    }

    assert by_state == {"draft": [], "scheduled": ["to-come"], "published": ["is-out"]}
    cells = re.findall(r'field-state">(\w+)<', editor.get(address).content.decode())
    assert sorted(cells) == ["Published", "Scheduled"]


def test_view_on_site_leads_to_the_draft_or_to_the_published_page(editor):
    draft, out = PreviewFactory(slug="draft"), PreviewFactory(slug="out", published=True)

    links = [editor.get(page_of(preview)).context["absolute_url"] for preview in (draft, out)]

    assert links == ["/drafts/draft/", "/previews/out/"]


def test_page_lists_what_each_section_has_to_say(editor):
    preview = PreviewFactory()
    empty = editor.get(state_of(preview)).context["sections"]
    InjuryFactory(club=preview.fixture.home)

    with_injury = editor.get(state_of(preview)).context["sections"]

    assert [line.rsplit(": ", 1)[0] for line in empty] == [section.title for section in SECTIONS]
    assert "Team news: nothing yet" in empty
    assert "Team news: ready" in with_injury


def test_page_names_what_one_side_lacks(editor):
    preview = PreviewFactory()
    home, away = preview.fixture.home, preview.fixture.away
    for side in (home, away):
        AvailabilityFactory(club=side, nothing_new=True)
    LineupFactory(fixture=preview.fixture, club=home)
    QuoteFactory(fixture=preview.fixture, club=away)

    lines = editor.get(state_of(preview)).context["missing"]

    assert lines == [f"No quote from {home}.", f"No line-up of {away}."]


def test_form_leads_to_the_state_of_the_preview_and_htmx_loads_it_apart(editor):
    preview = PreviewFactory()
    form = editor.get(page_of(preview)).content.decode()

    part = editor.get(state_of(preview), headers={"HX-Request": "true"}).content.decode()
    page = editor.get(state_of(preview)).content.decode()

    assert f'<a href="{state_of(preview)}">Findings, sections of the page' in form
    assert f'hx-get="{state_of(preview)}"' in form
    assert "<html" not in part
    assert "Nothing that was found is against publishing." in part
    assert squeezed(part) in squeezed(page)


def test_state_of_a_preview_is_for_those_who_may_see_it(client):
    preview = PreviewFactory()
    client.force_login(User.objects.create_user("guest", is_staff=True))

    assert client.get(state_of(preview)).status_code == 403
    assert client.get(reverse("admin:previews_preview_findings", args=[0])).status_code == 404


def test_talking_point_chooses_its_section_from_the_sections_of_the_page(editor):
    response = editor.get(reverse("admin:previews_talkingpoint_add"))

    choices = response.context["adminform"].form.fields["section"].choices
    assert choices == [
        ("", "None: shown without a section"),
        *((section.slug, section.title) for section in SECTIONS),
    ]


def test_next_talking_point_has_the_next_number(editor):
    preview = PreviewFactory()
    TalkingPointFactory(preview=preview, number=1)
    opened = editor.get(page_of(preview))

    editor.post(page_of(preview), sent_back(opened, **{"talking_points-1-heading": "The return"}))

    assert list(preview.talking_points.in_order().values_list("number", "heading")) == [
        (1, "A mountain to climb"),
        (2, "The return"),
    ]


def test_number_left_empty_is_the_next(editor):
    preview = PreviewFactory()
    TalkingPointFactory(preview=preview, number=4)
    opened = editor.get(page_of(preview))
    typed = {"talking_points-1-heading": "The return", "talking_points-1-number": ""}

    editor.post(page_of(preview), sent_back(opened, **typed))

    assert preview.talking_points.get(heading="The return").number == 5
