"""Scores as columns of a fixture, and back."""

from previews.archive.played_fixture_row import score_from
from previews.football.score import Goals, Score
from previews.importers.writing.fixture_columns import FixtureColumns

UNKNOWN = (None, None)


def score_columns(score: Score | None, shoot_out: Goals | None = None) -> FixtureColumns:
    """All columns of a score. `shoot_out` is one whose match has no known goals."""
    half_time_home, half_time_away = (score and score.half_time) or UNKNOWN
    after_90_home, after_90_away = (score and score.after_90) or UNKNOWN
    after_120_home, after_120_away = (score and score.after_120) or UNKNOWN
    shoot_out_home, shoot_out_away = (score and score.shoot_out) or shoot_out or UNKNOWN
    return {
        "half_time_home": half_time_home,
        "half_time_away": half_time_away,
        "after_90_home": after_90_home,
        "after_90_away": after_90_away,
        "after_120_home": after_120_home,
        "after_120_away": after_120_away,
        "shoot_out_home": shoot_out_home,
        "shoot_out_away": shoot_out_away,
    }


def score_of(columns: FixtureColumns) -> Score | None:
    """The score in the columns; None where the goals are unknown."""
    return score_from(
        (columns["half_time_home"], columns["half_time_away"]),
        (columns["after_90_home"], columns["after_90_away"]),
        (columns["after_120_home"], columns["after_120_away"]),
        (columns["shoot_out_home"], columns["shoot_out_away"]),
    )


def has_same_goals(first: FixtureColumns, second: FixtureColumns) -> bool:
    """Whether both have the same goals after 90 and after 120 minutes, known or unknown."""
    return (
        first["after_90_home"] == second["after_90_home"]
        and first["after_90_away"] == second["after_90_away"]
        and first["after_120_home"] == second["after_120_home"]
        and first["after_120_away"] == second["after_120_away"]
    )


def is_level(columns: FixtureColumns) -> bool:
    """Whether the match ended level, a shoot-out aside; False where the score is unknown."""
    if columns["after_120_home"] is not None:
        return columns["after_120_home"] == columns["after_120_away"]
    return (
        columns["after_90_home"] is not None
        and columns["after_90_home"] == columns["after_90_away"]
    )
