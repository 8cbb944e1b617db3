"""Words that many clubs' names have, as club_words.toml lists them."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_toml

FILE = "club_words.toml"


class ClubWords(Struct, frozen=True, forbid_unknown_fields=True):
    generic: tuple[str, ...]


@cache
def generic_words() -> frozenset[str]:
    """FC, AS, de: no two clubs of a country differ in them alone for certain."""
    return frozenset(read_toml(FILE, ClubWords).generic)
