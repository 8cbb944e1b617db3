"""Results as rows, for the tests of the questions: a league's season, ties of a cup."""

from datetime import date, timedelta

from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    SeasonFactory,
    StageFactory,
    TieFactory,
)


def clubs(*names, country="ENG"):
    return [ClubFactory(name=name, country=country) for name in names]


def league(competition="Premier League", **season):
    return SeasonFactory(
        competition=CompetitionFactory(name=competition, league=True), extra_time=False, **season
    )


def play(season, day, home, away, score, **more):
    return FixtureFactory(
        season=season, day=date.fromisoformat(day), home=home, away=away, score=score, **more
    )


def cup(competition="European Cup", **season):
    return SeasonFactory(competition=CompetitionFactory(name=competition), **season)


def knock_out_tie(season, day, first_home, first_away, scores, name="Quarter-finals", **second):
    """Two legs a week apart, the first on `day`; a leg without a score is still to be played."""
    stage = StageFactory(season=season, name=name)
    tie = TieFactory(stage=stage, first_home=first_home, first_away=first_away)
    first, score = scores
    begun = date.fromisoformat(day)
    FixtureFactory(tie=tie, leg=1, day=begun, score=first)
    FixtureFactory(tie=tie, leg=2, day=begun + timedelta(days=7), score=score, **second)
    return tie
