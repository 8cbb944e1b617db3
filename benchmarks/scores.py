"""Random scores with the frequencies of real football."""

from itertools import accumulate
from random import Random

from previews.football.score import Goals, Score

# Cumulative percentages of matches in which a side scores 0, 1, 2, ... goals.
AT_HOME = tuple(accumulate((26, 34, 23, 11, 4, 1, 1)))
AWAY = tuple(accumulate((35, 36, 19, 7, 2, 1, 0)))
STRONG = tuple(accumulate((15, 27, 27, 17, 8, 4, 2)))
# The share of goals that fall before half-time.
FIRST_HALF = 0.45
GOALS = range(len(AT_HOME))


def random_score(random: Random, *, home_strong: bool = False, away_strong: bool = False) -> Score:
    """Return a score after 90 minutes. Strong sides score more."""
    home = random.choices(GOALS, cum_weights=STRONG if home_strong else AT_HOME)[0]
    away = random.choices(GOALS, cum_weights=STRONG if away_strong else AWAY)[0]
    half_time = Goals(*(sum(random.random() < FIRST_HALF for _ in range(n)) for n in (home, away)))
    return Score(home, away, half_time=half_time, after_90=Goals(home, away))


def with_extra_time(random: Random, score: Score) -> Score:
    """Return the score with extra time, and with penalties if that ends level."""
    home, away = random.choices(range(2), (3, 1), k=2)
    after_120 = Goals(score.home + home, score.away + away)
    shoot_out = random.choice([Goals(4, 2), Goals(5, 4), Goals(2, 4), Goals(3, 4)])
    return Score(
        *after_120,
        half_time=score.half_time,
        after_90=score.after_90,
        after_120=after_120,
        shoot_out=shoot_out if home == away else None,
        extra_time=True,
    )
