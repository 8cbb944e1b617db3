import pytest

from previews.football.score import Goals
from previews.football.tie import Ruling
from previews.importers.formats.noted_outcome import NotedOutcome, awarded_goals, noted_outcome

HOME, AWAY = "Alder City", "FC Birch"


@pytest.mark.parametrize(
    ("note", "ruling", "winner"),
    [
        ("Alder won on the toss of a coin", Ruling.COIN, "home"),
        ("FC Birch won the coin toss", Ruling.COIN, "away"),
        ("toss of a coin, Alder City won", Ruling.COIN, "home"),
        ("Birch lost on the toss of a coin", Ruling.COIN, "home"),
        ("won by Birch on the toss of a coin", Ruling.COIN, "away"),
        ("coin toss", Ruling.COIN, ""),
        ("Münzwurf, Sieger: Birch", Ruling.COIN, "away"),
        ("Alder through by drawing of lots", Ruling.LOTS, "home"),
        ("Losentscheid", Ruling.LOTS, ""),
        ("Birch better placed in the league", Ruling.BETTER_PLACED, "away"),
        ("Alder go through as the better placed club", Ruling.BETTER_PLACED, "home"),
        ("Alder walked over", Ruling.WALKOVER, "home"),
        ("w/o Birch", Ruling.WALKOVER, "away"),
        ("walkover for Alder City", Ruling.WALKOVER, "home"),
        ("Birch failed to appear", Ruling.WALKOVER, "home"),
        ("walkover", Ruling.WALKOVER, ""),
        ("walkover due to Birch crowd trouble", Ruling.WALKOVER, ""),
        ("awarded to Birch", Ruling.AWARDED, "away"),
        ("awarded 3-0 to Alder City", Ruling.AWARDED, "home"),
        ("abandoned at 1-1, awarded Alder", Ruling.AWARDED, "home"),
        ("awarded against Birch", Ruling.AWARDED, "home"),
        ("awarded to Alder after Birch fielded an ineligible player", Ruling.AWARDED, "home"),
        ("match awarded to Birch 3-0 because Alder refused to play on", Ruling.AWARDED, "away"),
        ("awarded", Ruling.AWARDED, ""),
        ("Alder withdrew", Ruling.WITHDRAWN, "away"),
        ("Birch were disqualified, Alder through", Ruling.DISQUALIFIED, "home"),
        ("Alder won, Birch won", None, ""),
        ("both clubs qualified", Ruling.BOTH_THROUGH, ""),
        ("play-off in Zürich", None, ""),
        ("behind closed doors", None, ""),
        ("", None, ""),
    ],
)
def test_a_note_names_the_winner_and_how(note, ruling, winner):
    assert noted_outcome(note, HOME, AWAY) == NotedOutcome(ruling, winner)


@pytest.mark.parametrize(
    "note",
    [
        "both clubs are punished with a 0-3 defeat",
        "double forfeit",
        "0-3 defeat for both teams",
        "awarded: both sides lose",
        "neither club was given points",
    ],
)
def test_a_note_says_that_both_lose(note):
    assert noted_outcome(note, HOME, AWAY) == NotedOutcome(both_lose=True)


def test_a_word_that_both_clubs_have_names_neither():
    home, away = "Dynamo North", "Dynamo South"

    assert noted_outcome("Dynamo won on the toss of a coin", home, away).winner == ""
    assert noted_outcome("Dynamo South won on the toss of a coin", home, away).winner == "away"
    assert noted_outcome("South won on the toss of a coin", home, away).winner == "away"


def test_a_club_whose_name_is_in_the_other_s_is_read_whole():
    assert noted_outcome("Inter won on a coin toss", "Inter", "Inter Turku").winner == "home"


@pytest.mark.parametrize(
    ("note", "winner", "goals"),
    [
        ("awarded 3-0 to Birch", "away", Goals(0, 3)),
        ("awarded 0-3", "home", Goals(3, 0)),
        ("awarded 3-0", "", None),
        ("awarded to Birch", "away", None),
        ("abandoned at 1-1, awarded to Birch", "away", None),
    ],
)
def test_an_awarded_score_is_that_of_the_winner(note, winner, goals):
    assert awarded_goals(note, winner) == goals
