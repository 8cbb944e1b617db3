"""The stadiums of the archive by name and city, as files spell them."""

from dataclasses import dataclass, field

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.spellings import key
from previews.importers.report import FileReport
from previews.models import Stadium

# A stadium's name and city, or no city.
type Place = tuple[str, str]


@dataclass(slots=True)
class StadiumLookup:
    """Read when the first file names a stadium."""

    by_place: dict[Place, int] | None = None
    zones: dict[int, str] = field(default_factory=dict)

    def find(self, parsed: ParsedFixture, file: FileReport) -> int | None:
        """The stadium's number; one that is not in the archive is reported once a file."""
        stadium = self._known().get((key(parsed.venue), key(parsed.city)))
        if stadium is None:
            self._report(parsed, file)
        return stadium

    def zone_of(self, stadium: int | None) -> str:
        """The time zone of a stadium; empty where none is given."""
        return self.zones.get(stadium, "") if stadium else ""

    def _report(self, parsed: ParsedFixture, file: FileReport) -> None:
        name = ", ".join(part for part in (parsed.venue, parsed.city) if part)
        if name not in file.unknown_stadiums:
            file.unknown_stadiums.add(name)
            text = f"no stadium is called {name}: add it in the admin, and import the file again"
            file.add_message("skipped", parsed.line, text)

    def _known(self) -> dict[Place, int]:
        if self.by_place is None:
            self.by_place = {}
            rows = Stadium.objects.values_list("name", "city", "pk", "time_zone")
            for name, city, number, zone in rows:
                self.zones[number] = zone
                self.by_place[key(name), key(city)] = number
                self.by_place.setdefault((key(name), ""), number)
        return self.by_place
