"""What the lines above say of a match in football.txt: competition, stage, day, time, venue."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, time

from previews.importers.formats.football_txt_date import Calendar
from previews.importers.formats.football_txt_heading import Heading, read_heading
from previews.importers.formats.football_txt_opening import Opening
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.round_names import numbered_round, read_round

ATTENDANCE_AT_END = re.compile(r",?\s*\bAtt(?:n|endance)?\.?:\s*(?P<number>\d[\d_]*)\s*$")


@dataclass(slots=True)
class Context:
    """What holds for the matches that follow. `club` is named in one club's own schedule.

    `level` is that of the competition's heading.
    """

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

    def read_heading(self, text: str) -> None:
        self._forget_venue()
        heading = read_heading(text)
        title = read_heading(f"= {text.strip('= ')}")
        self.rounds.clear()
        if heading.level > 1 and not self._is_below_country(heading.level, title):
            self.headings[max(0, heading.level - self.level - 1) :] = [heading.text]
        else:
            self._begin_competition(title, heading.level)
        self._set_stage()

    def _is_below_country(self, level: int, title: Heading) -> bool:
        """Whether a heading names a competition of a country: "= Austria", "== Cup 2025/26"."""
        has_season = bool(title.season or self.season) and read_round(title.text) is None
        first = bool(self.country and not self.competition)
        return has_season and (first or level <= self.level)

    def _begin_competition(self, title: Heading, level: int) -> None:
        if level == 1:
            self.country = self.season = ""
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
