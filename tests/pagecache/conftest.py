from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from tests.pagecache.site import Site


@pytest.fixture(autouse=True)
def still() -> Iterator[None]:
    """Pages are kept for a minute: on a busy machine one could end in the middle of a test."""
    with time_machine.travel(datetime.now(UTC), tick=False):
        yield


@pytest.fixture
def site() -> Iterator[Site]:
    # As Django's own test client does: a request within the transaction of a test would close it.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    site = Site()
    yield site
    site.close()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
