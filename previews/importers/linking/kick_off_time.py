"""The moment of a kick-off, where a file gives the local time without a time zone."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from previews.data import time_zones

# UEFA's files give Central European Time for every stadium.
UEFA_TIME_ZONE = "Europe/Zurich"


def time_zone_of(organiser: str, country: str) -> str:
    """The zone that times of this competition are given in; empty where it is not known."""
    return UEFA_TIME_ZONE if organiser == "UEFA" else time_zones.time_zone_of(country) or ""


def kick_off(day: date, clock: time | None, offset: int | None, zone: str) -> datetime | None:
    """The moment in UTC; None where the time or its zone is not known.

    `offset` is in minutes east of UTC, as the file gives it; it comes before `zone`.
    """
    if clock is None:
        return None
    if offset is not None:
        local = datetime.combine(day, clock, timezone(timedelta(minutes=offset)))
    elif zone:
        local = datetime.combine(day, clock, ZoneInfo(zone))
    else:
        return None
    return local.astimezone(UTC)
