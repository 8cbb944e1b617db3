"""Facts that had to be confirmed again by a day, and the mark of those whose day has passed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from previews.football.calendar_days import day_of


def on_day_of[Row: Any](rows: Iterable[Row], now: datetime) -> tuple[Row, ...]:
    """The rows as they are shown at that moment: marked as overdue after `confirmed_until`.

    `confirmed_until` is None for a fact that is not overdue before the match.
    """
    today = day_of(now)
    return tuple(
        replace(row, overdue=True) if has_passed(row.confirmed_until, today) else row
        for row in rows
    )


def has_passed(last_day: date | None, today: date) -> bool:
    return last_day is not None and last_day < today
