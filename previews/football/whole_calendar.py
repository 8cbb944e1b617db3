"""Whether the fixtures of a league are all of them, from who meets whom, when and how often."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from previews.football.listed_fixture import ListedFixture, clubs_of

# Of two halves of a season neither takes longer.
HALF_A_SEASON = timedelta(days=160)
# Leagues begin within so many days of the first day of a season: Australia's in the middle of
# October. Rounds that begin later may be the last ones, and those before them missing.
LATEST_BEGINNING = timedelta(days=120)
FEWEST_CLUBS = 3


def is_whole_calendar(fixtures: Sequence[ListedFixture]) -> bool:
    """Whether every two of the clubs meet, and all as often as each other."""
    clubs = clubs_of(fixtures)
    meetings = Counter(frozenset((fixture.home, fixture.away)) for fixture in fixtures)
    pairs = len(clubs) * (len(clubs) - 1) // 2
    return (
        len(clubs) >= FEWEST_CLUBS and len(meetings) == pairs and len(set(meetings.values())) == 1
    )


def may_be_half(fixtures: Sequence[ListedFixture]) -> bool:
    """Whether a whole calendar in which every two clubs meet once may be half of two rounds.

    It is not where its matchdays are numbered, or where it takes longer than half a season.
    """
    pairs = {frozenset((fixture.home, fixture.away)) for fixture in fixtures}
    if len(pairs) < len(fixtures) or all(fixture.matchday for fixture in fixtures):
        return False
    days = [fixture.day for fixture in fixtures]
    return max(days) - min(days) <= HALF_A_SEASON


def begin_late(fixtures: Sequence[ListedFixture], starts_on: date | None) -> bool:
    """Whether rounds before these are missing: a league of four rounds held by its last two."""
    if starts_on is None or all(fixture.matchday for fixture in fixtures):
        return False
    return min(fixture.day for fixture in fixtures) - starts_on > LATEST_BEGINNING


def have_played_out(
    league: Sequence[ListedFixture], groups: Collection[Sequence[ListedFixture]]
) -> bool:
    """Whether these are all groups into which a league has split, with all of their fixtures.

    Each club of the league is in one of them, and every two clubs of a group meet as often at the
    one's ground as at the other's: single meetings may be half of what is to be played.
    """
    members = [club for group in groups for club in clubs_of(group)]
    return (
        len(groups) > 1
        and sorted(members) == sorted(clubs_of(league))
        and all(is_whole_calendar(group) and meet_home_and_away(group) for group in groups)
    )


def meet_home_and_away(fixtures: Iterable[ListedFixture]) -> bool:
    """Whether every two clubs meet as often at the one's ground as at the other's."""
    at = Counter((fixture.home, fixture.away) for fixture in fixtures)
    return all(at[home, away] == at[away, home] for home, away in list(at))


def play_as_often(fixtures: Sequence[ListedFixture]) -> bool:
    """Whether every club has as many fixtures: a league in which not all meet, such as UEFA's."""
    counts = Counter(club for fixture in fixtures for club in (fixture.home, fixture.away))
    return len(counts) > FEWEST_CLUBS and len(set(counts.values())) == 1


def skip_matchdays(fixtures: Iterable[ListedFixture], *, after_others: bool) -> bool:
    """Whether a matchday before the last one has no fixture: the second half of a season alone."""
    numbers = {fixture.matchday or 0 for fixture in fixtures}
    if 0 in numbers:
        return False
    first = min(numbers) if after_others else 1
    return not numbers.issuperset(range(first, max(numbers)))
