"""The channels of a match sheet: those listed, empty lines for others, and the usual ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from previews.admin.sheet.named_people import Question
from previews.admin.sheet.part import Typed
from previews.admin.sheet.save_coverage import (
    COLUMNS,
    Channel,
    Shown,
    Usual,
    save_coverage,
    shown_country,
)
from previews.admin.sheet.sitting import Sitting
from previews.models import Coverage, Fixture
from previews.models.ground_clock import GroundClock
from previews.models.usual_coverage import UsualChannel, usual_channels

EMPTY_LINES = 2


@dataclass(frozen=True, slots=True)
class CoveragePart:
    """`clock` is the one on which the times are typed and shown."""

    channels: tuple[Channel, ...]
    usual: tuple[Usual, ...]
    clock: GroundClock
    questions: tuple[Question, ...] = ()

    @property
    def kinds(self) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in Coverage.Kind.choices]

    @property
    def rows(self) -> tuple[Coverage, ...]:
        return tuple(channel.stored for channel in self.channels if channel.stored)

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(channel.problem for channel in self.channels if channel.problem)

    @property
    def is_typed(self) -> bool:
        channels = any(channel.is_changed for channel in self.channels)
        return channels or any(usual.is_ticked for usual in self.usual)

    @property
    def is_ready(self) -> bool:
        return self.is_typed and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready

    def save(self, sitting: Sitting) -> list[str]:
        return save_coverage(sitting, self.channels, self.usual)


def coverage_of(fixture: Fixture, stored: Sequence[Coverage], typed: Typed) -> CoveragePart:
    """1 query."""
    clock = fixture.clock
    channels = [_channel(f"coverage-{row.pk}", row, fixture, clock, typed) for row in stored] + [
        _channel(f"coverage-new-{number}", None, fixture, clock, typed)
        for number in range(1, EMPTY_LINES + 1)
    ]
    offered = usual_channels(fixture, stored)
    usual = [_usual(each, fixture, clock, typed or {}) for each in offered]
    return CoveragePart(tuple(channels), tuple(usual), clock)


def _channel(
    field: str, row: Coverage | None, fixture: Fixture, clock: GroundClock, typed: Typed
) -> Channel:
    was = _shown(row, fixture, clock)
    if typed is None or f"{field}-channel" not in typed:
        return Channel(field, row, was, was, clock, fixture.day)
    now = Shown(*(str(typed.get(f"{field}-{name}", "")).strip() for name in COLUMNS))
    opened_as = typed.get(f"{field}-was")
    if opened_as is not None and now.joined == opened_as:
        now = was
    return Channel(field, row, was, now, clock, fixture.day)


def _shown(row: Coverage | None, fixture: Fixture, clock: GroundClock) -> Shown:
    if row is None:
        return Shown(Coverage.Kind.TELEVISION, "", "", "")
    starts = clock.local(row.starts_at) if row.starts_at else None
    on_the_day = starts is not None and starts.date() == fixture.day
    return Shown(
        row.kind,
        row.channel,
        shown_country(row.country),
        f"{starts:%H:%M}" if on_the_day and starts else "",
    )


def _usual(
    offered: UsualChannel, fixture: Fixture, clock: GroundClock, typed: Mapping[str, str]
) -> Usual:
    value = "|".join((offered.kind, offered.channel, offered.country))
    getlist = getattr(typed, "getlist", None)
    ticked = getlist("coverage-usual") if getlist else []
    starts: datetime | None = None
    if offered.lead is not None and fixture.kick_off is not None:
        starts = fixture.kick_off - offered.lead
    return Usual(offered, value, value in ticked, starts, clock)
