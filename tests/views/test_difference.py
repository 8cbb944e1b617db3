"""What a release would change, for editors: the parts of the page that differ, side by side."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from previews.editions.automatic import bring_up_to_date
from previews.editions.document import SHAPE, encode, read_document
from previews.editions.transitions import BY_NAME, perform
from previews.models import Preview
from tests.editions.generation import raise_facts
from tests.factories import (
    EditionFactory,
    EditorFactory,
    InjuryFactory,
    PreviewFactory,
    TalkingPointFactory,
)
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client):
    editor = EditorFactory()
    editor.groups.add(groups_of_staff()[0])
    client.force_login(editor)
    return client


@pytest.fixture
def preview():
    """Published by hand, with one edition."""
    preview = PreviewFactory(
        slug="the-final",
        headline="Three goals to find",
        release_by_hand=True,
        fixture__kick_off=timezone.now() + timedelta(days=3),
    )
    TalkingPointFactory(preview=preview, heading="The keeper", text="He has <b>one</b> chance")
    TalkingPointFactory(preview=preview, heading="The referee", text="He stays")
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    return Preview.objects.for_fact_check().get()


def page(client, preview):
    return client.get(reverse("previews:draft_difference", args=[preview.slug]))


def pairs(response):
    return {pair.title: (pair.before, pair.after) for pair in response.context["pairs"]}


def words(response):
    return " ".join(response.content.decode().split())


def rewrite(preview, text):
    point = preview.talking_points.get(heading="The keeper")
    point.text = text
    point.save()


def injure(club, **values):
    InjuryFactory(club=club, reported_on=timezone.now().date(), **values)


def test_nothing_differs_after_a_release(writer, preview):
    response = page(writer, preview)

    assert pairs(response) == {}
    assert "A release would change nothing that fans read." in words(response)


def test_a_part_that_changes_stands_beside_what_fans_read(writer, preview):
    rewrite(preview, "He has two chances")

    response = page(writer, preview)

    assert list(pairs(response)) == ["The keeper"]
    before, after = pairs(response)["The keeper"]
    assert "He has &lt;b&gt;one&lt;/b&gt; chance" in before
    assert "He has two chances" in after
    assert "He stays" not in words(response)
    assert "“He has &lt;b&gt;one&lt;/b&gt; chance”; it is “He has two chances”" in words(response)


def test_a_section_that_is_new_has_nothing_beside_it(writer, preview):
    injure(preview.fixture.home, person__name="Conor Bradley")

    response = page(writer, preview)

    before, after = pairs(response)["Team news"]
    assert before == ""
    assert "Conor Bradley" in after
    assert "Not on the page" in words(response)


def test_a_talking_point_that_goes_is_shown_too(writer, preview):
    preview.talking_points.get(heading="The keeper").delete()

    assert pairs(page(writer, preview))["The keeper"][1] == ""


def test_it_says_why_the_changes_wait(writer, preview):
    rewrite(preview, "He has two chances")
    raise_facts()
    bring_up_to_date(preview, timezone.now(), anyway=True)

    assert "This preview is released by hand." in words(page(writer, preview))


def test_a_draft_without_an_edition_has_nothing_to_compare(writer):
    response = page(writer, PreviewFactory())

    assert "There is no edition that could be compared." in words(response)
    assert pairs(response) == {}


def test_no_element_is_named_twice(writer, preview):
    """With the top of the page and a section that has controls."""
    injure(preview.fixture.home)
    text = encode(read_document(Preview.objects.for_page().get()))
    EditionFactory(preview=preview, number=2, document=text, shape=SHAPE)
    preview.headline = "Three goals down"
    preview.save()
    injure(preview.fixture.away)

    html = page(writer, preview).content.decode()

    assert html.count('-team-news"') > 2
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    named = re.findall(r'\saria-(?:labelledby|controls|describedby)="([^"]+)"', html)
    assert {each for many in named for each in many.split()} <= set(ids)


def test_it_is_for_editors_and_kept_nowhere(client, preview):
    assert page(client, preview).status_code == 404
    editor = EditorFactory()
    editor.groups.add(groups_of_staff()[0])
    client.force_login(editor)

    response = page(client, preview)

    assert "no-store" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in response.content.decode()


@pytest.mark.parametrize("status", ["scheduled", "withdrawn"])
def test_an_edition_that_fans_do_not_read_is_compared_as_well(writer, preview, status):
    later = timezone.now() + timedelta(days=1)
    Preview.objects.filter(pk=preview.pk).update(status=status, publish_at=later)
    rewrite(preview, "He has two chances")

    assert list(pairs(page(writer, preview))) == ["The keeper"]
