"""What the archive lacks of a club, said beside an answer that it may have changed."""

from collections.abc import Iterable
from datetime import date

from previews.football.calendar_days import day_of
from previews.football.data_gaps import Gap, gaps
from previews.football.verdict import Caveat, CaveatKind, Weight
from previews.models import Club
from previews.questions.scope import Moment, Scope
from previews.text.number_words import counted


def holes(
    club: Club, days: Iterable[date], *, before: Moment | None, scope: Scope
) -> tuple[Caveat, ...]:
    """The gaps between the days of a run of matches, and behind it until the moment.

    Only where everything is counted: a cup or a season has its own long breaks.
    """
    if not scope.is_everything:
        return ()
    played = [*days, *([day_of(before)] if before else [])]
    found = gaps(played)
    return (Caveat(CaveatKind.SCOPE, in_words(club, found), weight=Weight.NOTE),) if found else ()


def in_words(club: Club, found: tuple[Gap, ...]) -> str:
    latest = found[0]
    more = f", and {counted(len(found) - 1, 'more gap')} like it" if len(found) > 1 else ""
    return (
        f"The archive holds no match of {club} between {latest.since:%-d %B %Y} and "
        f"{latest.until:%-d %B %Y}{more}: there may have been others"
    )
