"""Whether the open file may overwrite a detail of a match: a referee, numbers of a side."""

from dataclasses import dataclass

from previews.importers.doubts.doubt import Doubt
from previews.importers.options import Options
from previews.importers.writing.sources import Sources, source_name
from previews.models import Appointment, Fixture, ImportChange, ImportSource, SideStats

CORRECT_IN_THE_ADMIN = (
    "If the file is right, correct it in the admin, or give the source a better rank; "
    "then discard the row"
)


@dataclass(frozen=True, slots=True)
class DetailSources:
    """As for results: the same source or a better one may, any other is held."""

    sources: Sources

    @property
    def current(self) -> int | None:
        return self.sources.current.pk

    def may_overwrite(self, detail: Appointment | SideStats) -> bool:
        source = self._source_of(detail)
        current = self.sources.current
        return source == current or current.is_better_than(source)

    def _source_of(self, detail: Appointment | SideStats) -> ImportSource | None:
        """The source of the detail; None where no import brought it, or none is known."""
        kind = str(detail._meta.model_name)
        changes = ImportChange.objects.all().of_row(kind, detail.pk).exclude(source=None)
        if (change := changes.latest_first().select_related("source").first()) is not None:
            return change.source
        if detail.batch is None:
            return None
        current = self.sources.current
        if current.name in (source_name(Options(), file) for file in detail.batch.files):
            return current
        # It came with its fixture.
        fixtures = Fixture.objects.filter(pk=detail.fixture_id, batch=detail.batch_id)
        fixture = fixtures.select_related("import_source").first()
        return fixture.import_source if fixture else None


def contradiction(what: str, stored: object, incoming: object) -> Doubt:
    """The doubt about a row whose file gives another detail; its match is stored."""
    reason = f"the {what} is {stored} in the archive, {incoming} in the file"
    return Doubt("contradiction", reason, CORRECT_IN_THE_ADMIN, storable=False)
