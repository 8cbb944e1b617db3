import pytest

from previews.importers.formats.football_txt_goals import looks_like_bare_goals, read_goals


def told(text):
    return [(goal.side, goal.player, goal.minute) for goal in read_goals(text) or ()]


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Wirtz 10' Musiala 19', 45+1'",
         [("home", "Wirtz", 10), ("home", "Musiala", 19), ("home", "Musiala", 45)]),
        ("-; Poulsen 59'", [("away", "Poulsen", 59)]),
        ("1-0 Messi 23'(pen.), 2-0 Di María 36', 2-1 Mbappé 80'",
         [("home", "Messi", 23), ("home", "Di María", 36), ("away", "Mbappé", 80)]),
        ("6' Puskás 0-1, 9' Czibor 0-2, 11' Morlock 1-2",
         [("away", "Puskás", 6), ("away", "Czibor", 9), ("home", "Morlock", 11)]),
        ("Smith, Jones 34", [("home", "Smith", None), ("home", "Jones", 34)]),
        ("Salman Al-Faraj 45+6' (pen.); M. Salah 22'",
         [("home", "Salman Al-Faraj", 45), ("away", "M. Salah", 22)]),
    ],
)  # fmt: skip
def test_goals_are_read_in_every_style(text, goals):
    assert told(text) == goals


def test_penalties_own_goals_and_stoppage_time_are_told_apart():
    goals = read_goals("Shearer 40pen, Behich 81' (o.g.), Ronaldo 90+4' (p); Tah 12' og")

    assert [(goal.minute, goal.added, goal.penalty, goal.own_goal) for goal in goals] == [
        (40, None, True, False),
        (81, None, False, True),
        (90, 4, True, False),
        (12, None, False, True),
    ]


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("Siphiwe Tshabalala 55';", True),
        ("Gonzalo Higuaín 33', 76'", True),
        ("Alfa 2-0 Beta", False),
        ("20:45 @ Charleroi", False),
    ],
)
def test_only_names_with_minutes_are_goals_without_brackets(line, goals):
    assert looks_like_bare_goals(line) is goals
