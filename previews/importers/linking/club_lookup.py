"""The club that a name means. An unknown or ambiguous name is left to an editor."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from previews.data.squads import MEN, side_named
from previews.importers.linking.countries import country_code
from previews.importers.linking.new_slug import new_slug
from previews.importers.linking.spellings import is_reserve_side, nearest
from previews.models import Club, ClubName, ImportBatch
from previews.text.spelling import name_keys

# Leagues that clubs of a neighbouring country play in: Swansea, Berwick, Vaduz, Derry, Monaco.
# Files also name a club of such a league by the small country that it is from.
NEIGHBOURS = {
    "ENG": ("WAL",), "WAL": ("ENG",), "SCO": ("ENG",), "SUI": ("LIE",), "IRL": ("NIR",),
    "FRA": ("MON",), "ITA": ("SMR",), "ESP": ("AND",), "USA": ("CAN",), "AUS": ("NZL",),
    "SGP": ("BRU",), "MON": ("FRA",), "LIE": ("SUI",), "SMR": ("ITA",), "AND": ("ESP",),
}  # fmt: skip

# Men, women, u19; and the key of the club's name without the words that say so.
type SideKey = tuple[str, str]


class StoredSpelling(NamedTuple):
    spelling: str
    club: int
    squad: str
    is_own_name: bool = False
    is_national: bool = False


@dataclass(slots=True)
class CountryClubs:
    """The clubs of one country: by name and spelling, and the national team of each squad."""

    by_key: dict[SideKey, set[int]] = field(default_factory=dict)
    by_own_name: dict[SideKey, set[int]] = field(default_factory=dict)
    national: dict[str, set[int]] = field(default_factory=dict)
    spellings: list[str] = field(default_factory=list)

    def add(self, stored: StoredSpelling) -> None:
        self.spellings.append(stored.spelling)
        for key in stored_keys(stored.spelling, stored.squad):
            self.by_key.setdefault(key, set()).add(stored.club)
            if stored.is_own_name:
                self.by_own_name.setdefault(key, set()).add(stored.club)
        if stored.is_national:
            self.national.setdefault(stored.squad, set()).add(stored.club)

    def meant(self, name: str) -> set[int]:
        """The clubs that have the name as their own, else those of which it is a spelling."""
        side = side_named(name)
        keys = [(side.squad, key) for key in name_keys(side.club)]
        known = (
            clubs[key] for clubs in (self.by_own_name, self.by_key) for key in keys if key in clubs
        )
        return next(known, set())


def stored_keys(spelling: str, squad: str) -> set[SideKey]:
    """The keys of a club's spelling, whether or not the spelling says which squad it is."""
    side = side_named(spelling)
    return {(which, key) for which in (squad, side.squad) for key in name_keys(side.club)}


@dataclass(slots=True)
class ClubLookup:
    """The clubs of the archive by country and spelling, each country read when first asked for.

    A name of a women's or youth side says so: "Arsenal Women". It never means the men.
    """

    by_country: dict[str, CountryClubs] = field(default_factory=dict)

    def find(self, name: str, country: str) -> int | None:
        """The one club meant, None where it is none or more than one.

        Without a country the spelling must belong to a single club in all the world.
        """
        if not country:
            return _only({club for code in _countries() for club in self._of(code).meant(name)})
        for code in (country, *NEIGHBOURS.get(country, ())):
            if clubs := self._of(code).meant(name):
                return _only(clubs)
        return None

    def find_nation(self, name: str) -> int | None:
        """The national team of the country that the name means, whatever the team is called."""
        country = national_team_country(name)
        if not country:
            return self.find(name, "")
        teams = self._of(country).national.get(side_named(name).squad, set())
        if len(teams) == 1:
            return _only(teams)
        called = self._of(country).meant(name)
        return _only(called & teams if teams else called)

    def find_at_home(self, name: str, country: str) -> int | None:
        """The one club of this country, its neighbours left aside."""
        return _only(self._of(country).meant(name))

    def candidates(self, name: str, country: str) -> list[str]:
        """The most similar spellings of the country, for an editor to choose from."""
        countries = (country, *NEIGHBOURS.get(country, ())) if country else tuple(_countries())
        return nearest(name, [each for code in countries for each in self._of(code).spellings])

    def spellings(self, country: str) -> list[str]:
        """Every spelling of the clubs of the country, with those of this run."""
        return self._of(country).spellings

    def add(self, name: str, country: str, club: int, *, is_national: bool = False) -> None:
        """Adds a spelling."""
        stored = StoredSpelling(name, club, side_named(name).squad, is_national=is_national)
        self._of(country).add(stored)

    def _of(self, country: str) -> CountryClubs:
        if country not in self.by_country:
            self.by_country[country] = CountryClubs()
            for stored in _stored_spellings(country):
                self.by_country[country].add(stored)
        return self.by_country[country]


def _only(clubs: set[int]) -> int | None:
    return next(iter(clubs)) if len(clubs) == 1 else None


def _countries() -> set[str]:
    """The countries of clubs, and those in which a spelling means one."""
    own = Club.objects.values_list("country", flat=True).distinct()
    meant = ClubName.objects.values_list("country", flat=True).distinct()
    return {*own, *meant}


def _stored_spellings(country: str) -> Iterator[StoredSpelling]:
    """Every spelling of the clubs of a country."""
    clubs = Club.objects.in_country(country)
    columns = ("name", "full_name", "short_name", "pk", "squad", "kind")
    for *names, club, squad, kind in clubs.values_list(*columns):
        is_national = kind == Club.Kind.NATIONAL_TEAM
        for spelling in _given(names):
            is_own = spelling == names[0]
            yield StoredSpelling(spelling, club, squad, is_own, is_national=is_national)
    others = ClubName.objects.in_country(country).values_list("name", "club_id", "club__squad")
    yield from (StoredSpelling(*other) for other in others)


def _given(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if name)


def new_club(
    name: str,
    country: str,
    batch: ImportBatch | None,
    *,
    nations: bool = False,
    city: str = "",
    reserves: bool = False,
) -> Club:
    """Saves a club, a reserve side or a national team. The name says which squad it is."""
    kind = Club.Kind.NATIONAL_TEAM if nations else Club.Kind.CLUB
    squad = side_named(name).squad
    if reserves or (not nations and (is_reserve_side(name) or squad not in (MEN, "women"))):
        kind = Club.Kind.RESERVES
    slug = new_slug(Club, name, country)
    return Club.objects.create(
        name=name, country=country, kind=kind, squad=squad, slug=slug, city=city, batch=batch
    )


def national_team_country(name: str) -> str:
    """A national team's country is its own name: "Spain Women" is of ESP."""
    return country_code(name) or country_code(side_named(name).club)
