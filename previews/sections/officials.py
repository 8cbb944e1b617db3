"""Officials: who is appointed to what, and the referee's past with either club. 4 queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.common_source import common_source
from previews.components.receipts import Receipts, receipts
from previews.components.source_link import Source, source_of
from previews.data.countries import country_name
from previews.football.form import record, results_of
from previews.football.played_fixture import PlayedFixture
from previews.models import Appointment, Fixture, Official, Preview
from previews.questions.bookings import Booked, booked_in, cards_in_words
from previews.questions.referee_record import missing
from previews.questions.scope import EVERYTHING
from previews.text.number_words import counted, in_words


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    duty: str
    name: str
    slug: str
    country: str
    confirmed: bool
    source: Source | None


@dataclass(frozen=True, slots=True)
class RefereePast:
    """The referee's matches with one club; `receipts` is None where the archive has none."""

    club: ClubBadge
    sentence: str
    cards: str
    receipts: Receipts | None


@dataclass(frozen=True, slots=True)
class Officials:
    appointments: tuple[AppointmentRow, ...]
    referee: str
    past: tuple[RefereePast, ...]

    @property
    def source(self) -> Source | None:
        """Of most appointments."""
        return common_source(self.appointments)

    @property
    def country(self) -> str:
        """Of all of several appointments, else empty."""
        countries = {appointment.country for appointment in self.appointments}
        return countries.pop() if len(self.appointments) > 1 and len(countries) == 1 else ""


def read(preview: Preview) -> Officials | None:
    rows = Appointment.objects.on_page(preview).in_order()
    loaded = list(rows.select_related("official", "article__outlet"))
    if not loaded:
        return None
    in_order = sorted(loaded, key=lambda row: list(Appointment.Duty).index(row.duty))  # type: ignore[arg-type]  # a member is its value
    referee = next((row.official for row in in_order if row.duty == Appointment.Duty.REFEREE), None)
    return Officials(
        appointments=tuple(_shown(row) for row in in_order),
        referee=referee.name if referee else "",
        past=_past(referee, preview) if referee else (),
    )


def _shown(row: Appointment) -> AppointmentRow:
    return AppointmentRow(
        duty=row.get_duty_display(),
        name=row.official.name,
        slug=row.official.slug,
        country=country_name(row.official.country) or row.official.country,
        confirmed=row.confirmed,
        source=source_of(row),
    )


def _past(referee: Official, preview: Preview) -> tuple[RefereePast, ...]:
    fixture = preview.fixture
    refereed = Fixture.objects.refereed_by(referee.pk).played_before(preview.moment)
    both = refereed.involving_any(fixture.home, fixture.away).without(fixture)
    matches = both.latest_first().receipts()
    booked = booked_in(matches)
    scope = EVERYTHING.words_of(referee)
    records = []
    for club, side in sides_of(fixture):
        own = [match for match in matches if match.involves(club.pk)]
        face = badge_of(fixture, side)
        if not own:
            records.append(RefereePast(face, missing(referee, club), "", None))
            continue
        rows = receipts((match.with_note(booked.note(match.number)) for match in own), scope)
        records.append(RefereePast(face, record_words(own, club.pk), cards(own, booked), rows))
    return tuple(records)


def record_words(matches: Sequence[PlayedFixture], club: int) -> str:
    """Three matches held: one win, one draw, one defeat."""
    total = record(results_of(matches, club))
    many = counted(len(matches), "match", "matches") + " held"
    parts = [
        counted(total.won, "win"),
        counted(total.drawn, "draw"),
        counted(total.lost, "defeat"),
    ]
    outcomes = [part for part in parts if not part.startswith("no ")]
    return f"{many[0].upper()}{many[1:]}: {', '.join(outcomes)}"


def cards(matches: Sequence[PlayedFixture], booked: Booked) -> str:
    """The cards of both sides, and of how many matches they are known."""
    known = {match.number: booked.by_fixture[match.number]
             for match in matches if match.number in booked.by_fixture}  # fmt: skip
    if not known:
        return "Bookings are not in the archive"
    cards = Booked(known)
    words = cards_in_words(cards.bookings, cards.sendings_off)
    if cards.matches < len(matches):
        words += f", known of {in_words(cards.matches)} of them"
    return f"{words[0].upper()}{words[1:]}"
