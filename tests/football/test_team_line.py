import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.team_line import (
    NamedPlayer,
    TeamLine,
    formation_of,
    in_a_line,
    in_lines_of,
    read_team,
)

ARSENAL = "Raya; White, Saliba, Gabriel, Zinchenko; Partey, Ødegaard, Rice; Saka, Jesus, Martinelli"
NAMES = ARSENAL.replace(";", ",").split(", ")


def names(players):
    return [player.name for player in players]


@pytest.mark.parametrize(
    ("text", "formation"),
    [
        (ARSENAL, "4-3-3"),
        (f"{ARSENAL}.", "4-3-3"),
        (ARSENAL.replace("; ", "\n"), "4-3-3"),
        (ARSENAL.replace("; ", ";\r\n"), "4-3-3"),
        (f"Arsenal: {ARSENAL}", "4-3-3"),
        (f"Arsenal (4-3-3): {ARSENAL}", "4-3-3"),
        (f"4-3-3: {', '.join(NAMES)}", "4-3-3"),
        (f"Arsenal (4–2–3–1): {', '.join(NAMES)}", "4-2-3-1"),
        (f"4-3-3 {ARSENAL}", "4-3-3"),
        (f"Arsenal (3-4-3): {ARSENAL}", "4-3-3"),  # the lines are what the source drew
        (", ".join(NAMES), ""),
        (f"4-4-4: {', '.join(NAMES)}", ""),
        (f"10-0: {', '.join(NAMES)}", ""),
    ],
)
def test_eleven_and_formation_are_read(text, formation):
    team = read_team(text)

    assert names(team.eleven) == NAMES
    assert (team.formation, team.bench) == (formation, ())


@pytest.mark.parametrize("word", ["Subs: ", "Substitutes: ", "SUBS:", "Bench: ", "; subs: "])
def test_bench_is_what_stands_behind_its_word(word):
    team = read_team(f"{ARSENAL}\n{word}Ramsdale, Kiwior; Nketiah")

    assert names(team.eleven) == NAMES
    assert names(team.bench) == ["Ramsdale", "Kiwior", "Nketiah"]
    assert team.problems == ()


@pytest.mark.parametrize(
    ("text", "player"),
    [
        ("Raya", NamedPlayer("Raya")),
        ("22 Raya", NamedPlayer("Raya", 22)),
        ("22. Raya", NamedPlayer("Raya", 22)),
        ("Raya (22)", NamedPlayer("Raya", 22)),
        ("Ødegaard (c)", NamedPlayer("Ødegaard", None, True)),
        ("8 Ødegaard (C)", NamedPlayer("Ødegaard", 8, True)),
        ("  David   Raya ", NamedPlayer("David Raya")),
        ("J. Timber", NamedPlayer("J. Timber")),
        ("Smith-Rowe", NamedPlayer("Smith-Rowe")),
        ("Saint-Maximin (10) (capt)", NamedPlayer("Saint-Maximin", 10, True)),
    ],
)
def test_number_and_captain_belong_to_the_player(text, player):
    assert read_team(f"{text}; White").lines[0] == (player,)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (ARSENAL, ()),
        (ARSENAL.replace(", Rice", ""), ("10 players: one player is missing.",)),
        (ARSENAL.replace(", Rice; Saka", ""), ("9 players: two players are missing.",)),
        (ARSENAL + ", Trossard, Nelson", ("13 players: two players are too many.",)),
        ("", ("0 players: 11 players are missing.",)),
        (ARSENAL.replace("Rice", "saka"), ("saka is named more than once.",
                                           "Saka is named more than once.")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text, problems):
    assert read_team(text).problems == problems


def test_an_eleven_without_lines_asks_for_the_formation():
    (problem,) = read_team(", ".join(NAMES)).problems

    assert problem.startswith("The formation is not clear")


LETTERS = st.text(alphabet="abcdefgåøñé", min_size=2, max_size=8)
PLAYERS = st.builds(
    NamedPlayer, LETTERS, st.none() | st.integers(min_value=1, max_value=99), st.booleans()
)


@given(st.lists(PLAYERS, min_size=11, max_size=11), st.lists(PLAYERS, max_size=9),
       st.sampled_from(["4-3-3", "4-2-3-1", "3-5-2", "5-4-1", "4-1-2-1-2"]))  # fmt: skip
def test_a_team_that_is_written_is_read_as_it_was(eleven, bench, formation):
    lines = in_lines_of(formation, tuple(eleven))
    team = TeamLine(lines, tuple(bench), formation)

    assert formation_of(lines) == formation
    assert read_team(in_a_line(team)) == team


@given(st.text(max_size=300))
def test_every_text_is_read(text):
    team = read_team(text)

    assert read_team(in_a_line(team)).eleven == team.eleven or team.problems
