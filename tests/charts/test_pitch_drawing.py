"""No name lies on another, whatever the formations and the names."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from previews.charts.pitch_drawing import Side, half, lying, upright
from previews.charts.pitch_marks import TEXT, Starter, boxes_of, collides
from tests.charts.test_pitch import formations

FORMATIONS = (
    "4-3-3", "3-4-2-1", "5-3-2", "4-1-4-1", "4-4-2", "4-2-3-1", "3-4-1-2", "3-5-2", "5-4-1",
    "4-1-2-1-2", "4-3-1-2", "3-4-3", "4-2-2-2", "4-5-1",
)  # fmt: skip
# The longest names of real squads: one side has them all, goalkeeper first.
LONGEST = (
    "Wojciech Szczęsny", "Trent Alexander-Arnold", "Sokratis Papastathopoulos",
    "Jan Vennegoor of Hesselink", "César Azpilicueta", "Pierre-Emile Højbjerg",
    "Kevin De Bruyne", "Alex Oxlade-Chamberlain", "Khvicha Kvaratskhelia",
    "Pierre-Emerick Aubameyang", "Dominik Szoboszlai",
)  # fmt: skip
# The narrowest column that holds each drawing, and the smallest text.
UPRIGHT_COLUMN, LYING_COLUMN, SMALLEST = 280, 600, 10


def side(formation, names=LONGEST, **extra):
    return Side(
        formation,
        tuple(
            Starter(place, name, 99, captain=place % 2 == 0, **extra)
            for place, name in enumerate(names, start=1)
        ),
    )


def marks_of(drawing):
    return [mark for side in drawing.sides for mark in side]


def is_clear(drawing):
    boxes = [box for mark in marks_of(drawing) for box in boxes_of(mark)]
    inside = all(
        box.left >= 0 and box.top >= 0 and box.right <= drawing.width
        and box.bottom <= drawing.height
        for box in boxes
    )  # fmt: skip
    return inside and not collides(marks_of(drawing))


@pytest.mark.parametrize(("home", "away"), list(product(FORMATIONS, FORMATIONS)))
def test_the_longest_names_are_clear_of_each_other_in_every_formation(home, away):
    for drawing in (upright(side(home), side(away)), lying(side(home), side(away))):
        assert len(marks_of(drawing)) == 22
        assert is_clear(drawing)


@pytest.mark.parametrize("formation", FORMATIONS)
def test_the_names_of_who_could_come_in_have_room_too(formation):
    drawn = side(formation, instead="Trent Alexander-Arnold")

    for drawing in (upright(drawn, drawn), lying(drawn, drawn), half(drawn)):
        assert is_clear(drawing)


@settings(max_examples=60)
@given(
    formations(),
    formations(),
    st.lists(st.text("mWéÅiL -’", min_size=1, max_size=40), min_size=11, max_size=11),
    st.sampled_from(["", "Mbeumo", "Wan-Bissaka or Alexander-Arnold"]),
)
def test_no_name_is_too_long_and_no_formation_too_crowded(home, away, names, instead):
    sides = side(home, names, instead=instead), side(away, names, instead=instead)

    for drawing in (upright(*sides), lying(*sides), half(sides[0])):
        assert is_clear(drawing)


def test_text_is_legible_in_the_narrowest_columns():
    sides = side("4-3-3"), side("4-4-2")

    assert TEXT * UPRIGHT_COLUMN / upright(*sides).width >= SMALLEST
    assert TEXT * UPRIGHT_COLUMN / half(sides[0]).width >= SMALLEST
    assert TEXT * LYING_COLUMN / lying(*sides).width >= SMALLEST


@pytest.mark.parametrize("formation", FORMATIONS)
def test_short_names_stand_straight_and_whole(formation):
    names = ("Alisson", "Gomez", "Konaté", "Van Dijk", "Robbo", "Endo", "Jones", "Szobo", "Salah",
             "Jota", "Díaz")  # fmt: skip
    for drawing in (upright(side(formation, names), side("4-3-3", names)),
                    lying(side(formation, names), side("4-3-3", names))):  # fmt: skip
        drawn = [mark.name for mark in drawing.sides[0]]
        assert [name.text for name in drawn] == list(names)
        assert not any(name.pressed for name in drawn)


def test_two_players_of_one_surname_keep_their_whole_names():
    names = (
        "Keeper",
        "Bruno Fernandes",
        "Mateus Fernandes",
        *(f"Manchester {n}" for n in "abcdefgh"),
    )

    marks = upright(side("9-1", names), side("4-3-3")).sides[0]

    assert [mark.name.text for mark in marks[1:3]] == ["Bruno Fernandes", "Mateus Fernandes"]


def test_the_sides_face_each_other_and_the_right_backs_stand_on_their_own_right():
    whole, wide = upright(side("4-4-2"), side("4-4-2")), lying(side("4-4-2"), side("4-4-2"))

    (home, away), (left, right) = whole.sides, wide.sides
    assert home[0].y < home[10].y < whole.height / 2 < away[10].y < away[0].y
    assert home[1].x < home[4].x
    assert away[1].x > away[4].x
    assert left[0].x < left[10].x < wide.width / 2 < right[10].x < right[0].x
    assert left[1].y > left[4].y
    assert right[1].y < right[4].y


def test_an_empty_place_stays_empty():
    lacking = Side("4-3-3", side("4-3-3").starters[:6])

    assert [len(each) for each in upright(lacking, Side("4-4-2", ())).sides] == [6, 0]
    assert [len(each) for each in lying(lacking, Side("4-4-2", ())).sides] == [6, 0]


def test_the_lines_of_a_half_stay_within_it():
    drawing = half(side("4-3-3"))

    assert drawing.lines.startswith("M5 5L5 ")
    assert drawing.view_box == f"0 0 360 {drawing.height:g}"
