"""Writes the officials of fixtures. What an editor entered is left as it is."""

from collections.abc import Collection
from dataclasses import dataclass

from previews.importers.doubts.name_rules import why_nobody
from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.linking.duties import with_duties
from previews.importers.linking.official_lookup import (
    OfficialLookup,
    new_official,
    remember_spelling,
)
from previews.importers.report import FileReport
from previews.importers.writing.changes import change_of
from previews.importers.writing.detail_sources import DetailSources, contradiction
from previews.importers.writing.fixture_details import FixtureDetails, stored
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.review import hold_besides
from previews.models import Appointment, Fixture, ImportBatch, Official
from previews.models.bulk_insert import insert_rows
from previews.models.tracked import save_unchanged

UNNUMBERED, NUMBERED = "avar", ("avar_1", "avar_2", "avar_3")

# The appointments of one fixture.
type ByDuty = dict[str, Appointment]


@dataclass(slots=True)
class AppointmentWriter:
    """Appoints officials for one batch. `created` lists the new ones for the report."""

    batch: ImportBatch
    sources: DetailSources
    officials: OfficialLookup
    create_officials: bool
    created: list[str]

    def write(self, rows: Collection[FixtureDetails], file: FileReport, held: HeldRows) -> None:
        """Saves the appointments; rows with an unmatched official are held."""
        known = _stored_appointments(rows)
        new: list[Appointment] = []
        for row in rows:
            assigned, left = with_duties(row.parsed.officials)
            _report_left(row, left, file)
            for duty, parsed in assigned:
                official = self._official(parsed, row.country)
                if official is None:
                    self._hold(row, parsed, file, held)
                elif appointment := self._appoint(
                    row, duty, official, known[row.fixture.pk], file, held
                ):
                    new.append(appointment)
        insert_rows(Appointment, new)
        file.details["appointments added"] += len(new)

    def _hold(
        self, row: FixtureDetails, parsed: ParsedOfficial, file: FileReport, held: HeldRows
    ) -> None:
        name = "official", parsed.name, parsed.country or row.country
        held.hold(row.parsed, {name}, has_match=True)
        file.details["unmatched officials"] += 1

    def _official(self, parsed: ParsedOfficial, country: str) -> int | None:
        """The official; a new one only where that was asked for and the country is known."""
        country = parsed.country or country
        number = self.officials.find(parsed.name, country)
        if number is not None:
            self._remember_spelling(number, parsed.name)
            return number
        if not (self.create_officials and country) or why_nobody(parsed.name):
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
        self,
        row: FixtureDetails,
        duty: str,
        official: int,
        known: ByDuty,
        file: FileReport,
        held: HeldRows,
    ) -> Appointment | None:
        """The new appointment; None where the duty or the official has one already."""
        if duty in known:
            if known[duty].official_id != official:
                self._replace(row, known[duty], official, file, held)
            return None
        other = next((each for each in known.values() if each.official_id == official), None)
        if other is not None:
            if other.duty == UNNUMBERED and duty in NUMBERED:
                self._number(row, other, duty, known, file)
            return None
        known[duty] = Appointment(
            fixture=row.fixture,
            official_id=official,
            duty=duty,
            confirmed=row.fixture.status == Fixture.Status.PLAYED,
            batch=self.batch,
        )
        return known[duty]

    def _number(
        self, row: FixtureDetails, stored: Appointment, duty: str, known: ByDuty, file: FileReport
    ) -> None:
        """An assistant VAR whose number was not known until now."""
        if stored.edited_by_hand or stored.pk is None:
            return
        before, after = {"duty": stored.duty}, {"duty": duty}
        known[duty] = known.pop(stored.duty)
        stored.duty = duty
        save_unchanged(stored, update_fields=["duty"])
        change_of(stored, self.batch, before, after, self.sources.current).save()
        file.details["appointments changed"] += 1
        text = f"{row.fixture}: {stored.official} is {stored.get_duty_display()}"
        file.add_message("changed", row.parsed.line, text)

    def _replace(
        self,
        row: FixtureDetails,
        stored: Appointment,
        official: int,
        file: FileReport,
        held: HeldRows,
    ) -> None:
        line, duty = row.parsed.line, stored.get_duty_display().lower()
        if stored.edited_by_hand or stored.pk is None:
            why = "edited by hand" if stored.edited_by_hand else "of another line of the file"
            file.details["appointments skipped"] += 1
            file.add_message("skipped", line, f"{row.fixture}: {duty} {why}")
            return
        if not self.sources.may_overwrite(stored):
            other = Official.objects.get(pk=official)
            hold_besides(row.parsed, contradiction(duty, stored.official, other), file, held)
            return
        before, after = {"official_id": stored.official_id}, {"official_id": official}
        stored.official_id = official
        save_unchanged(stored, update_fields=["official"])
        change_of(stored, self.batch, before, after, self.sources.current).save()
        file.details["appointments changed"] += 1
        file.add_message("changed", line, f"{row.fixture}: another {duty}")


def _stored_appointments(rows: Collection[FixtureDetails]) -> dict[int, ByDuty]:
    known: dict[int, ByDuty] = {row.fixture.pk: {} for row in rows}
    for appointment in Appointment.objects.filter(fixture__in=stored(rows)):
        known[appointment.fixture_id][appointment.duty] = appointment
    return known


def _report_left(row: FixtureDetails, left: Collection[ParsedOfficial], file: FileReport) -> None:
    if left:
        names = ", ".join(official.name for official in left)
        text = f"{row.fixture}: more officials than duties: {names}"
        file.add_message("skipped", row.parsed.line, text)
