"""The club that a name means. An unknown or ambiguous name is left to an editor."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from previews.importers.linking.countries import country_code
from previews.importers.linking.new_slug import new_slug
from previews.importers.linking.spellings import is_reserve_side, keys, nearest
from previews.models import Club, ClubName, ImportBatch

# Leagues that clubs of a neighbouring country play in: Swansea, Berwick, Vaduz, Derry, Monaco.
NEIGHBOURS = {
    "ENG": ("WAL",), "WAL": ("ENG",), "SCO": ("ENG",), "SUI": ("LIE",), "IRL": ("NIR",),
    "FRA": ("MON",), "ITA": ("SMR",), "ESP": ("AND",), "USA": ("CAN",), "AUS": ("NZL",),
    "SGP": ("BRU",),
}  # fmt: skip


@dataclass(slots=True)
class ClubLookup:
    """The clubs of the archive by country and spelling, each country read when first asked for."""

    by_country: dict[str, dict[str, set[int]]] = field(default_factory=dict)
    spellings: dict[str, list[str]] = field(default_factory=dict)

    def find(self, name: str, country: str) -> int | None:
        """The one club meant, None where it is none or more than one.

        Without a country the spelling must belong to a single club in all the world.
        """
        if not country:
            return _only({club for code in _countries() for club in self._meant(name, code)})
        for code in (country, *NEIGHBOURS.get(country, ())):
            if clubs := self._meant(name, code):
                return _only(clubs)
        return None

    def find_at_home(self, name: str, country: str) -> int | None:
        """The one club of this country, its neighbours left aside."""
        return _only(self._meant(name, country))

    def candidates(self, name: str, country: str) -> list[str]:
        """The most similar spellings of the country, for an editor to choose from."""
        countries = (country, *NEIGHBOURS.get(country, ())) if country else tuple(_countries())
        for code in countries:
            self._of(code)
        return nearest(name, [spelling for code in countries for spelling in self.spellings[code]])

    def add(self, name: str, country: str, club: int) -> None:
        """Adds a spelling."""
        self._index(self._of(country), name, club)
        self.spellings[country].append(name)

    def _meant(self, name: str, country: str) -> set[int]:
        known = self._of(country)
        return next((known[folded] for folded in keys(name) if folded in known), set())

    def _index(self, known: dict[str, set[int]], name: str, club: int) -> None:
        for folded in keys(name):
            known.setdefault(folded, set()).add(club)

    def _of(self, country: str) -> dict[str, set[int]]:
        if country not in self.by_country:
            self.by_country[country], self.spellings[country] = {}, []
            for spelling, club in _stored_spellings(country):
                self._index(self.by_country[country], spelling, club)
                self.spellings[country].append(spelling)
        return self.by_country[country]


def _only(clubs: set[int]) -> int | None:
    return next(iter(clubs)) if len(clubs) == 1 else None


def _countries() -> set[str]:
    """The countries of clubs, and those in which a spelling means one."""
    own = Club.objects.values_list("country", flat=True).distinct()
    meant = ClubName.objects.values_list("country", flat=True).distinct()
    return {*own, *meant}


def _stored_spellings(country: str) -> Iterator[tuple[str, int]]:
    """Every spelling of the clubs of a country, with the club's number."""
    clubs = Club.objects.in_country(country)
    for name, full_name, short_name, club in clubs.values_list(
        "name", "full_name", "short_name", "pk"
    ):
        yield from ((spelling, club) for spelling in (name, full_name, short_name) if spelling)
    yield from ClubName.objects.in_country(country).values_list("name", "club_id")


def new_club(
    name: str,
    country: str,
    batch: ImportBatch | None,
    *,
    nations: bool = False,
    city: str = "",
    reserves: bool = False,
) -> Club:
    """Saves a club of that name, a reserve side, or a national team."""
    kind = Club.Kind.NATIONAL_TEAM if nations else Club.Kind.CLUB
    if reserves or is_reserve_side(name):
        kind = Club.Kind.RESERVES
    slug = new_slug(Club, name, country)
    return Club.objects.create(
        name=name, country=country, kind=kind, slug=slug, city=city, batch=batch
    )


def national_team_country(name: str) -> str:
    """A national team's country is its own name."""
    return country_code(name)
