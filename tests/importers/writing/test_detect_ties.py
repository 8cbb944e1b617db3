"""Ties from results: two legs, single games, replays, grounds turned or not."""

from datetime import date, timedelta

import pytest

from previews.importers.writing.detect_ties import DetectedTie, TieGame, detect_ties

ATALANTA, LIVERPOOL, ROMA, MILAN = 1, 2, 3, 4
EARLY = date(2024, 4, 11)


def game(number, home, away, week=0, **told):
    return TieGame(number, home, away, EARLY + timedelta(weeks=week), **told)


@pytest.mark.parametrize(
    ("games", "replays", "ties"),
    [
        pytest.param(
            [game(1, LIVERPOOL, ATALANTA), game(2, ATALANTA, LIVERPOOL, 1)],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, 1), (2, 2)))],
            id="two-legs-without-a-leg-word",
        ),
        pytest.param(
            [game(2, ATALANTA, LIVERPOOL, 1), game(1, LIVERPOOL, ATALANTA)],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, 1), (2, 2)))],
            id="second-leg-first-in-the-file",
        ),
        pytest.param(
            [game(1, ATALANTA, LIVERPOOL)],
            False,
            [DetectedTie(ATALANTA, LIVERPOOL, ((1, None),))],
            id="single-game",
        ),
        pytest.param(
            [game(1, LIVERPOOL, ATALANTA, level=True), game(2, ATALANTA, LIVERPOOL, 1)],
            True,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, None), (2, None)))],
            id="replay-of-a-level-game",
        ),
        pytest.param(
            [game(1, LIVERPOOL, ATALANTA, level=True), game(2, ATALANTA, LIVERPOOL, 1)],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, 1), (2, 2)))],
            id="level-first-leg-where-nothing-is-replayed",
        ),
        pytest.param(
            [game(1, LIVERPOOL, ATALANTA), game(2, ATALANTA, LIVERPOOL, 1, is_replay=True)],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, None), (2, None)))],
            id="replay-by-its-word",
        ),
        pytest.param(
            [
                game(1, ATALANTA, LIVERPOOL, stated_leg=1),
                game(2, LIVERPOOL, ATALANTA, 1, stated_leg=2),
                game(3, LIVERPOOL, ATALANTA, 2, is_replay=True),
            ],
            False,
            [DetectedTie(ATALANTA, LIVERPOOL, ((1, 1), (2, 2), (3, None)))],
            id="two-legs-and-a-decider",
        ),
        pytest.param(
            [game(1, ATALANTA, LIVERPOOL), game(2, ATALANTA, LIVERPOOL, 1)],
            False,
            [DetectedTie(ATALANTA, LIVERPOOL, ((1, 1), (2, 2)))],
            id="both-legs-in-one-place",
        ),
        pytest.param(
            [
                game(1, LIVERPOOL, ATALANTA, status="abandoned"),
                game(2, LIVERPOOL, ATALANTA, 1),
                game(3, ATALANTA, LIVERPOOL, 2),
            ],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, None), (2, 1), (3, 2)))],
            id="an-abandoned-game-is-no-leg",
        ),
        pytest.param(
            [game(1, LIVERPOOL, ATALANTA), game(2, ATALANTA, LIVERPOOL, 1), game(3, ROMA, MILAN)],
            False,
            [
                DetectedTie(LIVERPOOL, ATALANTA, ((1, 1), (2, 2))),
                DetectedTie(ROMA, MILAN, ((3, 1),)),
            ],
            id="a-first-leg-whose-second-is-to-come",
        ),
        pytest.param(
            [game(1, ATALANTA, LIVERPOOL, stated_leg=2)],
            False,
            [DetectedTie(LIVERPOOL, ATALANTA, ((1, 2),))],
            id="a-second-leg-alone-turns-the-tie",
        ),
        pytest.param(
            [
                game(1, LIVERPOOL, ATALANTA, stated_leg=2),
                game(2, ATALANTA, LIVERPOOL, 1, stated_leg=1),
            ],
            False,
            [DetectedTie(ATALANTA, LIVERPOOL, ((1, 2), (2, 1)))],
            id="legs-that-changed-places-are-believed",
        ),
    ],
)
def test_ties_are_found(games, replays, ties):
    assert detect_ties(games, replays=replays) == ties
