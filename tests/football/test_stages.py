from datetime import date

from previews.football.rounds import Round
from previews.football.stages import StageSpan, in_playing_order


def span(name, first, last, round_=None):
    return StageSpan(name, round_, date.fromisoformat(first), date.fromisoformat(last))


FINAL = span("Final", "2024-05-25", "2024-05-25", Round.FINAL)
QUARTERS = span("Quarter-finals", "2024-03-16", "2024-03-17", Round.QUARTER_FINAL)
FIFTH = span("Fifth round", "2024-02-26", "2024-02-28", Round.ROUND_OF_16)
ROUND_2 = span("Round 2", "2023-12-01", "2023-12-19")
ROUND_1 = span("Round 1", "2023-11-03", "2023-12-12")


def names(*stages):
    return [one.name for one in in_playing_order(stages)]


def test_rounds_that_nobody_named_stand_before_what_was_played_later():
    assert names(QUARTERS, FIFTH, ROUND_1, ROUND_2, FINAL) == [
        "Round 1", "Round 2", "Fifth round", "Quarter-finals", "Final"
    ]  # fmt: skip


def test_on_one_day_the_deeper_round_stands_later():
    third_place = span("Match for third place", "2024-05-25", "2024-05-25", Round.THIRD_PLACE)

    assert names(FINAL, third_place) == ["Match for third place", "Final"]


def test_groups_of_one_phase_go_by_name_whoever_began():
    groups = [
        span("Group A", "2018-09-19", "2018-12-12", Round.GROUP),
        span("Group B", "2018-09-18", "2018-12-11", Round.GROUP),
        span("Play-offs", "2018-08-21", "2018-08-29", Round.PLAY_OFF),
    ]

    assert names(FINAL, *groups) == ["Play-offs", "Group A", "Group B", "Final"]


def test_second_group_phase_stands_behind_the_first():
    first = span("Group H", "2001-09-11", "2001-10-31", Round.GROUP)
    second = span("Group 2A", "2001-11-20", "2002-03-20", Round.GROUP)

    assert names(second, first) == ["Group H", "Group 2A"]
