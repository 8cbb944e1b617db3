"""The clock on which a fan reads a kick-off: that of the ground, or the likeliest there is."""

from zoneinfo import ZoneInfo

from previews.data.time_zones import time_zone_of
from previews.models import Club, Fixture


def on_local_clock(fixture: Fixture) -> str:
    """The kick-off with the name of its clock: "16:00 BST"; empty while nobody knows it.

    The home club's ground and the season's competition must be loaded.
    """
    if fixture.kick_off is None:
        return ""
    zone = local_zone(fixture)
    local = fixture.kick_off.astimezone(zone) if zone else fixture.kick_off
    return f"{local:%H:%M %Z}"


def local_zone(fixture: Fixture) -> ZoneInfo | None:
    """The stadium's; where nobody knows the stadium, that of the home club's own or its country's.

    At neutral grounds the country of the competition tells. None where nothing does: then it is
    better to say universal time.
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
