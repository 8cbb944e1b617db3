from dataclasses import dataclass
from datetime import date

from previews.components.common_source import common_source
from previews.components.source_link import Source

GOAL = Source("GOAL", "goal-preview", date(2024, 4, 17))
LATER = Source("GOAL", "goal-preview", date(2024, 4, 18))
REUTERS = Source("Reuters", "reuters-preview", date(2024, 4, 17))


@dataclass(frozen=True)
class Row:
    source: Source | None


def rows(*sources):
    return [Row(source) for source in sources]


def test_the_source_of_most_rows_is_common():
    assert common_source(rows(REUTERS, GOAL, GOAL)) == GOAL


def test_of_two_that_are_as_frequent_the_first_is():
    assert common_source(rows(REUTERS, GOAL, GOAL, REUTERS)) == REUTERS


def test_one_row_alone_keeps_its_source():
    assert common_source(rows(GOAL)) is None
    assert common_source(rows(GOAL, REUTERS)) is None
    assert common_source([]) is None


def test_rows_without_a_source_share_none():
    assert common_source(rows(None, None, GOAL)) is None


def test_another_day_of_the_same_article_is_another_source():
    assert common_source(rows(GOAL, LATER)) is None
    assert common_source(rows(LATER, GOAL, GOAL)) == GOAL
