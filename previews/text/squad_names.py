"""Names as reports print them, found among the names of a squad: without accents, by surname."""

from collections.abc import Collection, Mapping

from previews.text.spelling import is_same_name, name_key
from previews.text.surnames import surnames_of


def found_in(name: str, squad: Mapping[int, Collection[str]]) -> tuple[int, ...]:
    """The numbers of those who can be meant; more than one if the name is ambiguous.

    `squad` has every spelling of each. A whole name comes before a surname, and a surname with an
    initial before a surname alone: of "Gabriel" and "Gabriel Jesus", "Gabriel" is the first.
    """
    for is_meant in (is_same_name, _is_surname, _is_initial_and_surname, _is_first_name):
        numbers = tuple(
            number
            for number, spellings in squad.items()
            if any(is_meant(name, spelling) for spelling in spellings)
        )
        if numbers:
            return numbers
    return ()


def _is_surname(name: str, spelling: str) -> bool:
    return any(is_same_name(name, surname) for surname in surnames_of(spelling))


def _is_initial_and_surname(name: str, spelling: str) -> bool:
    """ "B. White" is Ben White."""
    initial, _, rest = name.strip().partition(" ")
    letter = name_key(initial)
    is_initial = len(letter) == 1 and name_key(spelling).startswith(letter)
    return is_initial and _is_surname(rest, spelling)


def _is_first_name(name: str, spelling: str) -> bool:
    """ "Gabriel" is Gabriel Magalhães where nobody else is called so."""
    first, _, rest = spelling.strip().partition(" ")
    return bool(rest) and is_same_name(name, first)
