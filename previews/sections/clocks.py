"""One instant on several clocks: the stadium's, the United Kingdom's, and UTC."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

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
        one = clock(moment, zone, place)
        if all(
            (one.time, one.day, one.zone) != (other.time, other.day, other.zone) for other in shown
        ):
            shown.append(one)
    return tuple(shown)
