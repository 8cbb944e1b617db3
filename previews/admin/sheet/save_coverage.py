"""Save the channels of a match sheet, as the page of the fixture would."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.core.exceptions import ValidationError

from previews.admin.base.clock_fields import moment_on
from previews.admin.sheet.sitting import Sitting
from previews.data.countries import country_code, country_name
from previews.models import Coverage
from previews.models.ground_clock import GroundClock
from previews.models.usual_coverage import UsualChannel

COLUMNS = ("kind", "channel", "country", "time")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the fields of one channel show."""

    kind: str
    channel: str
    country: str
    time: str

    @property
    def joined(self) -> str:
        return "|".join((self.kind, self.channel, self.country, self.time))


@dataclass(frozen=True, slots=True)
class Channel:
    """`stored` is None for an empty line. An emptied channel is deleted."""

    field: str
    stored: Coverage | None
    was: Shown
    now: Shown
    clock: GroundClock
    day: date

    @property
    def is_changed(self) -> bool:
        if self.stored is None and not (self.now.channel or self.now.country or self.now.time):
            return False
        return self.now != self.was

    @property
    def is_emptied(self) -> bool:
        return self.stored is not None and not self.now.channel

    @property
    def on_another_day(self) -> bool:
        return bool(self.stored and self.stored.starts_at and not self.was.time)

    @property
    def code(self) -> str | None:
        """Of the country; empty for everywhere, and None for a country that there is not."""
        return country_code(self.now.country) if self.now.country else ""

    @property
    def problem(self) -> str:
        if not self.is_changed or self.is_emptied:
            return ""
        if not self.now.channel:
            return "A channel has a country or a time and no name."
        if self.code is None:
            return f"{self.now.channel}: no country is called “{self.now.country}”."
        try:
            self.starts_at()
        except ValidationError as error:
            return f"{self.now.channel}: {' '.join(error.messages)}"
        return ""

    def starts_at(self) -> datetime | None:
        """Raises ValidationError for a time that there is not."""
        if self.now.time == self.was.time:
            return self.stored.starts_at if self.stored else None
        if not self.now.time:
            return None
        try:
            typed = time.fromisoformat(self.now.time)
        except ValueError:
            raise ValidationError("Enter a time like 19:00.") from None
        return moment_on(self.clock.zone, self.day, typed)


@dataclass(frozen=True, slots=True)
class Usual:
    """A channel of the matches before, with the start that it would have now."""

    offered: UsualChannel
    value: str
    is_ticked: bool
    starts: datetime | None
    clock: GroundClock

    @property
    def words(self) -> str:
        offered = self.offered
        kind = str(Coverage.Kind(offered.kind).label).lower()
        where = country_name(offered.country) or offered.country or "everywhere"
        local = f", from {self.clock.local(self.starts):%H:%M}" if self.starts else ""
        return f"{offered.channel} ({kind}, {where}){local}"


def shown_country(code: str) -> str:
    """By its name, where that is read as the same country again."""
    name = country_name(code) if code else ""
    return name if name and country_code(name) == code else code


def save_coverage(
    sitting: Sitting, channels: Sequence[Channel], usual: Sequence[Usual]
) -> list[str]:
    sentences = []
    for channel in channels:
        if channel.is_changed:
            sentences.append(_save(sitting, channel))
    for each in usual:
        if each.is_ticked:
            offered = each.offered
            row = Coverage(
                fixture=sitting.fixture, kind=offered.kind, channel=offered.channel,
                country=offered.country, starts_at=each.starts,
                article=sitting.article, reported_on=sitting.reported_on,
            )  # fmt: skip
            sitting.add(row)
            sentences.append(str(row))
    return sentences


def _save(sitting: Sitting, channel: Channel) -> str:
    row = channel.stored
    if row is not None and channel.is_emptied:
        sitting.delete(row)
        return f"{row} is taken away"
    if row is None:
        row = Coverage(fixture=sitting.fixture, article=sitting.article)
    row.kind, row.channel = channel.now.kind, channel.now.channel
    row.country, row.starts_at = channel.code or "", channel.starts_at()
    row.article = sitting.article or row.article
    row.reported_on = sitting.reported_on
    if row.pk is None:
        sitting.add(row)
    else:
        names = [
            name for name in COLUMNS if getattr(channel.now, name) != getattr(channel.was, name)
        ]
        sitting.change(row, names)
    return str(row)
