"""The clock on the wall of a ground, where a file gives times without a zone."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from previews.football import country_clocks

# UEFA's files give Central European time for every ground.
UEFA_CLOCK = "Europe/Zurich"


def zone_of(organiser: str, country: str) -> str:
    """The zone that times of this competition are given in; empty where nobody can say."""
    return UEFA_CLOCK if organiser == "UEFA" else country_clocks.zone_of(country) or ""


def kick_off(day: date, clock: time | None, offset: int | None, zone: str) -> datetime | None:
    """The moment of the kick-off in UTC; None where the time or its zone is not known."""
    if clock is None:
        return None
    if offset is not None:
        told = datetime.combine(day, clock, timezone(timedelta(minutes=offset)))
    elif zone:
        told = datetime.combine(day, clock, ZoneInfo(zone))
    else:
        return None
    return told.astimezone(UTC)
