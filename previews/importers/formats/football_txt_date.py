"""Dates and times as football.txt writes them, and the year that is so often left out."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner gen gennaio ene enero janv janvier janeiro",
            "feb february februar febbraio febrero févr fév février fev fevereiro",
            "mar march märz mär marzo mars março",
            "apr april aprile abr abril avr avril",
            "may mai maggio mag mayo maio",
            "jun june juni giugno giu junio juin junho",
            "jul july juli luglio lug julio juil juillet julho",
            "aug august ago agosto août aoû",
            "sep sept september set sett settembre septiembre septembre setembro",
            "oct october okt oktober ott ottobre octubre octobre out outubro",
            "nov november novembre noviembre novembro",
            "dec december dez dezember dic dicembre diciembre déc décembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mo mon monday montag lun lunedì lunes lundi seg segunda",
            "tu tue tues tuesday di dienstag mar martedì martes mardi ter terça",
            "we wed wednesday mi mittwoch mer mercoledì mié mie miércoles mercredi qua quarta",
            "th thu thur thurs thursday do donnerstag gio giovedì jue jueves jeu jeudi qui quinta",
            "fr fri friday freitag ven venerdì vie viernes vendredi sex sexta",
            "sa sat saturday samstag sab sabato sáb sábado sam samedi",
            "so su sun sunday sonntag dom domenica domingo dim dimanche",
        )
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

DATE = re.compile(
    rf"""(?:\b(?P<weekday>{WEEKDAY})\b\.?,?\s+)?
    (?: (?P<iso_year>\d{{4}})-(?P<iso_month>\d{{2}})-(?P<iso_day>\d{{2}})
      | (?P<month>{MONTH})\b\.?[\s/](?P<day>\d{{1,2}})(?![\d:.h-])(?:,?\s(?P<year>\d{{4}})\b)?
      | (?P<day_first>\d{{1,2}})\.?[\s/](?P<month_name>{MONTH})\b\.?(?:\s(?P<year_after>\d{{4}})\b)?
      | (?P<dot_day>\d{{1,2}})\.(?P<dot_month>\d{{1,2}})\.(?P<dot_year>\d{{4}}|\d{{2}})?(?![\d.])
      | (?P<slash_day>\d{{1,2}})/(?P<slash_month>\d{{1,2}})/(?P<slash_year>\d{{4}}|\d{{2}})
    )(?=[\s\]]|$)""",
    re.VERBOSE | re.IGNORECASE,
)
# "# Date  Fri Aug 1 - Sun May 25 2025 (297d)"; newer files write "# Dates".
RANGE = re.compile(
    r"#+\s*(?:Dates?|Days?|Period|From)\b:?\s+(?P<first>.+?)\s+(?:[-\u2013]|to|until)\s+"
    r"(?P<last>.+?)\s*(?:\(\d+\s?d(?:ays)?\))?\s*$",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?P<hour>\d{1,2})[.:h](?P<minute>\d{2})(?=\s|$)"
    r"(?:\s+\(\d[^)]*\))?(?:\s+UTC(?P<sign>[+-])?(?P<hours>\d{1,2})?(?::(?P<minutes>\d{2}))?(?=\s|$))?"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as the file has it, perhaps without a year. `end` is where it ends in the text."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    end: int = 0


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known of the season's days: its range, the years of its heading, the last date."""

    first: date | None = None
    last: date | None = None
    years: tuple[int, ...] = ()
    latest: date | None = field(default=None)

    def with_range(self, comment: str) -> "Calendar":
        """The calendar with the days of a "# Date ... - ..." comment; of others the same."""
        days = RANGE.match(comment)
        if not days:
            return self
        first, last = DATE.match(days["first"]), DATE.match(days["last"])
        if not (first and last):
            return self
        return self._between(written(first), written(last))

    def _between(self, first: WrittenDate, last: WrittenDate) -> "Calendar":
        year = first.year or (last.year and last.year - (first.month > last.month))
        if not year:
            return self
        begins = day_of(first, year)
        ends = day_of(last, last.year or year + (first.month > last.month))
        return replace(self, first=begins, last=ends) if begins and ends else self

    def resolve(self, date_written: WrittenDate) -> date | None:
        """The day meant: the year inside the season whose weekday fits; else the nearest."""
        if date_written.year is not None:
            return day_of(date_written, date_written.year)
        candidates = [day for year in self._possible_years() if (day := day_of(date_written, year))]
        right_weekday = [day for day in candidates if day.weekday() == date_written.weekday]
        inside = [day for day in right_weekday or candidates if self._holds(day)]
        choice = inside or right_weekday or candidates
        return min(choice, key=self._distance, default=None)

    def _possible_years(self) -> list[int]:
        if self.first and self.last:
            return list(range(self.first.year, self.last.year + 1))
        if self.latest:
            return [self.latest.year + step for step in (-1, 0, 1)]
        if self.years:
            return list(range(self.years[0], self.years[-1] + 2))
        return []

    def _holds(self, day: date) -> bool:
        if self.first and self.last:
            return self.first <= day <= self.last
        if len(self.years) > 1:
            return date(self.years[0], 6, 15) <= day <= date(self.years[-1], 9, 15)
        return not self.years or day.year == self.years[0]

    def _distance(self, day: date) -> tuple[int, date]:
        return (abs((day - self.latest).days) if self.latest else 0, day)


def find_date(text: str) -> WrittenDate | None:
    """The date the text begins with."""
    match = DATE.match(text)
    return written(match) if match else None


def written(match: re.Match[str]) -> WrittenDate:
    """The date in figures."""
    month_name = match["month"] or match["month_name"]
    month = (
        MONTHS[month_name.lower()]
        if month_name
        else int(match["iso_month"] or match["dot_month"] or match["slash_month"])
    )
    day = match["day"] or match["day_first"] or match["iso_day"] or match["dot_day"]
    year = match["year"] or match["year_after"] or match["iso_year"] or match["dot_year"]
    weekday = match["weekday"]
    return WrittenDate(
        month,
        int(day or match["slash_day"]),
        full_year(year or match["slash_year"]),
        WEEKDAYS[weekday.lower()] if weekday else None,
        match.end(),
    )


def full_year(text: str | None) -> int | None:
    """Two figures are of the years 1950 to 2049: "25" is 2025, "99" is 1999."""
    if not text:
        return None
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < 50 else 1900)


def day_of(date_written: WrittenDate, year: int) -> date | None:
    """The day in that year, None where the calendar has no such day."""
    try:
        return date(year, date_written.month, date_written.day)
    except ValueError:
        return None


def read_time(match: re.Match[str]) -> tuple[time, int | None] | None:
    """The time of day and, where given, its distance from UTC in minutes."""
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        return None
    if "UTC" not in match[0] or "(" in match[0]:
        return time(hour, minute), None
    away = int(match["hours"] or 0) * 60 + int(match["minutes"] or 0)
    return time(hour, minute), -away if match["sign"] == "-" else away
