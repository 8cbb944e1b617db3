"""The stadiums of the archive by name and city, as files spell them."""

from dataclasses import dataclass

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.spellings import key
from previews.importers.report import FileReport
from previews.models import Stadium


@dataclass(slots=True)
class StadiumLookup:
    """Read once a run, when the first file names a ground."""

    by_place: dict[tuple[str, str], int] | None = None

    def find(self, record: ParsedFixture, file: FileReport) -> int | None:
        """The stadium that is meant; one that nobody knows is told, once a file."""
        found = self._known().get((key(record.venue), key(record.city)))
        if found is None:
            place = ", ".join(part for part in (record.venue, record.city) if part)
            if place not in file.places:
                file.places.add(place)
                file.say("passed over", record.line, f"no stadium is called {place}")
        return found

    def _known(self) -> dict[tuple[str, str], int]:
        if self.by_place is None:
            self.by_place = {}
            for name, city, number in Stadium.objects.values_list("name", "city", "pk"):
                self.by_place[key(name), key(city)] = number
                self.by_place.setdefault((key(name), ""), number)
        return self.by_place
