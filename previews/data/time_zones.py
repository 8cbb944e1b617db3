"""The time zone of a country, used when the stadium of a match is not known (time_zones.csv)."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_csv

FILE = "time_zones.csv"


class TimeZone(Struct, frozen=True, forbid_unknown_fields=True):
    country: str
    time_zone: str


@cache
def time_zones() -> dict[str, str]:
    """The zone by the country's code."""
    return {row.country: row.time_zone for row in read_csv(FILE, TimeZone)}


def time_zone_of(country: str) -> str | None:
    """ENG is Europe/London; None for a country that is not in the file, as Russia."""
    return time_zones().get(country)
