"""Played fixtures for the tests of football: clubs by name, days as ISO words."""

from datetime import date
from itertools import count

from hypothesis import strategies as st

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score

LIVERPOOL = Side(1, "Liverpool")
ATALANTA = Side(2, "Atalanta")
BARCELONA = Side(3, "Barcelona")
ATLETICO = Side(4, "Atlético Madrid")
CHELSEA = Side(5, "Chelsea")
CLUBS = (LIVERPOOL, ATALANTA, BARCELONA, ATLETICO, CHELSEA)

_numbers = count(1)


def played(home, away, goals, day="2024-04-11", **more):
    """A fixture with a final score, or a whole Score."""
    score = goals if isinstance(goals, Score) else Score(*goals)
    more.setdefault("number", next(_numbers))
    return PlayedFixture(day=date.fromisoformat(day), home=home, away=away, score=score, **more)


def after_extra_time(home, away, *, after_90=None, pens=None):
    """A score after 120 minutes, with 90 minutes and shoot-out where known."""
    return Score(
        home,
        away,
        after_90=Goals(*after_90) if after_90 else None,
        after_120=Goals(home, away),
        shoot_out=Goals(*pens) if pens else None,
        extra_time=True,
    )


goals = st.integers(0, 7)
scores = st.builds(Score, goals, goals)


@st.composite
def fixture_lists(draw, most=25):
    """Fixtures between the five clubs, each on its own day or sharing one."""
    pairs = st.permutations(CLUBS).map(lambda clubs: clubs[:2])
    drawn = draw(st.lists(st.tuples(pairs, scores, st.dates(), st.booleans()), max_size=most))
    return [
        PlayedFixture(number, day, home, away, score, neutral_ground=neutral)
        for number, ((home, away), score, day, neutral) in enumerate(drawn, start=1)
    ]
