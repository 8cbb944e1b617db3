"""The stadiums of the archive by name and city, as files spell them."""

from dataclasses import dataclass, field
from itertools import product

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.report import FileReport
from previews.models import Stadium, StadiumName
from previews.text.spelling import name_keys

UNKNOWN = "no stadium is called {}: add it in the admin, and import the file again"
SEVERAL = "several stadiums are called {}: give the city in the file"
CITY_ALONE = "the file gives the city alone: give the stadium, and import the file again"

# A stadium's name and city, or no city.
type Place = tuple[str, str]


@dataclass(slots=True)
class StadiumLookup:
    """Read when the first file names a stadium."""

    by_place: dict[Place, set[int]] | None = None
    zones: dict[int, str] = field(default_factory=dict)

    def find(self, parsed: ParsedFixture, file: FileReport) -> int | None:
        """The stadium's number; one that is not in the archive is reported."""
        if not parsed.venue:
            if parsed.city:
                file.add_stadium_not_kept(parsed, "", CITY_ALONE)
            return None
        known = self._known()
        places = product(name_keys(parsed.venue), name_keys(parsed.city))
        numbers = next((known[place] for place in places if place in known), set())
        if len(numbers) == 1:
            return next(iter(numbers))
        name = ", ".join(part for part in (parsed.venue, parsed.city) if part)
        why = SEVERAL if numbers else UNKNOWN
        file.add_stadium_not_kept(parsed, name, why.format(name))
        return None

    def zone_of(self, stadium: int | None) -> str:
        """The time zone of a stadium; empty where none is given."""
        return self.zones.get(stadium, "") if stadium else ""

    def _known(self) -> dict[Place, set[int]]:
        if self.by_place is None:
            self.by_place = {}
            rows = Stadium.objects.values_list("name", "city", "pk", "time_zone")
            own: dict[Place, set[int]] = {}
            for name, city, number, zone in rows:
                self.zones[number] = zone
                _add(own, name, city, number)
            for name, city, number in StadiumName.objects.all().places():
                _add(self.by_place, name, city, number)
            # A stadium's own name goes before the former name of another one.
            self.by_place |= own
        return self.by_place


def _add(known: dict[Place, set[int]], name: str, city: str, number: int) -> None:
    """Adds the place with its city and without."""
    for name_spelt, city_spelt in product(name_keys(name), name_keys(city)):
        known.setdefault((name_spelt, city_spelt), set()).add(number)
        known.setdefault((name_spelt, ""), set()).add(number)
