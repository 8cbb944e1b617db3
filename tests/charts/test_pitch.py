import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.charts.pitch import LENGTH, WIDTH, Spot, eleven, lines_of


@st.composite
def formations(draw):
    """Any two to five lines of ten players."""
    count = draw(st.integers(2, 5))
    cuts = sorted(draw(st.sets(st.integers(1, 9), min_size=count - 1, max_size=count - 1)))
    return "-".join(str(b - a) for a, b in zip([0, *cuts], [*cuts, 10], strict=True))


def test_a_back_four_stands_from_right_to_left():
    assert eleven("4-3-3")[:5] == (
        Spot(1, 0, 5.5, 34.0),
        Spot(2, 1, 19.33, 59.5),
        Spot(3, 1, 19.33, 42.5),
        Spot(4, 1, 19.33, 25.5),
        Spot(5, 1, 19.33, 8.5),
    )


def test_two_strikers_stand_together():
    assert [spot.across for spot in eleven("3-4-1-2")[-3:]] == [34.0, 44.0, 24.0]


@pytest.mark.parametrize(
    ("formation", "sentence"),
    [
        ("", "'' is not a formation; write it as 4-3-3"),
        ("4-x-3", "'4-x-3' is not a formation; write it as 4-3-3"),
        ("4--3-3", "'4--3-3' is not a formation; write it as 4-3-3"),
        ("4-4-3", "a formation has ten outfield players; '4-4-3' has 11"),
        ("10", "a formation has two to five lines of players, not '10'"),
        ("4-0-3-3", "a formation has two to five lines of players, not '4-0-3-3'"),
        ("3-2-1-2-1-1", "a formation has two to five lines of players, not '3-2-1-2-1-1'"),
    ],
)
def test_what_is_no_formation_is_refused_with_a_sentence(formation, sentence):
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the whole sentence is compared
        lines_of(formation)
    assert str(refused.value) == sentence


def test_a_dash_of_any_length_parts_the_lines():
    assert lines_of(" 4–2–3–1 ") == (4, 2, 3, 1)


@given(formations())
def test_every_place_is_another_one_in_the_sides_own_half(formation):
    spots = eleven(formation)

    assert [spot.place for spot in spots] == list(range(1, 12))
    assert all(0 < spot.along < LENGTH / 2 and 0 < spot.across < WIDTH for spot in spots)
    assert len({(spot.along, spot.across) for spot in spots}) == 11


@given(formations())
def test_a_line_is_as_far_from_the_right_as_from_the_left(formation):
    for line in range(len(lines_of(formation)) + 1):
        across = [spot.across for spot in eleven(formation) if spot.line == line]

        assert across == pytest.approx([WIDTH - other for other in across[::-1]], abs=0.011)
