"""Caveats about gaps in a club's results, which may have changed an answer."""

from collections.abc import Iterable
from datetime import date

from previews.football.calendar_days import day_of
from previews.football.computed import Caveat, CaveatKind, Weight
from previews.football.data_gaps import Gap, gaps
from previews.models import Club
from previews.questions.scope import Moment, Scope
from previews.text.number_words import counted


def gap_caveats(
    club: Club, days: Iterable[date], *, before: Moment | None, scope: Scope
) -> tuple[Caveat, ...]:
    """One caveat about the gaps between the days of matches, and from the last to `before`.

    None where only a part is counted: a cup or a season has long breaks of its own.
    """
    if not scope.is_everything:
        return ()
    long_gaps = gaps([*days, *([day_of(before)] if before else [])])
    if not long_gaps:
        return ()
    return (Caveat(CaveatKind.SCOPE, in_words(club, long_gaps), weight=Weight.NOTE),)


def in_words(club: Club, long_gaps: tuple[Gap, ...]) -> str:
    latest, *others = long_gaps
    more = f", and {counted(len(others), 'more gap')} like it" if others else ""
    return (
        f"The archive holds no match of {club} between {latest.since:%-d %B %Y} and "
        f"{latest.until:%-d %B %Y}{more}: there may have been others"
    )
