"""A talking point without a heading: a paragraph of the page, in lists, in corrections."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from previews.models import Edition
from tests.editions.conftest import KICK_OFF, NOW, read_again, take
from tests.factories import PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
TEXT = "Liverpool have won *two* of their last six matches, and nobody knows whether they will win"


@pytest.fixture
def preview(db):
    preview = PreviewFactory(fixture__kick_off=KICK_OFF, release_by_hand=True)
    TalkingPointFactory(preview=preview, number=1, heading="", text=TEXT, section="")
    return read_again(preview)


def test_it_has_neither_heading_nor_an_empty_one_on_the_page(admin_client, preview):
    page = admin_client.get(preview.get_draft_url()).content.decode()

    assert "won <em>two</em> of their last six" in page
    assert 'id="point-1-title"' not in page
    assert "<h2></h2>" not in page
    assert "<h3></h3>" not in page


def test_a_section_that_it_introduces_has_no_empty_heading(admin_client, preview):
    preview.talking_points.update(section="how-to-watch")

    page = admin_client.get(preview.get_draft_url()).content.decode()

    assert "won <em>two</em> of their last six" in page
    assert "<h3></h3>" not in page


def test_it_is_called_by_the_beginning_of_its_words():
    point = TalkingPointFactory(number=7, heading="", text=TEXT)

    assert str(point) == "7. Liverpool have won two of their last six matches, and…"
    assert str(TalkingPointFactory(number=8, heading="Form", text=TEXT)) == "8. Form"


def test_its_change_is_told_as_that_of_a_paragraph(preview):
    take("publish", preview)
    preview.talking_points.update(text="Liverpool have won three of their last six matches.")
    take("release", read_again(preview), now=LATER)

    newest = Edition.objects.of(preview).latest_first().first()
    (change,) = newest.changes
    assert "Paragraph 1" in str(change)
    assert "three of their last six" in str(change)


def test_it_needs_a_heading_or_a_text():
    with pytest.raises(ValidationError, match="Enter a heading or a text"):
        TalkingPointFactory.build(preview=PreviewFactory(), heading="", text="").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        TalkingPointFactory(heading="", text="")
