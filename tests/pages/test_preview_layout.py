from dataclasses import replace

import pytest

from previews.pages.preview_layout import Block, in_order, in_rows, introduction
from previews.sections import talking_points
from previews.sections.section import Section
from previews.sections.talking_points import Point, TalkingPoints
from tests.factories import TalkingPointFactory
from tests.sections.second_leg import second_leg, seen

TIE = Section("tie", "State of the tie", lambda preview: None)
CROWD = Section("crowd", "Crowd", lambda preview: None)
READ = [(TIE, "the tie"), (CROWD, "the crowd")]


def point(number, section=""):
    return Point(number, f"Point {number}", "", section, None)


def test_without_talking_points_the_sections_stand_in_their_order():
    assert in_order(READ, None) == (
        Block(section=TIE, content="the tie"),
        Block(section=CROWD, content="the crowd"),
    )


def test_a_talking_point_brings_its_section_to_its_place():
    blocks = in_order(READ, TalkingPoints((point(1, "crowd"), point(2))))

    assert blocks == (
        Block(point(1, "crowd"), CROWD, "the crowd"),
        Block(point(2)),
        Block(section=TIE, content="the tie"),
    )


def test_a_section_with_a_place_of_its_own_stands_there_unless_the_editor_gave_it_another():
    crowd = replace(CROWD, stands_after=("news", "tie"))
    over = Section("over", "Over", lambda preview: None, stands_after=())
    news = Section("news", "News", lambda preview: None)
    tv = Section("tv", "TV", lambda preview: None)

    def order(sections, *points):
        blocks = in_order([(each, "") for each in sections], TalkingPoints(points))
        return [block.anchor for block in blocks]

    every = (over, TIE, news, crowd, tv)
    assert order(every) == ["over", "tie", "news", "crowd", "tv"]
    assert order(every, point(1, "tv"), point(2, "news")) == ["over", "tv", "news", "crowd", "tie"]
    assert order(every, point(1, "crowd"), point(2)) == [
        "over",
        "crowd",
        "point-2",
        "tie",
        "news",
        "tv",
    ]
    assert order((TIE, crowd, tv)) == ["tie", "crowd", "tv"]
    assert order((crowd, tv)) == ["crowd", "tv"]


@pytest.mark.parametrize("section", ["quotes", "never-heard-of"])
def test_a_talking_point_whose_section_has_nothing_to_say_stands_alone(section):
    blocks = in_order(READ, TalkingPoints((point(1, section),)))

    assert blocks[0] == Block(point(1, section))
    assert [block.anchor for block in blocks] == ["point-1", "tie", "crowd"]


@pytest.mark.django_db
def test_talking_points_stand_by_number_in_one_query(django_assert_num_queries):
    preview = second_leg()
    TalkingPointFactory(preview=preview, number=2, heading="Second")
    TalkingPointFactory(preview=preview, number=1, heading="First", section="tie")

    with django_assert_num_queries(1):
        points = seen(talking_points, preview)

    assert points == TalkingPoints(
        (Point(1, "First", "", "tie", None), Point(2, "Second", "", "", None))
    )


def test_narrow_sections_stand_beside_each_other_and_a_wide_one_alone():
    form, league = (
        Section(slug, slug, lambda preview: None, is_wide=True) for slug in ("form", "league")
    )
    tv = Section("tv", "TV", lambda preview: None)
    blocks = in_order([(each, "") for each in (TIE, CROWD, form, league, tv)], None)

    rows = in_rows(blocks)

    assert [[block.anchor for block in row.blocks] for row in rows] == [
        ["tie", "crowd"], ["form"], ["league"], ["tv"],
    ]  # fmt: skip
    assert [row.has_columns for row in rows] == [True, False, False, False]


def test_the_first_point_that_names_a_section_introduces_it():
    points = TalkingPoints((point(1, "crowd"), point(2, "tie"), point(3, "tie")))

    assert introduction(points, TIE) == point(2, "tie")
    assert introduction(None, TIE) is None
