from dataclasses import dataclass
from datetime import date

import pytest

from previews.components.common_source import CommonSource, common_source
from previews.components.source_link import Source

ECHO = Source("Echo", "echo", date(2024, 4, 17))
EARLIER = Source("Echo", "echo", date(2024, 4, 16))
POST = Source("Post", "post", None)


@dataclass
class Row:
    source: Source | None


@pytest.mark.parametrize(
    ("sources", "common"),
    [
        pytest.param([], None, id="no rows"),
        pytest.param([None, None], None, id="no source"),
        pytest.param([ECHO], None, id="one row"),
        pytest.param([ECHO, POST], None, id="no two alike"),
        pytest.param([ECHO, EARLIER], None, id="reported on other days"),
        pytest.param([ECHO, ECHO], CommonSource(ECHO, has_exceptions=False), id="all alike"),
        pytest.param([POST, ECHO, ECHO], CommonSource(ECHO, has_exceptions=True), id="most"),
        pytest.param([ECHO, ECHO, None], CommonSource(ECHO, has_exceptions=True), id="one without"),
    ],
)
def test_the_source_of_most_rows_is_named_once(sources, common):
    assert common_source(map(Row, sources)) == common
