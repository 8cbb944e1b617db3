"""The columns of a fixture, as importers carry them: stored, parsed, or changed."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypedDict, cast


class FixtureColumns(TypedDict, total=False):
    """Some or all columns that an import can fill. A misspelt name is an error of mypy."""

    pk: int
    season_id: int
    stage_id: int | None
    tie_id: int | None
    leg: int | None
    matchday: int | None
    home_id: int
    away_id: int
    stadium_id: int | None
    day: date
    kick_off: datetime | None
    status: str
    awarded_to: str
    neutral_ground: bool
    attendance: int | None
    half_time_home: int | None
    half_time_away: int | None
    after_90_home: int | None
    after_90_away: int | None
    after_120_home: int | None
    after_120_away: int | None
    shoot_out_home: int | None
    shoot_out_away: int | None
    remark: str
    edited_by_hand: bool
    import_source_id: int | None


COLUMNS = tuple(FixtureColumns.__annotations__)


def picked(columns: FixtureColumns, names: Iterable[str]) -> FixtureColumns:
    """The columns of these names."""
    values = cast("dict[str, object]", columns)
    return cast("FixtureColumns", {name: values[name] for name in names})


def changed(new: FixtureColumns, stored: FixtureColumns) -> FixtureColumns:
    """The new columns whose values differ from the stored ones."""
    known = cast("dict[str, object]", stored)
    changes = {name: value for name, value in new.items() if known[name] != value}
    return cast("FixtureColumns", changes)
