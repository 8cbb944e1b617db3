"""Completeness: whether all results of a league, a group or a club up to a day are held.

A calendar shows it: where every two clubs meet equally often, every fixture of the league is
listed, and the results are complete when each fixture whose day has passed has one. Without a
whole calendar, a matchday shows it as long as every club has a match on it, and no matchday is
left out before the next one. Otherwise it is not known, or the counts show that results are
missing.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from previews.football.held import Completeness
from previews.football.listed_fixture import (
    ListedFixture,
    clubs_of,
    is_overdue,
    without_replayed,
)
from previews.football.whole_calendar import (
    begin_late,
    is_whole_calendar,
    may_be_half,
    play_as_often,
    skip_matchdays,
)

# A league's last matches are played this long before the end of its season at the earliest: in
# Finland the regular season ends 72 days before the year does.
LAST_MATCHES_WITHIN = timedelta(days=80)
# Clubs have played at least so large a part of the matches of the club that has played most,
# but for this many matches in hand.
SHARE_OF_THE_MOST = 0.75
IN_HAND = 1
# Nothing can be read from the counts before the busiest club has played so often.
FEWEST_MATCHES = 3
A_DAY = timedelta(days=1)
# No league of clubs rests longer within a season: the longest winter breaks are of 90 days.
LONGEST_PAUSE = timedelta(days=100)


def completeness_of(
    listed: Sequence[ListedFixture],
    *,
    before: date,
    ends_on: date,
    starts_on: date | None = None,
    later_stage_from: date | None = None,
    played_out: bool = False,
    ended_early: bool = False,
    longest_pause: timedelta | None = LONGEST_PAUSE,
    follows_a_stage: bool = False,
    splits: bool = False,
) -> Completeness:
    """Whether the results of one league, or of one group or stage, before a day are complete.

    `starts_on` and `ends_on` are the first and the last day of the season. `later_stage_from` is
    the first day of a stage that follows on this one, if any is listed. `played_out` says that
    the league has split into groups that have played out, of which this is one: see
    `have_played_out`. Of a season that `ended_early` no calendar shows the end.
    Where a season runs and nothing is listed for longer than `longest_pause`, results are missing;
    None is for teams that may rest for a year. A stage that `follows_a_stage` may number its
    matchdays on from it. A league that `splits` has groups behind its first stage, which
    may have been played from the day after its last match on.
    """
    fixtures = without_replayed(listed)
    past = [fixture for fixture in fixtures if fixture.day < before]
    if any(is_overdue(fixture, before) for fixture in past):
        return Completeness.PARTIAL
    if not fixtures:
        return Completeness.UNKNOWN
    last = max(fixture.day for fixture in fixtures)
    followed = later_stage_from is not None and later_stage_from > last
    ended = followed or played_out or last + LAST_MATCHES_WITHIN >= ends_on
    is_whole = is_whole_calendar(fixtures)
    if not (follows_a_stage or followed):
        has_split_since = splits and before > last + A_DAY
        is_half = is_whole and (may_be_half(fixtures) or begin_late(fixtures, starts_on))
        ended = ended and not (has_split_since or is_half)
    if before > ends_on and not ended_early and any(fixture.to_be_played for fixture in fixtures):
        ended = followed = False
    is_shown = (ended and is_whole) or (followed and play_as_often(fixtures))
    if is_shown and not skip_matchdays(fixtures, after_others=follows_a_stage):
        return Completeness.COMPLETE
    if ended_early or (before > ends_on and is_whole):
        # Each two clubs have met as often, but it may be half of the season.
        return Completeness.UNKNOWN
    if before > ends_on or are_uneven(fixtures, past):
        return Completeness.PARTIAL
    rests = longest_pause is not None and before - last > longest_pause
    if rests and not followed and not is_whole:
        return Completeness.PARTIAL
    if has_whole_matchdays(fixtures, past, before):
        return Completeness.COMPLETE
    return Completeness.UNKNOWN


def has_whole_matchdays(
    fixtures: Sequence[ListedFixture], past: Sequence[ListedFixture], before: date
) -> bool:
    """Whether every matchday up to the latest has a match for every club (but one, if odd).

    The first matchday alone shows nothing: the clubs that it lacks are not known. Nor do the
    matchdays up to the latest show that none has been played since: they do until the day after
    it, and longer where every matchday up to the next one to come is listed.
    """
    if not past or any(fixture.matchday is None for fixture in past):
        return False
    matches = len(clubs_of(fixtures)) // 2
    listed = Counter(fixture.matchday for fixture in fixtures)
    latest = max(fixture.matchday or 0 for fixture in past)
    to_come = [fixture.matchday or 0 for fixture in fixtures if fixture.day >= before]
    following = min((matchday for matchday in to_come if matchday > latest), default=None)
    if following is None:
        last = max(fixture.day for fixture in fixtures if fixture.matchday == latest)
        if before > last + A_DAY:
            return False
    up_to = latest + 1 if following is None else following
    return latest > 1 and all(listed[matchday] == matches for matchday in range(1, up_to))


def are_uneven(fixtures: Sequence[ListedFixture], past: Sequence[ListedFixture]) -> bool:
    """Whether clubs have played so differently often that results must be missing."""
    matchday = max((fixture.matchday or 0 for fixture in past if fixture.has_result), default=0)
    return _fewest_are_below(matches_of_clubs(fixtures, past), matchday)


def is_sparse(fixtures: Sequence[ListedFixture], past: Sequence[ListedFixture]) -> bool:
    """Whether no order of the clubs can be read from the matches, whatever their matchdays."""
    return _fewest_are_below(matches_of_clubs(fixtures, past), 0)


def is_scant(fixtures: Sequence[ListedFixture], past: Sequence[ListedFixture]) -> bool:
    """Whether nobody has played often enough for the counts to show a gap, nor have all met."""
    return (
        not is_whole_calendar(past)
        and max(matches_of_clubs(fixtures, past), default=0) < FEWEST_MATCHES
    )


def matches_of_clubs(fixtures: Sequence[ListedFixture], past: Sequence[ListedFixture]) -> list[int]:
    """The number of past matches of each club of the fixtures."""
    counts = Counter(club for fixture in past for club in (fixture.home, fixture.away))
    return [counts[club] for club in clubs_of(fixtures)]


def _fewest_are_below(played: Sequence[int], matchday: int) -> bool:
    expected = max([*played, matchday])
    if expected < FEWEST_MATCHES:
        return False
    return min(played, default=0) < SHARE_OF_THE_MOST * expected - IN_HAND
