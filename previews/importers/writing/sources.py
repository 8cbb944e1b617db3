"""The source of the open file, and whether it may overwrite what another source has stored."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from previews.importers.options import Options
from previews.importers.writing.fixture_cache import CachedFixture
from previews.models import Fixture, ImportChange, ImportSource

LONGEST_NAME = 250


@dataclass(slots=True)
class Sources:
    """The sources of one run. `current` is that of the open file."""

    options: Options
    current: ImportSource = field(default_factory=ImportSource)
    by_name: dict[str, ImportSource] = field(default_factory=dict)

    def open(self, file: str) -> None:
        """Takes the source of a file: the one that the options name, else the file itself."""
        name = source_name(self.options, file)
        if name not in self.by_name:
            self.by_name[name] = self._stored(name)
        self.current = self.by_name[name]

    def stored_by(self, cached: CachedFixture, columns: Collection[str]) -> ImportSource | None:
        """The source of these columns of a fixture; None where no import brought them."""
        pk = cached.columns.get("pk", 0)
        for change in ImportChange.objects.all().of_fixture(pk).latest_first():
            if any(name in change.after for name in columns):
                return self._known(change.source_id)
        source = self._known(cached.columns["import_source_id"])
        return source or self._earlier_source(cached)

    def _earlier_source(self, cached: CachedFixture) -> ImportSource | None:
        """The source of a fixture of an import that kept none: it is this file if it was read."""
        fixtures = Fixture.objects.filter(pk=cached.columns.get("pk", 0), batch__isnull=False)
        for files in fixtures.values_list("batch__files", flat=True):
            if any(str(Path(path).resolve()) == self.current.name for path in files):
                return self.current
        return None

    def _known(self, pk: int | None) -> ImportSource | None:
        if pk is None:
            return None
        known = {source.pk: source for source in self.by_name.values()}
        return known.get(pk) or ImportSource.objects.filter(pk=pk).first()

    def _stored(self, name: str) -> ImportSource:
        source, _ = ImportSource.objects.get_or_create(name=name)
        if self.options.rank is not None and source.rank != self.options.rank:
            source.rank = self.options.rank
            source.save(update_fields=["rank"])
        return source


def source_name(options: Options, file: str) -> str:
    """The name of the source of a file."""
    return options.source or str(Path(file).resolve())[-LONGEST_NAME:]
