"""Kick-off times: one instant on the clocks of the ground, the United Kingdom and UTC."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from previews.models import Fixture
from previews.models.fixture_status import FixtureStatus
from previews.models.ground_clock import GroundClock

UNITED_KINGDOM = ZoneInfo("Europe/London")
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as a clock shows it: where it hangs, "21:00", "CEST".

    `day` is "Fri 19 April" where it is another day than the fixture's, else empty. `local` is
    "2024-04-18T21:00", with which a script compares the reader's own clock.
    """

    place: str
    time: str
    zone: str
    day: str
    local: str

    def __str__(self) -> str:
        """The time with its day, where that differs: "Fri 19 April, 04:00 GMT+9"."""
        return f"{self.day}, {self.time} {self.zone}" if self.day else f"{self.time} {self.zone}"


def clock(moment: datetime, zone: ZoneInfo, place: str, day: date) -> Clock:
    """The moment on that clock; `day` is the fixture's own."""
    local = moment.astimezone(zone)
    other_day = _day_in_words(local, day) if local.date() != day else ""
    return Clock(place, f"{local:%H:%M}", zone_name(local), other_day, f"{local:%Y-%m-%dT%H:%M}")


def clocks(moment: datetime, ground: GroundClock, day: date) -> tuple[Clock, ...]:
    """The ground's clock first; one line for each clock that shows another time."""
    wanted = [(UNITED_KINGDOM, "United Kingdom"), (UTC, "Universal time")]
    if ground.is_known:
        wanted.insert(0, (ground.zone, ground.place))
    shown: list[Clock] = []
    for zone, place in wanted:
        local = clock(moment, zone, place, day)
        if all(local.local != other.local for other in shown):
            shown.append(local)
    return tuple(shown)


def on_local_clock(fixture: Fixture) -> str:
    """The kick-off with the name of its clock: "16:00 BST"; empty if it is not known or confirmed.

    The home club's ground and the season's competition must be loaded.
    """
    if fixture.kick_off is None or fixture.status == FixtureStatus.TO_BE_CONFIRMED:
        return ""
    return str(clock(fixture.kick_off, fixture.clock.zone, "", fixture.day))


def moment_in_words(moment: datetime, clock: GroundClock) -> str:
    """ "17 April 2024, 22:00 CEST (Bergamo)", or "17 April 2024, 20:00 UTC"."""
    local = clock.local(moment)
    words = f"{local:%-d %B %Y, %H:%M} {zone_name(local)}"
    return f"{words} ({clock.place})" if clock.is_known else words


def zone_name(local: datetime) -> str:
    """ "CEST"; "UTC+3" or "UTC+5:30" for zones without a name of their own."""
    name = f"{local:%Z}"
    if name[0] not in "+-":
        return name
    hours, minutes = int(name[:3]), name[3:]
    return f"UTC{hours:+d}:{minutes}" if minutes else f"UTC{hours:+d}"


def _day_in_words(local: datetime, day: date) -> str:
    year = "" if local.year == day.year else f" {local.year}"
    return f"{local:%a %-d %B}{year}"
