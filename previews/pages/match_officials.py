"""The officials of a match, as its page and the event for search engines name them."""

from dataclasses import dataclass
from datetime import datetime

from previews.models import Appointment, Fixture


@dataclass(frozen=True, slots=True)
class OfficialLine:
    duty: str
    name: str
    slug: str
    confirmed: bool


def officials_of(fixture: Fixture, now: datetime) -> list[Appointment]:
    """Those known on the day, in the order of their duties. 1 query."""
    known = Appointment.objects.of_fixtures({fixture.pk}).known_by(now.date())
    duties = list(Appointment.Duty.values)
    return sorted(known.select_related("official"), key=lambda row: duties.index(row.duty))


def official_line(row: Appointment) -> OfficialLine:
    return OfficialLine(row.get_duty_display(), row.official.name, row.official.slug, row.confirmed)
