import pytest

from previews.football.match_kind import MatchKind, Part, part_of
from previews.football.rounds import Round


def knock_out(round_, **facts):
    return MatchKind(Part.KNOCK_OUT, round=round_, **{"competition_kind": "cup", **facts})


@pytest.mark.parametrize(
    ("kind", "many", "one"),
    [
        (knock_out(Round.SEMI_FINAL), "go through", "goes through"),
        (knock_out(None), "go through", "goes through"),
        (knock_out(Round.THIRD_PLACE), "finish third", "finishes third"),
        (
            knock_out(Round.FINAL, competition="UEFA Champions League"),
            "win the cup",
            "wins the cup",
        ),
        (knock_out(Round.FINAL, competition="DFB-Pokal"), "win the cup", "wins the cup"),
        (
            knock_out(Round.FINAL, competition="European Championship", nations=True),
            "win the title",
            "wins the title",
        ),
        (
            knock_out(Round.FINAL, competition="World Cup", nations=True),
            "win the cup",
            "wins the cup",
        ),
        (
            knock_out(Round.FINAL, competition="Championship", competition_kind="league"),
            "win the play-offs",
            "wins the play-offs",
        ),
    ],
)
def test_what_the_winner_does(kind, many, one):
    assert (kind.wins, kind.wins_it) == (many, one)


@pytest.mark.parametrize(
    ("competition", "stage", "has_tie", "part"),
    [
        ("league", "", False, Part.LEAGUE),
        ("league", "knock_out", False, Part.KNOCK_OUT),
        ("cup", "league", False, Part.LEAGUE),
        ("cup", "group", False, Part.GROUP),
        ("cup", "", False, Part.UNKNOWN),
        ("cup", "", True, Part.KNOCK_OUT),
        ("friendly", "", False, Part.FRIENDLY),
    ],
)
def test_the_part_of_a_competition(competition, stage, has_tie, part):
    assert part_of(competition, stage, has_tie=has_tie) is part


def test_a_final_of_a_group_is_no_final():
    assert not MatchKind(Part.GROUP, round=Round.FINAL).is_final


def test_what_is_out_of_the_ordinary():
    kind = knock_out(
        Round.FINAL, leg=1, is_womens=True, neutral_ground=True, behind_closed_doors=True
    )

    assert kind.remarks == (
        "Women’s match",
        "Neutral ground",
        "Behind closed doors",
        "The first of two legs: the second decides who wins the cup",
    )
