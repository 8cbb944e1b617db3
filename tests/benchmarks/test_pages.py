"""Every page of fans is timed."""

from benchmarks.fans_pages import DRAFTS, NO_PAGES, PAGES, SECTIONS
from previews.urls import urlpatterns


def test_every_page_of_fans_and_of_drafts_is_timed():
    timed = {name for _, name, _ in (*PAGES, *SECTIONS, *DRAFTS)}

    assert timed | NO_PAGES == {pattern.name for pattern in urlpatterns}
