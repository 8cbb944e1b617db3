from collections.abc import Iterator

import pytest

from tests.pagecache.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()
