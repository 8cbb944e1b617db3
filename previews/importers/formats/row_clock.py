"""The day and the time of a row: of two cells, or of a date-time in one."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from previews.importers.formats.cell_dates import DateOrder, read_date
from previews.importers.formats.cell_times import MIDNIGHT, ClockCell, offset_on, read_clock
from previews.importers.formats.csv_cells import Cells, read_weekday

# Before noon in UTC it may still be the day before in America.
NOON = 12


@dataclass(slots=True)
class RowClock:
    """`day` and `clock` are those at the ground where its zone is known.

    `weekday` is the one that the row states. `reasons` are sentences why it has to be held,
    `left_out` sentences on what could not be read and is not needed.
    """

    day: date
    clock: time | None = None
    offset: int | None = None
    weekday: int | None = None
    reasons: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_row_clock(
    cells: Cells, order: DateOrder | None, zone_of_times: str, zone: str
) -> RowClock:
    """The day and time of a row. `zone_of_times` is that of the times, `zone` that of the ground.

    Raises ValueError where there is no day.
    """
    cell = read_date(cells["date"])
    row = RowClock(cell.day(order), weekday=cell.weekday)
    if row.weekday is None:
        row.weekday = read_weekday(cells["weekday"])
    of_date = _clock(cell.time, row) if cell.time else ClockCell()
    if of_date.clock == MIDNIGHT and (cells["time"] or of_date.offset is None):
        # Programs write a day without a time as midnight.
        of_date = ClockCell()
    elif of_date.clock == MIDNIGHT:
        row.left_out.append(f"date: midnight in {cell.text!r} is left out: it may mean no time")
        of_date = ClockCell()
    of_time = _clock(cells["time"], row)
    row.clock, row.offset = of_time if of_time.clock else of_date
    if row.clock is None:
        return row
    if row.offset is None and zone_of_times:
        row.offset = offset_on(zone_of_times, row.day, row.clock)
    is_instant = zone_of_times == "UTC" or (of_date.offset == 0 and of_time.clock is None)
    if is_instant and row.offset == 0:
        _to_local(row, zone)
    return row


def _clock(text: str, row: RowClock) -> ClockCell:
    if not text:
        return ClockCell()  # or what is remembered would have each day of the file
    try:
        return read_clock(text, row.day)
    except ValueError as error:
        row.left_out.append(str(error))
        return ClockCell()


def _to_local(row: RowClock, zone: str) -> None:
    """A moment in UTC has the day of Greenwich, which is not always the day at the ground."""
    assert row.clock is not None
    moment = datetime.combine(row.day, row.clock, timezone(timedelta(0)))
    if not zone:
        if row.clock.hour < NOON:
            row.reasons.append(
                f"{moment:%H:%M} UTC may be on another day at the ground: give the time zone with "
                "--zone"
            )
        return
    local = moment.astimezone(ZoneInfo(zone))
    if local.date() != row.day:
        row.weekday = None
    row.day, row.clock = local.date(), local.time()
    row.offset = offset_on(zone, row.day, row.clock)
