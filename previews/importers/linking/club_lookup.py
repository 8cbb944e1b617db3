"""A spelling to a club or an official. What is unknown waits for an editor; nothing is guessed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import models

from previews.importers.countries import country_code
from previews.importers.linking.spellings import (
    initial_and_surname,
    is_reserve_side,
    key,
    keys,
    nearest,
)
from previews.models import Club, ClubName, ImportBatch, ImportChange, Official, OfficialName
from previews.models.slug import free_slug, slug_of

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
    spelt: dict[str, list[str]] = field(default_factory=dict)

    def find(self, name: str, country: str) -> int | None:
        """The one club meant, None where it is none or more than one.

        Without a country the spelling must be of one club in all the world.
        """
        if not country:
            return _only({club for each in _countries() for club in self._meant(name, each)})
        for each in (country, *NEIGHBOURS.get(country, ())):
            if meant := self._meant(name, each):
                return _only(meant)
        return None

    def find_at_home(self, name: str, country: str) -> int | None:
        """The one club of this very country, its neighbours left aside."""
        return _only(self._meant(name, country))

    def candidates(self, name: str, country: str) -> list[str]:
        """The nearest spellings of the country, for an editor to choose from."""
        countries = (country, *NEIGHBOURS.get(country, ())) if country else tuple(_countries())
        for each in countries:
            self._of(each)
        return nearest(name, [spelling for each in countries for spelling in self.spelt[each]])

    def add(self, name: str, country: str, club: int) -> None:
        """A spelling that is known from now on."""
        self._index(self._of(country), name, club)
        self.spelt[country].append(name)

    def _meant(self, name: str, country: str) -> set[int]:
        known = self._of(country)
        return next((known[each] for each in keys(name) if each in known), set())

    def _index(self, known: dict[str, set[int]], name: str, club: int) -> None:
        for each in keys(name):
            known.setdefault(each, set()).add(club)

    def _of(self, country: str) -> dict[str, set[int]]:
        if country not in self.by_country:
            self.by_country[country], self.spelt[country] = {}, []
            for spelling, club in _spellings(country):
                self._index(self.by_country[country], spelling, club)
                self.spelt[country].append(spelling)
        return self.by_country[country]


def _countries() -> set[str]:
    """The countries of clubs, and those in which a spelling means one."""
    own = Club.objects.values_list("country", flat=True).distinct()
    meant = ClubName.objects.values_list("country", flat=True).distinct()
    return {*own, *meant}


def _spellings(country: str) -> Iterator[tuple[str, int]]:
    """Every spelling of the clubs of a country, with the club's number."""
    clubs = Club.objects.in_country(country)
    for name, full_name, short_name, club in clubs.values_list(
        "name", "full_name", "short_name", "pk"
    ):
        yield from ((spelling, club) for spelling in (name, full_name, short_name) if spelling)
    yield from ClubName.objects.in_country(country).values_list("name", "club_id")


def _official_spellings() -> Iterator[tuple[str, str, int]]:
    """Every spelling of every official, with country and number."""
    yield from Official.objects.values_list("name", "country", "pk")
    yield from OfficialName.objects.values_list("name", "official__country", "official_id")


def _only(clubs: set[int]) -> int | None:
    return next(iter(clubs)) if len(clubs) == 1 else None


@dataclass(slots=True)
class OfficialLookup:
    """The officials of the archive by spelling, and by initial and surname."""

    exact: dict[str, set[tuple[int, str]]] = field(default_factory=dict)
    short: dict[tuple[str, str], set[tuple[int, str, bool]]] = field(default_factory=dict)
    spelt: list[str] = field(default_factory=list)
    loaded: bool = False

    def find(self, name: str, country: str) -> int | None:
        """The one official meant: by spelling, or "M Dean" for the only Dean with an M."""
        self._load()
        same = {number for number, of in self.exact.get(key(name), ()) if country in ("", of)}
        if same:
            return next(iter(same)) if len(same) == 1 else None
        return self._by_initial(name, country)

    def may_be_several(self, name: str, country: str) -> bool:
        """Whether "M Dean" may be Mike or Martin: not even a new official may be made of that."""
        cut_short, alike = self._alike(name, country)
        return cut_short and len(alike) > 1

    def _by_initial(self, name: str, country: str) -> int | None:
        cut_short, alike = self._alike(name, country)
        # A full name is the one of an official only as long as no other full name is known.
        fits = len(alike) == 1 and (cut_short or not any(alike.values()))
        return next(iter(alike)) if fits else None

    def _alike(self, name: str, country: str) -> tuple[bool, dict[int, bool]]:
        """Whether the first name is cut short; the officials it may be, and if theirs is known."""
        told = initial_and_surname(name)
        if told is None:
            return False, {}
        initial, surname, cut_short = told
        alike: dict[int, bool] = {}
        for number, of, short in self.short.get((initial, surname), ()):
            if country in ("", of):
                alike[number] = alike.get(number, False) or not short
        return cut_short, alike

    def candidates(self, name: str) -> list[str]:
        self._load()
        return nearest(name, self.spelt)

    def add(self, name: str, country: str, official: int) -> None:
        """A spelling that is known from now on."""
        self.exact.setdefault(key(name), set()).add((official, country))
        if told := initial_and_surname(name):
            self.short.setdefault(told[:2], set()).add((official, country, told[2]))
        self.spelt.append(name)

    def is_spelt(self, name: str, official: int) -> bool:
        return any(number == official for number, _ in self.exact.get(key(name), ()))

    def _load(self) -> None:
        if not self.loaded:
            self.loaded = True
            for spelling, country, number in _official_spellings():
                self.add(spelling, country, number)


def new_club(
    name: str, country: str, batch: ImportBatch | None, *, nations: bool = False, city: str = ""
) -> Club:
    """A club of that name, with an address of its own."""
    kind = Club.Kind.NATIONAL_TEAM if nations else Club.Kind.CLUB
    if is_reserve_side(name):
        kind = Club.Kind.RESERVES
    slug = new_slug(Club, name, country)
    return Club.objects.create(
        name=name, country=country, kind=kind, slug=slug, city=city, batch=batch
    )


def new_official(name: str, country: str, batch: ImportBatch | None) -> Official:
    """An official of that name, with an address of their own."""
    slug = new_slug(Official, name, country)
    return Official.objects.create(name=name, country=country, slug=slug, batch=batch)


def remember_spelling(official: Official, name: str, batch: ImportBatch | None) -> None:
    """Keeps the other spelling; the fuller one becomes the name, so that order does not matter."""
    full, told = initial_and_surname(official.name), initial_and_surname(name)
    if full and told and full[2] and not told[2] and not official.edited_by_hand:
        before, after = {"name": official.name}, {"name": name}
        official.name, name = name, official.name
        official.save(update_fields=["name"])
        if batch is not None and official.batch_id != batch.pk:
            ImportChange.objects.create(
                batch=batch, kind="official", row=official.pk, before=before, after=after
            )
    OfficialName.objects.get_or_create(official=official, name=name, defaults={"batch": batch})


def new_slug(model: type[models.Model], name: str, country: str) -> str:
    """A slug that no row of the model has: of the name, if need be with country and number."""
    slug = slug_of(name) or "unnamed"
    return free_slug(model, slug, slug_of(slug, country))


def national_team_country(name: str) -> str:
    """A national team's country is its own name."""
    return country_code(name)
