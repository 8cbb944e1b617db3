"""Times of the day in cells, whole or not at all."""

from datetime import date, time

import pytest

from previews.importers.formats.cell_times import ClockCell, read_clock

SUMMER, WINTER = date(2024, 8, 15), date(2024, 12, 15)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("20:45", time(20, 45)), ("20.45", time(20, 45)), ("20h45", time(20, 45)),
        ("20h", time(20)), ("20 Uhr", time(20)), ("20:45 Uhr", time(20, 45)),
        ("2045", time(20, 45)), ("19:00:00", time(19)), ("19:00:00.000", time(19)),
        ("7:45 PM", time(19, 45)), ("7:45pm", time(19, 45)), ("8:00pm", time(20)),
        ("8pm", time(20)), ("8 p.m.", time(20)), ("12:30 PM", time(12, 30)),
        ("0.625", time(15)), ("0,8125", time(19, 30)), ("0.5", time(12)), ("0.75", time(18)),
        ("0.822916666666667", time(19, 45)), ("12:15 am", time(0, 15)),
        ("7.45 p.m.", time(19, 45)), ("00:00", time(0)),
    ],
)  # fmt: skip
def test_every_style_of_time(text, clock):
    assert read_clock(text, SUMMER) == ClockCell(clock)


@pytest.mark.parametrize(
    ("text", "day", "offset"),
    [
        ("20:45 UTC+2", SUMMER, 120), ("20:45 UTC-05:30", SUMMER, -330), ("20:45Z", SUMMER, 0),
        ("20:45 GMT", SUMMER, 0), ("20:45+02:00", SUMMER, 120), ("20:45 (UTC+1)", SUMMER, 60),
        ("20:45:00-05:00", SUMMER, -300),
        ("20:45 CEST", SUMMER, 120), ("20:45 CET", WINTER, 60), ("20:45 MESZ", SUMMER, 120),
        ("20:45 BST", SUMMER, 60), ("8:45 PM EDT", SUMMER, -240), ("20:45 PST", WINTER, -480),
    ],
)  # fmt: skip
def test_a_time_with_its_zone(text, day, offset):
    assert read_clock(text, day) == ClockCell(time(20, 45), offset)


@pytest.mark.parametrize("text", ["", "TBD", "tbc", "-", "?", "noch offen", "por confirmar", "N/A"])
def test_a_time_that_is_open_is_none(text):
    assert read_clock(text, SUMMER) == ClockCell()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("25:00", "not a time of the day"), ("13:30 PM", "not a time of the day"),
        ("20:60", "not a time of the day"), ("0.8127", "not a time of the day"),
        ("0.25", "may be a part of a day"), ("1.5", "not a time of the day"),
        ("25 past", "not a time of the day"), ("20:45 Wembley", "not a time of the day"),
        ("20:45 IST", "not a time of the day"), ("20:45 UTC+25", "no distance from UTC"),
        ("7", "not a time of the day"), ("10:00-12:00", "no distance from UTC"),
        ("18:00 CET", "contradicts the day: on 2024-08-15 the clocks there show CEST"),
        ("18:00 EST", "contradicts the day: on 2024-08-15 the clocks there show EDT"),
    ],
)  # fmt: skip
def test_what_is_not_a_time_from_end_to_end_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        read_clock(text, SUMMER)
