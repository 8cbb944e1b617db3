"""A club's next fixture in a line: "Sun 21 Apr: Fulham away, Premier League"."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from previews.components.kick_off_times import on_local_clock
from previews.components.match_state import state_of
from previews.football.calendar_days import short_day
from previews.models import Club, Fixture


@dataclass(frozen=True, slots=True)
class NextFixture:
    day: date
    day_in_words: str
    opponent: str
    opponent_slug: str
    ground: str
    competition: str
    time: str
    # "Postponed", "Result not entered".
    state: str = ""

    def in_year(self, year: int) -> "NextFixture":
        """The same on a page that is read in that year."""
        return replace(self, day_in_words=_day_in_words(self.day, year))

    @property
    def clock_time(self) -> str:
        """ "16:00" of "16:00 BST", the zone of which is `clock_zone`."""
        return self.time.partition(" ")[0]

    @property
    def clock_zone(self) -> str:
        return self.time.partition(" ")[2]


def next_fixture(
    fixture: Fixture, club: Club, *, year: int, now: datetime | None = None
) -> NextFixture:
    """As the club sees it, on a page of that year.

    Home and its ground, away, season and stadium must be loaded.
    """
    at_home = fixture.home_id == club.pk
    opponent = fixture.away if at_home else fixture.home
    ground = "neutral ground" if fixture.neutral_ground else "home" if at_home else "away"
    return NextFixture(
        day=fixture.day,
        day_in_words=_day_in_words(fixture.day, year),
        opponent=opponent.name,
        opponent_slug=opponent.slug,
        ground=ground,
        competition=fixture.season.competition.name,
        time=on_local_clock(fixture),
        state=state_of(fixture, now),
    )


def _day_in_words(day: date, year: int) -> str:
    return f"{day:%a} {short_day(day, year)}"
