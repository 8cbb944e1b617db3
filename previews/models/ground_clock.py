"""The clock at the ground of a fixture: its time zone, and where it comes from."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from previews.data.countries import country_name
from previews.data.time_zones import time_zone_of
from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.stadium import Stadium

UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class GroundClock:
    """A time zone with the place that it is the clock of: "London", "Italy".

    `is_known` is False for UTC, which stands in where neither the stadium nor the home club nor
    the competition's country says which clock hangs at the ground.
    """

    zone: ZoneInfo
    place: str
    is_known: bool = True

    @property
    def name(self) -> str:
        """For a label: "London, Europe/London", or "UTC"."""
        return f"{self.place}, {self.zone.key}" if self.is_known else "UTC"

    @property
    def short_name(self) -> str:
        """For a sentence: "London", or "UTC"."""
        return self.place if self.is_known else "UTC"

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def may_be_on(self, moment: datetime, day: date) -> bool:
        """Whether the moment is on that day at the ground; one day off where UTC stands in."""
        difference = abs((self.local(moment).date() - day).days)
        return difference == 0 if self.is_known else difference <= 1


def ground_clock(
    stadium: Stadium | None,
    home: Club | None,
    competition: Competition | None,
    *,
    neutral_ground: bool,
) -> GroundClock:
    """The stadium's clock; without a stadium that of the home club's ground or country.

    At a neutral ground, and for national teams, it is the clock of the competition's country.
    Countries with several time zones have none, so UTC stands in.
    """
    if stadium is not None and stadium.time_zone:
        return GroundClock(stadium.clock, stadium.city)
    if home is not None and not neutral_ground and home.kind != Club.Kind.NATIONAL_TEAM:
        if home.stadium is not None:
            return GroundClock(home.stadium.clock, home.stadium.city)
        if clock := _of_country(home.country):
            return clock
    clock = _of_country(competition.country) if competition else None
    return clock or GroundClock(UTC, "", is_known=False)


def _of_country(code: str) -> GroundClock | None:
    zone = time_zone_of(code)
    return GroundClock(ZoneInfo(zone), country_name(code) or code) if zone else None
