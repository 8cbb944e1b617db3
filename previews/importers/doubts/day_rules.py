"""Days that cannot be: of another weekday, or outside the season that the file names."""

from collections.abc import Iterator
from datetime import date

from previews.football.rounds import Round
from previews.importers.doubts.doubt import Doubt, impossible
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.models.dates import FIRST_YEAR, LAST_YEAR, is_possible

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Some tables put a final of May or June into the season that begins in that summer.
EARLIEST = (5, 10)
LATEST = (8, 31)
# The seasons that the pandemic stretched: cups of 2019/20 ended in December 2020 or later, and
# tournaments of 2020 were played in 2021.
STRETCHED = (2019, 2020)
LAST_MONTH_OVER = 3
STORED = (
    "The match is stored on this day: correct the line and import the file again, or discard this"
)


def other_weekday(parsed: ParsedFixture) -> Iterator[Doubt]:
    """The weekday that the file states against the one of the day.

    Results of evenings and of other time zones are often a day off: the match itself is certain.
    """
    day, stated = parsed.day, parsed.weekday
    if day and stated is not None and day.weekday() != stated:
        reason = f"{_written(day)} is a {WEEKDAYS[day.weekday()]}, the file says {WEEKDAYS[stated]}"
        is_next_to_it = (day.weekday() - stated) % 7 in (1, 6)
        if is_next_to_it:
            yield Doubt("weekday", reason, STORED, of_detail=True)
        else:
            yield Doubt("weekday", reason)


def impossible_year(parsed: ParsedFixture) -> Iterator[Doubt]:
    """A year that no date of the archive can have, such as 202 or 3024."""
    if parsed.day and not is_possible(parsed.day):
        years = f"it is not from {FIRST_YEAR} to {LAST_YEAR}"
        yield impossible("year", f"check the year {parsed.day.year}: {years}")


def outside_season(parsed: ParsedFixture) -> Iterator[Doubt]:
    """A day that the season named by the file cannot have."""
    day, year = parsed.day, parsed.season[:4]
    if day is None or not year.isdecimal():
        return
    far = abs(int(year) - day.year) > 1 and not _is_qualifying_before(parsed, day, int(year))
    if far or not _is_inside(parsed, day, int(year)):
        reason = f"{_written(day)} is no day of the season {parsed.season}"
        yield impossible("season", reason) if far else Doubt("season", reason)


def _is_inside(parsed: ParsedFixture, day: date, year: int) -> bool:
    if len(parsed.season) > 4:
        latest = date(year + 1, 12, 31) if year in STRETCHED else date(year + 1, *LATEST)
        return date(year, *EARLIEST) <= day <= latest
    if day.year < year:
        return _is_qualifying_before(parsed, day, year)
    return day.year == year or day.month <= LAST_MONTH_OVER or year in STRETCHED


def _is_qualifying_before(parsed: ParsedFixture, day: date, year: int) -> bool:
    """Qualifying for a tournament of one year begins up to three years before it."""
    is_qualifying = parsed.stage.round is Round.QUALIFYING
    return is_qualifying and len(parsed.season) == 4 and year - 3 <= day.year < year


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
