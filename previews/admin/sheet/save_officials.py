"""Save the officials of a match sheet, as the page of the fixture would."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from previews.admin.base.rechecking import check_again
from previews.admin.sheet.named_people import Known
from previews.admin.sheet.sitting import Sitting
from previews.data.countries import country_code
from previews.models import Appointment, Official
from previews.models.slug import free_slug, slug_candidates


@dataclass(frozen=True, slots=True)
class Duty:
    """`typed` is None where nothing is changed, and empty where the official is taken away."""

    name: str
    label: str
    stored: Appointment | None
    typed: str | None
    known: Known | None = None

    @property
    def field(self) -> str:
        return f"official-{self.name}"

    @property
    def was(self) -> str:
        return self.stored.official.name if self.stored else ""

    @property
    def is_changed(self) -> bool:
        return self.typed is not None

    @property
    def text(self) -> str:
        return self.was if self.typed is None else self.typed

    @property
    def country(self) -> str:
        return self.stored.official.country if self.stored and not self.is_changed else ""

    @property
    def means(self) -> int | str | None:
        """What tells two officials apart: the number of the row, or the name of a new one."""
        if not self.is_changed:
            return self.stored.official_id if self.stored else None
        if not self.known:
            return None
        return self.known.person.pk if self.known.person else self.known.full_name.casefold()

    def meant(self, known: Known | None) -> "Duty":
        """With the official whom the typed name means: another spelling changes nothing."""
        if not self.is_changed or not self.text:
            return self
        if known and self.stored and known.person == self.stored.official:
            return replace(self, typed=None)
        return replace(self, known=known)


def save_officials(
    sitting: Sitting, duties: Sequence[Duty], *, confirmed: bool, switched: bool
) -> list[str]:
    """Rows whose official does not change keep their history."""
    changed = [duty for duty in duties if duty.is_changed]
    officials = {duty.name: _official(sitting, duty) for duty in changed}
    wanted = {official.pk for official in officials.values() if official}
    sentences = []
    for duty in changed:
        # An official who takes another duty leaves this one first: nobody has two.
        if duty.stored and (not duty.text or duty.stored.official_id in wanted):
            if not duty.text:
                sentences.append(f"{duty.label}: {duty.was} is taken away")
            sitting.delete(duty.stored)
    for duty in changed:
        official = officials[duty.name]
        if official is None:
            continue
        row = duty.stored
        if row is None or row.pk is None or row.official_id in wanted:
            row = Appointment(fixture=sitting.fixture, duty=duty.name)
        row.official, row.confirmed = official, confirmed
        row.article, row.reported_on = sitting.article, sitting.reported_on
        if row.pk is None:
            sitting.add(row)
        else:
            sitting.change(row, ["official"])
        sentences.append(str(row))
    if switched:
        sentences += _confirm([duty for duty in duties if not duty.is_changed], sitting, confirmed)
    check_again(sitting.request, [sitting.fixture])
    return sentences


def _confirm(duties: Sequence[Duty], sitting: Sitting, confirmed: bool) -> list[str]:
    rows = [duty.stored for duty in duties if duty.stored and duty.stored.confirmed != confirmed]
    for row in rows:
        row.confirmed = confirmed
        row.article = sitting.article or row.article
        row.reported_on = sitting.reported_on
        sitting.change(row, ["confirmed"])
    state = "confirmed" if confirmed else "not yet confirmed"
    return [f"{row.official}: {state}" for row in rows]


def _official(sitting: Sitting, duty: Duty) -> Official | None:
    if duty.known is None:
        return None
    if duty.known.person is not None:
        known: Official = duty.known.person
        return known
    facts = {"name": duty.known.full_name, "country": country_code(duty.known.country) or ""}
    slug = free_slug(Official, *slug_candidates(Official, facts))
    official = Official(**facts, slug=slug)
    sitting.add(official)
    return official
