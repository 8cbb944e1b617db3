"""Competitions that files of results name, as competitions.toml lists them."""

from functools import cache
from typing import Literal

from msgspec import Struct

from previews.data.files import read_toml
from previews.data.squads import MEN, SQUADS

FILE = "competitions.toml"


class FormerName(Struct, frozen=True, forbid_unknown_fields=True):
    """A name of earlier years."""

    name: str
    used_from: int | None = None
    used_until: int | None = None


class KnownCompetition(Struct, frozen=True, forbid_unknown_fields=True):
    """What a competition is; the head of the file explains the fields."""

    name: str
    country: str = ""
    is_cup: bool = False
    organiser: str = ""
    nations: bool = False
    calendar_year: bool = False
    squad: Literal[SQUADS] = MEN  # type: ignore[valid-type]  # the names of squads.py
    spellings: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)

    @property
    def other_names(self) -> tuple[str, ...]:
        return (*self.spellings, *(former.name for former in self.former_names))

    @property
    def place(self) -> str:
        """The country's code; of a competition between countries its organiser."""
        return self.country or self.organiser


class Competitions(Struct, frozen=True, forbid_unknown_fields=True):
    calendar_year_countries: tuple[str, ...]
    competitions: tuple[KnownCompetition, ...]


@cache
def competition_table() -> Competitions:
    return read_toml(FILE, Competitions)


def known_competitions() -> tuple[KnownCompetition, ...]:
    return competition_table().competitions


def is_calendar_year_country(code: str) -> bool:
    """Whether competitions of this country run from January to December."""
    return code in competition_table().calendar_year_countries
