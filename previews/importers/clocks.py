"""The clock on the wall of a ground, where a file gives times without a zone."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

# UEFA's files give Central European time for every ground.
UEFA_CLOCK = "Europe/Zurich"
CLOCKS = {
    "ENG": "Europe/London", "SCO": "Europe/London", "WAL": "Europe/London",
    "NIR": "Europe/London", "IRL": "Europe/Dublin", "POR": "Europe/Lisbon",
    "ITA": "Europe/Rome", "ESP": "Europe/Madrid", "GER": "Europe/Berlin",
    "FRA": "Europe/Paris", "NED": "Europe/Amsterdam", "BEL": "Europe/Brussels",
    "AUT": "Europe/Vienna", "SUI": "Europe/Zurich", "CZE": "Europe/Prague",
    "POL": "Europe/Warsaw", "HUN": "Europe/Budapest", "CRO": "Europe/Zagreb",
    "SRB": "Europe/Belgrade", "DEN": "Europe/Copenhagen", "SWE": "Europe/Stockholm",
    "NOR": "Europe/Oslo", "FIN": "Europe/Helsinki", "ISL": "Atlantic/Reykjavik",
    "GRE": "Europe/Athens", "TUR": "Europe/Istanbul", "ROU": "Europe/Bucharest",
    "BUL": "Europe/Sofia", "UKR": "Europe/Kyiv", "JPN": "Asia/Tokyo", "KOR": "Asia/Seoul",
    "CHN": "Asia/Shanghai", "ARG": "America/Argentina/Buenos_Aires", "COL": "America/Bogota",
}  # fmt: skip


def zone_of(organiser: str, country: str) -> str:
    """The zone that times of this competition are given in; empty where nobody can say."""
    return UEFA_CLOCK if organiser == "UEFA" else CLOCKS.get(country, "")


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
