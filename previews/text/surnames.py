"""Surnames: two spellings of which one may be the surname alone of the other, Kane and Harry Kane.

Lists of goals spell one player in several ways. Only a person can decide that two spellings are
one player; every count of goals says where they may be.
"""

from collections.abc import Iterable, Mapping

from previews.text.spelling import fold


def surnames_of(name: str) -> tuple[str, ...]:
    """What the surname alone can be: of Virgil van Dijk "van Dijk", and "Dijk"."""
    words = name.split()
    return tuple(" ".join(words[place:]) for place in range(1, len(words)))


def surnames_among(names: Iterable[str]) -> dict[str, list[str]]:
    """Each name that is the surname alone of others, with those others; in the order given.

    Case and accents are ignored.
    """
    spelt: dict[str, list[str]] = {}
    for name in names:
        spelt.setdefault(fold(name), []).append(name)
    by_surname: dict[str, list[str]] = {}
    for folded, full in spelt.items():
        for surname in surnames_of(folded):
            for short in spelt.get(surname, ()):
                by_surname.setdefault(short, []).extend(full)
    return by_surname


def at_one_club(
    alike: Mapping[str, Iterable[str]], clubs: Mapping[str, set[int]]
) -> dict[str, list[str]]:
    """Of the names alike, those that have scored for one club: others are two people."""
    kept = {
        short: [name for name in full if clubs.get(short, set()) & clubs.get(name, set())]
        for short, full in alike.items()
    }
    return {short: full for short, full in kept.items() if full}
