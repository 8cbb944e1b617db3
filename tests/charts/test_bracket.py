from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from previews.charts.bracket import Box, Bracket, BracketTie, Connector, bracket

SEMI_FINALS = [BracketTie(1, (10, 20), through=10), BracketTie(2, (30, 40), through=40)]
FINAL = BracketTie(3, (40, 10))


def test_a_final_stands_halfway_between_its_semi_finals_first_named_club_on_top():
    assert bracket([SEMI_FINALS, [FINAL]]) == Bracket(
        boxes=(
            Box(SEMI_FINALS[1], 0, 0.0, 0.0),
            Box(SEMI_FINALS[0], 0, 0.0, 64.0),
            Box(FINAL, 1, 192.0, 32.0),
        ),
        connectors=(
            Connector(2, 3, "160,24 176,24 176,56 192,56"),
            Connector(1, 3, "160,88 176,88 176,56 192,56"),
        ),
        width=352.0,
        height=112.0,
    )


def test_the_losers_of_a_tie_are_not_led_on():
    third_place = BracketTie(4, (20, 30))

    assert bracket([SEMI_FINALS, [third_place]]).connectors == ()


def test_a_club_that_enters_later_has_no_line():
    later = bracket([SEMI_FINALS[:1], [BracketTie(5, (10, 99))]])

    assert [(line.from_tie, line.to_tie) for line in later.connectors] == [(1, 5)]


def test_no_rounds_are_an_empty_bracket():
    assert bracket([]) == bracket([[], []]) == Bracket((), (), 0.0, 0.0)


@st.composite
def knock_outs(draw):
    """Rounds of a full knock-out with any winners, each round in any order."""
    clubs, number, rounds = draw(st.permutations(range(2 ** draw(st.integers(1, 5))))), 0, []
    while len(clubs) > 1:
        ties = []
        for pair in zip(clubs[::2], clubs[1::2], strict=True):
            number += 1
            ties.append(BracketTie(number, pair, through=draw(st.sampled_from(pair))))
        clubs = [tie.through for tie in ties]
        rounds.append(draw(st.permutations(ties)))
    return rounds


@given(knock_outs())
def test_every_tie_has_a_box_of_its_own_and_every_winner_a_line(rounds):
    drawn = bracket(rounds)
    columns = {}
    for box in drawn.boxes:
        columns.setdefault(box.column, []).append(box)

    assert sorted(box.tie.number for box in drawn.boxes) == list(range(1, len(drawn.boxes) + 1))
    assert len(drawn.connectors) == len(drawn.boxes) - 1
    for boxes in columns.values():
        for above, below in pairwise(boxes):
            assert above.top + above.height < below.top
