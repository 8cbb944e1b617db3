"""What the groups of a league that has split are called in its table."""

import pytest

from previews.football.form import record
from previews.football.played_fixture import Side
from previews.football.split import named_blocks
from previews.football.standing_order import TableOrder
from previews.football.table import Standings, TableRow


def block(*clubs):
    rows = tuple(
        TableRow(place, False, Side(club, f"C{club}", f"c{club}"), record(()), 0)
        for place, club in enumerate(clubs, start=1)
    )
    return Standings(rows, TableOrder([], (), ()))


@pytest.mark.parametrize(
    ("blocks", "names", "titles"),
    [
        pytest.param(
            [block(1, 2, 3, 4, 5, 6), block(7, 8, 9, 10, 11, 12)],
            dict.fromkeys(range(1, 7), "Championship") | dict.fromkeys(range(7, 13), "Relegation"),
            ["Top six: Championship", "Bottom six: Relegation"],
            id="two halves",
        ),
        pytest.param(
            [block(1, 2), block(3, 4, 5)],
            {1: "Championship"},
            ["Top two: Championship", "Bottom three"],
            id="a group without a match yet",
        ),
        pytest.param(
            [block(1, 2), block(3, 4), block(5, 6)],
            {},
            ["Top two", "Middle two", "Bottom two"],
            id="three groups",
        ),
        pytest.param(
            [block(1), block(2), block(3), block(4)],
            {1: "A", 2: "B", 3: "C", 4: "D"},
            ["A", "B", "C", "D"],
            id="four groups have their names only",
        ),
    ],
)
def test_groups_are_called_by_their_place_their_size_and_their_name(blocks, names, titles):
    named = named_blocks(blocks, names)

    assert [each.title for each in named] == titles
    assert [each.clubs for each in named] == [
        tuple(row.side.club for row in each.rows) for each in blocks
    ]
