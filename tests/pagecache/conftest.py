from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.pagecache.site import Site


@pytest.fixture(autouse=True)
def still() -> Iterator[None]:
    """Pages are kept for a minute: on a busy machine one could end in the middle of a test."""
    with time_machine.travel(datetime.now(UTC), tick=False):
        yield


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()
