"""The real files beside the project, checked as `make corpus` does. Skipped where they are absent.

A part of them, in seconds; `make corpus FOLDERS=../shared/data` takes a minute or two for all.
"""

from collections import Counter
from pathlib import Path

import pytest

from corpus.check import check_corpus
from corpus.files import Corpus

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "world"
# Three club lists in two languages, two leagues, a cup and the European cup that joins them.
PART = (
    "clubs/europe/germany",
    "clubs/europe/spain",
    "clubs/europe/austria",
    "deutschland/2023-24/1-bundesliga.txt",
    "espana/2023-24/1-liga.txt",
    "austria/2023-24/cup.txt",
    "champions-league/2023-24/cl.txt",
)
LINES = {"address": 48, "club": 581, "spelling": 791}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not DATA.is_dir(), reason="no real result files beside the project"),
]


def test_no_line_is_lost_no_club_is_twice_and_the_order_does_not_matter():
    result = check_corpus(Corpus.of([DATA / part for part in PART]))
    lines, details = Counter(), Counter()
    for file in result.files:
        lines.update(file.lines)
        details.update(file.details)

    assert result.violations == []
    assert [file.error for file in result.files if file.error] == []
    assert lines["unparsed"] == 0
    assert {kind: lines[kind] for kind in LINES} == LINES
    assert lines.total() == 844 + 437 + 839 + 519 + 655 + 102 + 191
    assert details["clubs added"] == 581
    assert {
        Path(file.file).name: dict(file.fixtures) for file in result.files if file.fixtures
    } == {
        "1-bundesliga.txt": {"added": 306},
        "1-liga.txt": {"added": 380},
        "cup.txt": {"added": 63},
        "cl.txt": {"added": 125},
    }
    assert details["ties found"] == 63 + 15
