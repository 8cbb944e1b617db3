"""Names that prose may have without a row in the archive, as names_in_prose.toml lists them."""

from functools import cache

from msgspec import Struct

from previews.data.competitions import known_competitions
from previews.data.files import read_toml

FILE = "names_in_prose.toml"


class NamesInProse(Struct, frozen=True, forbid_unknown_fields=True):
    days: tuple[str, ...]
    honours: tuple[str, ...]
    places: tuple[str, ...]
    peoples: tuple[str, ...]
    nicknames: tuple[str, ...]


@cache
def names_in_prose() -> frozenset[str]:
    """With every name of every competition that files of results name."""
    listed = read_toml(FILE, NamesInProse)
    groups = (listed.days, listed.honours, listed.places, listed.peoples, listed.nicknames)
    return frozenset(name for group in groups for name in group).union(
        *(each.names for each in known_competitions())
    )
