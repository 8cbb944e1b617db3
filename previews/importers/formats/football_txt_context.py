"""What the lines above say of a match in football.txt: competition, stage, day, time, venue."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, time

from previews.importers.formats.football_txt_date import Calendar
from previews.importers.formats.football_txt_heading import Heading, read_heading
from previews.importers.formats.football_txt_opening import Opening
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.competitions import is_listed_competition, is_of_many_countries
from previews.importers.linking.round_names import numbered_round, read_round

ATTENDANCE_AT_END = re.compile(r",?\s*\bAtt(?:n|endance)?\.?:\s*(?P<number>\d[\d_]{0,14})\s*$")
# "Premier League 2024/25" below a country is a competition, though "League" is the name of a stage.
ENDS_AS_LEAGUE = re.compile(r"\b(?:league|cup|liga)$", re.IGNORECASE)
LONGEST_CODE = 3
COUNTRY_OF_MANY = (
    "a heading with a country only, below a competition of many countries: name the stage or the "
    "group, or write the country behind each club, as in Arsenal (ENG)"
)


@dataclass(slots=True)
class Context:
    """What holds for the matches that follow. `club` is named in one club's own schedule.

    `level` is that of the competition's heading, `country_level` that of a country's below the
    `title` of the file; 0 where there is none.
    """

    title: Heading = field(default_factory=lambda: Heading(1, ""))
    country_level: int = 0

    level: int = 1
    competition: str = ""
    country: str = ""
    club: str = ""
    season: str = ""
    calendar: Calendar = field(default_factory=Calendar)
    headings: list[str] = field(default_factory=list)
    rounds: list[str] = field(default_factory=list)
    stage: StageName = field(default_factory=StageName)
    day: date | None = None
    weekday: int | None = None
    clock: time | None = None
    offset: int | None = None
    venue: str = ""
    attendance: int | None = None

    def read_comment(self, text: str) -> None:
        """Takes the season's days from a comment: "# Date  Fri Aug/11 2023 - Sun May/19 2024"."""
        self.calendar = self.calendar.with_range(text)

    def read_heading(self, text: str) -> str:
        """Takes what the heading says; gives back why it cannot be understood."""
        self._forget_venue()
        heading = read_heading(text)
        title = read_heading(f"= {text.strip('= ')}")
        self.rounds.clear()
        if heading.level > 1 and self._is_country(heading.text, title):
            if is_of_many_countries(self.competition):
                return COUNTRY_OF_MANY
            self._begin_country(title, heading.level)
        elif heading.level > 1 and not self._is_below_country(heading.level, title):
            self._end_country(heading.level)
            self.headings[max(0, heading.level - self.level - 1) :] = [heading.text]
        else:
            self._begin_competition(title, heading.level)
        self._set_stage()
        return ""

    def _is_country(self, text: str, title: Heading) -> bool:
        """Whether the heading names a country only: "== England".

        Below the title of a country it is a region: Luxembourg is one of Belgium. "Sur" is the
        south, and "SUR" Suriname.
        """
        is_name = len(text) > LONGEST_CODE or text.isupper()
        within = title.country if self.title.country in ("", title.country) else ""
        return is_name and bool(within) and not title.text

    def _begin_country(self, title: Heading, level: int) -> None:
        if self.level >= level:
            self._return_to_title()
        self.country, self.country_level = title.country, level
        if title.season:
            self.season = title.season
            self.calendar = replace(self.calendar, years=title.years)
        self.headings = [self.title.stage] if self.title.stage else []

    def _end_country(self, level: int) -> None:
        """A country ends with the next heading of its level, if its competitions are below."""
        if self.country_level and level <= self.country_level != self.level:
            self.country, self.country_level = self.title.country, 0
            if self.level > level:
                self._return_to_title()

    def _return_to_title(self) -> None:
        self.level, self.competition, self.club = 1, self.title.text, self.title.club
        self.season = self.title.season

    def _is_below_country(self, level: int, title: Heading) -> bool:
        """Whether a heading names a competition of a country: "= Austria", "== Cup 2025/26"."""
        is_listed = bool(self.country) and is_listed_competition(title.text, self.country)
        is_league = bool(title.season) and ENDS_AS_LEAGUE.search(title.text) is not None
        if not is_listed and not is_league and read_round(title.text) is not None:
            return False
        first = bool(self.country and not self.competition)
        below = bool(self.country_level and level > self.country_level)
        below = below and (is_listed or is_league or not self.title.text)
        has_season = bool(title.season or self.season) or (first and is_listed)
        return has_season and (first or below or level <= self.level)

    def _begin_competition(self, title: Heading, level: int) -> None:
        if level == 1:
            self.country = self.season = ""
            self.title, self.country_level = title, 0
        elif self.competition:
            self._end_country(level)
        self.level = level
        self.competition, self.club = title.text, title.club
        self.country = title.country or self.country
        if title.season or level == 1:
            self.season = title.season
            self.calendar = replace(self.calendar, years=title.years)
        self.headings = [title.stage] if title.stage else []

    def read_round(self, name: str, level: int) -> None:
        self.rounds[level - 1 :] = [name.strip().removesuffix(":")]
        self.clock = self.offset = None
        self._set_stage()

    def read_header(self, opening: Opening) -> None:
        """Takes day, time, venue and attendance from a line above the matches."""
        self.read_opening(opening)
        venue = opening.venue
        if attendance := ATTENDANCE_AT_END.search(venue):
            self.attendance = int(attendance["number"].replace("_", ""))
            venue = venue[: attendance.start()]
        self.venue = venue

    def read_opening(self, opening: Opening) -> None:
        """Takes day and time, each if it is given."""
        if opening.date:
            self.day = self.calendar.resolve(opening.date)
            self.weekday = _other_weekday(self.day, opening.date.weekday)
            self.clock = self.offset = None
            if self.day:
                self.calendar = replace(self.calendar, latest=self.day)
        if opening.clock:
            self.clock, self.offset = opening.clock, opening.offset

    def forget_day(self) -> None:
        """After a date in an unknown form: what follows is not of the day before."""
        self._forget_venue()
        self.day = self.weekday = None

    def take_venue(self) -> tuple[str, int | None]:
        """Venue and attendance, which hold for one match only."""
        venue, attendance = self.venue, self.attendance
        self.venue, self.attendance = "", None
        return venue, attendance

    def _forget_venue(self) -> None:
        self.clock = self.offset = self.attendance = None
        self.venue = ""

    def _set_stage(self) -> None:
        words = ", ".join([*self.headings, *self.rounds])
        known = read_round(words) or StageName(words)
        self.stage = replace(known, matchday=known.matchday or numbered_round(words))


def _other_weekday(day: date | None, stated: int | None) -> int | None:
    """The weekday stated, where the day has another one."""
    return stated if day and stated != day.weekday() else None
