"""Whether a table can be trusted: a few results loaded of each club make a false one."""

from collections.abc import Sequence

from previews.football.played_fixture import PlayedFixture
from previews.football.table import TableRow

FEWEST_CLUBS = 4
OF_THE_MOST = 0.75
IN_HAND = 1


def is_whole(rows: Sequence[TableRow], fixtures: Sequence[PlayedFixture]) -> bool:
    """Whether the fixtures look like all that the league had played.

    Every club has played about as often as every other, and, where the matchdays are known,
    about as often as the latest of them says: three quarters as often, and one match less, since
    postponed matches leave a club a few behind.
    """
    if len(rows) < FEWEST_CLUBS:
        return False
    played = [row.record.played for row in rows]
    matchday = max((fixture.matchday or 0 for fixture in fixtures), default=0)
    expected = max(*played, matchday)
    return min(played) >= OF_THE_MOST * expected - IN_HAND
