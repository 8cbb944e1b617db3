"""Kick-off times: one instant on the clocks of the stadium, the United Kingdom and UTC."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from previews.data.time_zones import time_zone_of
from previews.models import Club, Fixture

UNITED_KINGDOM = ZoneInfo("Europe/London")
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as a clock shows it: where it hangs, "21:00", "CEST", "Thu 18 Apr"."""

    place: str
    time: str
    zone: str
    day: str


def clock(moment: datetime, zone: ZoneInfo, place: str) -> Clock:
    local = moment.astimezone(zone)
    return Clock(place, f"{local:%H:%M}", f"{local:%Z}", f"{local:%a %-d %b}")


def clocks(moment: datetime, stadium_zone: ZoneInfo | None, city: str) -> tuple[Clock, ...]:
    """The stadium's clock first; one line for each clock that shows another time."""
    wanted = [(UNITED_KINGDOM, "United Kingdom"), (UTC, "Universal time")]
    if stadium_zone is not None:
        wanted.insert(0, (stadium_zone, city))
    shown: list[Clock] = []
    for zone, place in wanted:
        local = clock(moment, zone, place)
        if all(
            (local.time, local.day, local.zone) != (other.time, other.day, other.zone)
            for other in shown
        ):
            shown.append(local)
    return tuple(shown)


def on_local_clock(fixture: Fixture) -> str:
    """The kick-off with the name of its clock: "16:00 BST"; empty if it is not known.

    The home club's ground and the season's competition must be loaded.
    """
    if fixture.kick_off is None:
        return ""
    zone = local_zone(fixture)
    local = fixture.kick_off.astimezone(zone) if zone else fixture.kick_off
    return f"{local:%H:%M %Z}"


def local_zone(fixture: Fixture) -> ZoneInfo | None:
    """The stadium's zone; if the stadium is not known, that of the home club's ground or country.

    At neutral grounds it is the zone of the competition's country. None if there is no such zone:
    then show UTC.
    """
    if fixture.stadium is not None:
        return fixture.stadium.clock
    home = fixture.home
    if not fixture.neutral_ground and home.kind != Club.Kind.NATIONAL_TEAM:
        if home.stadium is not None:
            return home.stadium.clock
        if (zone := time_zone_of(home.country)) is not None:
            return ZoneInfo(zone)
    zone = time_zone_of(fixture.season.competition.country)
    return ZoneInfo(zone) if zone else None
