"""Words that many clubs' names have, as club_words.toml lists them."""

from functools import cache

from msgspec import Struct

from previews.data.files import read_toml
from previews.data.squads import side_named
from previews.text.spelling import name_key

FILE = "club_words.toml"


class ClubWords(Struct, frozen=True, forbid_unknown_fields=True):
    generic: tuple[str, ...]
    no_code: tuple[str, ...]


@cache
def club_words() -> ClubWords:
    return read_toml(FILE, ClubWords)


@cache
def generic_words() -> frozenset[str]:
    """FC, AS, de: no two clubs of a country differ in them alone for certain."""
    return frozenset(club_words().generic)


@cache
def words_without_code() -> frozenset[str]:
    return generic_words() | frozenset(club_words().no_code)


def code_from_name(name: str) -> str:
    """Three letters for a crest without a code: Tottenham is TOT, FC Barcelona Femení BAR."""
    return _joined(_own_words(name))[:3].upper()


def code_with_last_word(name: str) -> str:
    """The same with the letters of the last word: Manchester United is MUN, City MCI."""
    first, *others = _own_words(name)
    return f"{first[:1]}{others[-1][:2]}".upper() if others else code_from_name(name)


def _own_words(name: str) -> list[str]:
    """The words of a club's name that few other clubs have, without accents."""
    words = name_key(side_named(name).club).split()
    own = [word for word in words if word not in words_without_code() and not word.isdigit()]
    return own or words or [name]


def _joined(words: list[str]) -> str:
    """The first word, and the next where it is too short for three letters: Al Ahly is ALA."""
    return words[0] if len(words[0]) > 2 else "".join(words)
