"""The page cache as the settings want it."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from previews.models import Preview
from previews.models.software import software_version
from previews.pagecache.answer import Application
from previews.pagecache.copies import Copies
from previews.pagecache.page_cache import PageCache
from previews.pagecache.stores import Memory, shared_store

MEGABYTE = 1_000_000
# SQLite takes a limited number of values at once.
AT_ONCE = 500


def page_cache_around(application: Application) -> PageCache:
    """Call it while the process starts: the release is a hash of its files as they are then."""
    software_version()
    copies = None
    if settings.PAGE_COPIES:
        folder, most = Path(settings.PAGE_COPIES), settings.PAGE_COPIES_MB * MEGABYTE
        copies = Copies(folder, most, published_among)
    memory = Memory(settings.PAGE_CACHE_MB * MEGABYTE)
    return PageCache(application, memory, shared_store(), copies)


def published_among(slugs: Iterable[str]) -> set[str]:
    """Those of the slugs at which fans find a preview now."""
    published = Preview.objects.published(timezone.now())
    asked = sorted(slugs)
    shown: set[str] = set()
    try:
        for first in range(0, len(asked), AT_ONCE):
            some = published.at_slugs(asked[first : first + AT_ONCE])
            shown.update(some.values_list("slug", flat=True))
    finally:
        # Asked once a minute, in a thread for which Django may never end a request.
        connection.close()
    return shown
