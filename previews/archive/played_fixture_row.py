"""Played fixtures of the archive as plain values, read without building model instances."""

from datetime import date
from functools import lru_cache
from typing import Any

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score

PLAYED_COLUMNS = (
    "pk", "day", "kick_off", "status", "leg", "matchday", "tie_id", "neutral_ground",
    "home_id", "home__name", "home__slug", "away_id", "away__name", "away__slug",
    "half_time_home", "half_time_away", "after_90_home", "after_90_away",
    "after_120_home", "after_120_away", "shoot_out_home", "shoot_out_away",
    "season__name", "season__competition__name", "stage__name", "stage__round",
    "awarded_to", "remark",
)  # fmt: skip


def played_fixture(row: tuple[Any, ...]) -> PlayedFixture | None:
    """A row of PLAYED_COLUMNS as a value; None where the score is not known."""
    (
        number, day, kick_off, status, leg, matchday, tie, neutral_ground,
        home_id, home_name, home_slug, away_id, away_name, away_slug,
        half_time_home, half_time_away, after_90_home, after_90_away,
        after_120_home, after_120_away, shoot_out_home, shoot_out_away,
        season, competition, stage, round_of_stage, awarded_to, remark,
    ) = row  # fmt: skip
    score = score_from(
        (half_time_home, half_time_away),
        (after_90_home, after_90_away),
        (after_120_home, after_120_away),
        (shoot_out_home, shoot_out_away),
    )
    if score is None:
        return None
    return PlayedFixture(
        number,
        day,
        side(home_id, home_name, home_slug),
        side(away_id, away_name, away_slug),
        score,
        kick_off,
        competition,
        season,
        stage or "",
        round_of_stage or "",
        matchday,
        tie,
        leg,
        neutral_ground,
        status == "awarded",
        awarded_to,
        remark,
    )


# What a verdict rests on: a change of anything else of the fixture changes no answer.
RESULT_COLUMNS = (
    "pk", "day", "home_id", "away_id", "status", "awarded_to", "tie_id", "leg", "neutral_ground",
    "half_time_home", "half_time_away", "after_90_home", "after_90_away",
    "after_120_home", "after_120_away", "shoot_out_home", "shoot_out_away",
)  # fmt: skip

type Result = tuple[
    int, date, int, int, bool, str, int | None, int | None, bool, Score | None
]  # fmt: skip


def result_in(row: tuple[Any, ...]) -> Result:
    """A row of RESULT_COLUMNS, with whether it was awarded, and the score as a value."""
    number, day, home, away, status, awarded_to, tie, leg, neutral, *parts = row
    score = score_from(*zip(parts[::2], parts[1::2], strict=True))
    return number, day, home, away, status == "awarded", awarded_to, tie, leg, neutral, score


def result_of(played: PlayedFixture) -> Result:
    """The same of a fixture that was read before."""
    return (
        played.number, played.day, played.home.club, played.away.club, played.awarded,
        played.awarded_to, played.tie, played.leg, played.neutral_ground, played.score,
    )  # fmt: skip


Pair = tuple[int | None, int | None]


@lru_cache(maxsize=4096)
def side(club: int, name: str, slug: str) -> Side:
    """The club as a side: made once, as a run of fixtures names the same few clubs."""
    return Side(club, name, slug)


@lru_cache(maxsize=4096)
def score_from(half_time: Pair, after_90: Pair, after_120: Pair, shoot_out: Pair) -> Score | None:
    """The score of its parts: made once, as most fixtures end like many before."""
    return Score.from_parts(
        half_time=_goals(half_time),
        after_90=_goals(after_90),
        after_120=_goals(after_120),
        shoot_out=_goals(shoot_out),
    )


def _goals(pair: Pair) -> Goals | None:
    home, away = pair
    return None if home is None or away is None else Goals(home, away)
