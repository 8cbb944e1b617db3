"""The matches of a tie before this one: which they are, which leg this one is, the aggregate."""

from collections.abc import Sequence

from previews.components.kind_of_match import tie_rules_of
from previews.football.match_kind import FIRST_LEG, SECOND_LEG, MatchKind
from previews.football.played_fixture import PlayedFixture
from previews.football.score import Goals, Score
from previews.models import Fixture, Preview


def earlier_in_tie(preview: Preview) -> list[PlayedFixture]:
    """The matches of the tie that were played before, the earliest first."""
    fixture, meetings = preview.fixture, preview.meetings[::-1]
    if fixture.tie_id is not None:
        return [match for match, _ground in meetings if match.tie == fixture.tie_id]
    if fixture.stage is None:
        return []
    names = {fixture.season.competition.name, fixture.season.competition_name}
    return [
        match
        for match, _ground in meetings
        if match.competition in names
        and (match.season, match.stage) == (fixture.season.name, fixture.stage.name)
    ]


def leg_by_the_calendar(
    fixture: Fixture, kind: MatchKind, earlier: Sequence[PlayedFixture]
) -> int | None:
    """1 or 2 where the two clubs meet twice in the round; None for one match and for a replay."""
    rules = tie_rules_of(fixture, kind)
    if earlier:
        is_level = earlier[0].score.home == earlier[0].score.away
        return None if is_level and not rules.away_goals else SECOND_LEG
    if fixture.stage is None or not (rules.extra_time or rules.penalties):
        return None
    again = Fixture.objects.between(fixture.home, fixture.away).in_stage(fixture.stage)
    return FIRST_LEG if again.after(fixture.day).not_cancelled().exists() else None


def first_leg_score(first_leg: PlayedFixture, fixture: Fixture) -> Score:
    """The score of the first leg as the visitors of this one at home, also if they were not."""
    score = first_leg.score
    at_home = first_leg.home.club == fixture.away_id
    return score if at_home else Score(score.away, score.home)


def aggregate_before(first_leg: PlayedFixture, fixture: Fixture) -> Goals:
    score = first_leg_score(first_leg, fixture)
    return Goals(score.away, score.home)
