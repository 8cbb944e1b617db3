"""The request that makes an automatic edition is kept, so that the next one is a kept page."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.utils import timezone

from previews.editions import automatic
from previews.editions.transitions import BY_NAME, perform
from previews.models import Edition, Preview, ReleaseState
from previews.models.generation import current_stamp
from tests.factories import ClaimFactory, PreviewFactory, TalkingPointFactory
from tests.pagecache.site import close_really

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def published(settings):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]
    preview = PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=3))
    TalkingPointFactory(preview=preview, text="One chance")
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    return Preview.objects.get(pk=preview.pk)


def checked_claim(preview):
    """A claim without a check: the look that makes the edition writes one, which is a fact."""
    ClaimFactory(fixture=preview.fixture, question="", cannot_be_checked="No data of that year")


def new_headline(preview):
    """The look writes the headline of the edition beside it."""
    Preview.objects.filter(pk=preview.pk).update(headline="Two goals to find")


def new_text(preview):
    preview.talking_points.update(text="Two chances")


@pytest.mark.parametrize("write", [new_text, new_headline, checked_claim])
def test_the_page_that_makes_an_edition_is_kept(site, published, write):
    address = published.get_absolute_url()
    site.get(address)
    site.get(address)
    write(published)
    editions = Edition.objects.count()
    site.made.clear()

    first = site.get(address)
    made = len(site.made)
    second = site.get(address, accept_encoding="gzip")
    third = site.get(address)

    assert Edition.objects.count() == editions + 1
    assert (made, len(site.made)) == (2, 2)  # drawn once more after the edition was made
    assert first.body == third.body == site.fresh(address).body
    assert second.headers["Content-Encoding"] == "gzip"
    assert ReleaseState.objects.get().generation == current_stamp().facts


def test_a_write_of_somebody_else_during_the_look_is_looked_at_again(site, published, monkeypatch):
    address = published.get_absolute_url()
    site.get(address)
    new_headline(published)
    read = automatic.read_draft

    def read_and_be_overtaken(preview, now):
        draft = read(preview, now)
        monkeypatch.setattr(automatic, "read_draft", read)
        in_another_thread(lambda: new_text(published))
        return draft

    monkeypatch.setattr(automatic, "read_draft", read_and_be_overtaken)

    site.get(address)
    page = site.get(address)

    assert "Two chances" in page.text
    assert page.body == site.fresh(address).body


def in_another_thread(write):
    def run():
        try:
            write()
        finally:
            close_really(connection)

    thread = Thread(target=run)
    thread.start()
    thread.join()


def test_a_page_that_writes_nothing_is_made_once(site, published):
    address = published.get_absolute_url()
    site.get(address)
    site.made.clear()

    site.get(f"{address}?tie=1&tie=0")

    assert len(site.made) == 1
