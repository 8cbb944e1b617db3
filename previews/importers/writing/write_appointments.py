"""Writes the officials of fixtures. What an editor entered is left as it is."""

from collections.abc import Collection
from dataclasses import dataclass

from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.linking.official_lookup import (
    OfficialLookup,
    new_official,
    remember_spelling,
)
from previews.importers.report import FileReport
from previews.importers.writing.changes import change_of
from previews.importers.writing.fixture_details import FixtureDetails, stored
from previews.importers.writing.held_rows import HeldRows
from previews.models import Appointment, Fixture, ImportBatch, Official
from previews.models.bulk_insert import insert_rows

DUTIES = ("referee", "assistant_1", "assistant_2", "fourth")

# The appointments of one fixture.
type ByDuty = dict[str, Appointment]


@dataclass(slots=True)
class AppointmentWriter:
    """Appoints officials for one batch. `created` lists the new ones for the report."""

    batch: ImportBatch
    officials: OfficialLookup
    create_officials: bool
    created: list[str]

    def write(self, rows: Collection[FixtureDetails], file: FileReport, held: HeldRows) -> None:
        """Saves the appointments; rows with an unmatched official are held."""
        known = _stored_appointments(rows)
        new: list[Appointment] = []
        for row in rows:
            _report_more_than_duties(row, file)
            for duty, parsed in zip(DUTIES, row.parsed.officials, strict=False):
                official = self._official(parsed, row.country)
                if official is None:
                    self._hold(row, parsed, file, held)
                elif appointment := self._appoint(row, duty, official, known[row.fixture.pk], file):
                    new.append(appointment)
        insert_rows(Appointment, new)
        file.details["appointments added"] += len(new)

    def _hold(
        self, row: FixtureDetails, parsed: ParsedOfficial, file: FileReport, held: HeldRows
    ) -> None:
        held.hold(row.parsed, {("official", parsed.name, parsed.country or row.country)})
        file.details["unmatched officials"] += 1

    def _official(self, parsed: ParsedOfficial, country: str) -> int | None:
        """The official; a new one only where that was asked for and the country is known."""
        country = parsed.country or country
        number = self.officials.find(parsed.name, country)
        if number is not None:
            self._remember_spelling(number, parsed.name)
            return number
        if not (self.create_officials and country):
            return None
        if self.officials.may_be_several(parsed.name, country):
            return None
        if self.officials.is_a_slip_of_another(parsed.name, country):
            return None
        return self._create(parsed.name, country)

    def _remember_spelling(self, number: int, name: str) -> None:
        if not self.officials.is_spelt(name, number):
            official = Official.objects.get(pk=number)
            remember_spelling(official, name, self.batch)
            self.officials.add(name, official.country, number)

    def _create(self, name: str, country: str) -> int:
        official = new_official(name, country, self.batch)
        self.officials.add(name, country, official.pk)
        self.created.append(f"{name} ({country})")
        return official.pk

    def _appoint(
        self, row: FixtureDetails, duty: str, official: int, known: ByDuty, file: FileReport
    ) -> Appointment | None:
        """The new appointment; None where the duty or the official has one already."""
        if duty in known:
            if known[duty].official_id != official:
                self._replace(row, known[duty], official, file)
            return None
        if any(appointment.official_id == official for appointment in known.values()):
            return None
        known[duty] = Appointment(
            fixture=row.fixture,
            official_id=official,
            duty=duty,
            confirmed=row.fixture.status == Fixture.Status.PLAYED,
            batch=self.batch,
        )
        return known[duty]

    def _replace(
        self, row: FixtureDetails, stored: Appointment, official: int, file: FileReport
    ) -> None:
        line, duty = row.parsed.line, stored.get_duty_display().lower()
        if stored.edited_by_hand or stored.pk is None:
            why = "edited by hand" if stored.edited_by_hand else "of another line of the file"
            file.details["appointments skipped"] += 1
            file.add_message("skipped", line, f"{row.fixture}: {duty} {why}")
            return
        before, after = {"official_id": stored.official_id}, {"official_id": official}
        stored.official_id = official
        stored.save(update_fields=["official"])
        change_of(stored, self.batch, before, after).save()
        file.details["appointments changed"] += 1
        file.add_message("changed", line, f"{row.fixture}: another {duty}")


def _stored_appointments(rows: Collection[FixtureDetails]) -> dict[int, ByDuty]:
    known: dict[int, ByDuty] = {row.fixture.pk: {} for row in rows}
    for appointment in Appointment.objects.filter(fixture__in=stored(rows)):
        known[appointment.fixture_id][appointment.duty] = appointment
    return known


def _report_more_than_duties(row: FixtureDetails, file: FileReport) -> None:
    if more := row.parsed.officials[len(DUTIES) :]:
        names = ", ".join(official.name for official in more)
        text = f"{row.fixture}: more than {len(DUTIES)} officials: {names}"
        file.add_message("skipped", row.parsed.line, text)
