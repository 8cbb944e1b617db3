"""Links to the years, months and days of a list, made from its first and its last day alone."""

from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from previews.models.in_use import first_and_last


@dataclass(frozen=True, slots=True)
class DateLink:
    words: str
    # Empty for the period that the list shows.
    address: str = ""


@dataclass(frozen=True, slots=True)
class DateLinks:
    """The periods to choose from, and the longer one around them."""

    column: str
    back: DateLink | None
    periods: tuple[DateLink, ...]


def date_links(changes: Any, column: str) -> DateLinks | None:
    """None for a list without a date. 2 queries.

    Years and months without a row are listed too: to leave them out, each row would be read.
    """
    label = str(changes.opts.get_field(column).verbose_name)
    days = first_and_last(changes.root_queryset, column)
    if days is None:
        return None
    first, last = (day.date() if isinstance(day, datetime) else day for day in days)
    year, month, day = (_number(changes, f"{column}__{part}") for part in ("year", "month", "day"))

    def link(words: str, **parts: int) -> DateLink:
        chosen = {f"{column}__{part}": number for part, number in parts.items()}
        return DateLink(words, changes.get_query_string(chosen, [f"{column}__"]))

    if year and month and 1 <= month <= 12:
        back = link(f"{month_name[month]} {year}", year=year, month=month)
        if day:
            return DateLinks(label, back, (DateLink(f"{day} {month_name[month]}"),))
        days_of = range(1, monthrange(year, month)[1] + 1)
        return DateLinks(
            label,
            link(str(year), year=year),
            tuple(
                link(f"{day}", year=year, month=month, day=day)
                for day in days_of
                if first <= date(year, month, day) <= last
            ),
        )
    if year:
        months = tuple(
            link(month_name[month], year=year, month=month)
            for month in range(1, 13)
            if (first.year, first.month) <= (year, month) <= (last.year, last.month)
        )
        return DateLinks(label, link("All dates"), months)
    years = range(last.year, first.year - 1, -1)
    return DateLinks(label, None, tuple(link(str(year), year=year) for year in years))


def _number(changes: Any, name: str) -> int | None:
    typed = changes.params.get(name, "")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    return number or None
