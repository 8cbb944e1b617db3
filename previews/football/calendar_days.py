"""Days: how long between two, how long out, and how a sentence says it."""

from datetime import UTC, date, datetime

from previews.text.number_words import counted


def day_of(moment: date | datetime) -> date:
    """The day of a moment in UTC, wherever its clock hangs; a day is its own."""
    return moment.astimezone(UTC).date() if isinstance(moment, datetime) else moment


def days_between(earlier: date, later: date) -> int:
    """Calendar days from one to the other; negative when the first is the later one."""
    return (later - earlier).days


def days_out(since: date, on: date, back: date | None = None) -> int:
    """Days that an absence has lasted on a day; it stops counting on the day of the return.

    0 before it began.
    """
    until = on if back is None else min(on, back)
    return max(0, days_between(since, until))


def span(days: int) -> str:
    """A number of days in words: "three days", "two weeks", "five weeks and one day".

    From 100 days on it is months of thirty days, since weeks are not counted that long.
    """
    if days >= 100:
        return f"about {counted(round(days / 30), 'month')}"
    weeks, rest = divmod(days, 7)
    if weeks == 0:
        return counted(rest, "day")
    return counted(weeks, "week") + (f" and {counted(rest, 'day')}" if rest else "")


def day_of_year(day: date, year: int) -> str:
    """8 May, on a page of its year; 8 May 2025 on a page of another."""
    return f"{day:%-d %B}" + (f" {day.year}" if day.year != year else "")


def short_day(day: date, year: int) -> str:
    """The same with a short month: 8 Apr, 8 Apr 2025."""
    return f"{day:%-d %b}" + (f" {day.year}" if day.year != year else "")
