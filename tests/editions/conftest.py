"""A published preview of a match to come, and the time at which the tests look at it."""

from datetime import UTC, datetime

import pytest

from previews.editions.transitions import BY_NAME, perform
from previews.models import Edition, Preview
from tests.factories import PreviewFactory, TalkingPointFactory

KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)


def read_again(preview):
    return Preview.objects.for_fact_check().get(pk=preview.pk)


def take(name, preview, *, now=NOW, by=None, **options):
    return perform(BY_NAME[name], preview, by=by, now=now, **options)


def said(preview):
    """The texts of the talking points of each edition, oldest first."""
    editions = Edition.objects.of(preview).with_document().earliest_first()
    return [point_of(edition.document) for edition in editions]


def point_of(document):
    """The words of the only talking point of a document."""
    for word in ("One", "Two", "Three", "Four", "xxx"):
        if f"{word} chance" in document:
            return word
    return None


@pytest.fixture
def draft(db):
    """A preview with a talking point, and nothing that the gate finds."""
    preview = PreviewFactory(fixture__kick_off=KICK_OFF)
    TalkingPointFactory(preview=preview, text="One chance")
    return read_again(preview)


@pytest.fixture
def published(draft):
    take("publish", draft)
    return read_again(draft)


def write(preview, words):
    """Change the talking point as an import or a person in a shell does."""
    preview.talking_points.update(text=f"{words} chance")
