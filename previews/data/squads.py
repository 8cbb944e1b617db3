"""Which side of a club plays: men, women, reserves or youth, as names say it (squads.toml)."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from previews.data.files import read_toml
from previews.text.spelling import name_key

FILE = "squads.toml"
MEN, WOMEN, RESERVES, YOUTH = "men", "women", "reserves", "youth"
AGES = tuple(f"u{age}" for age in range(15, 24))
# Without men: first teams, reserves and youth sides of men, then those of women.
LEVELS = ("", RESERVES, YOUTH, *AGES)
SQUADS = (
    MEN,
    *LEVELS[1:],
    WOMEN,
    *(f"{WOMEN}_{level}" for level in LEVELS[1:]),
)
AGE_GROUP = re.compile(r"u(?:1[5-9]|2[0-3])")
AGE = re.compile(r"1[5-9]|2[0-3]")


class SquadWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The head of the file explains the lists."""

    women: tuple[str, ...]
    women_competitions: tuple[str, ...]
    women_starts: tuple[str, ...]
    reserves: tuple[str, ...]
    reserve_competitions: tuple[str, ...]
    youth_competitions: tuple[str, ...]
    under: tuple[str, ...]


class NamedSide(NamedTuple):
    """A club's name without the words of the squad, and the squad that they say."""

    club: str
    squad: str


@cache
def squad_words() -> SquadWords:
    return read_toml(FILE, SquadWords)


def squad_label(squad: str) -> str:
    """The squad as a name ends with it: "Women U19"; empty for first teams of men."""
    words = [word for word in squad.split("_") if word != MEN]
    return " ".join(word.upper() if AGE_GROUP.fullmatch(word) else word.title() for word in words)


@lru_cache(maxsize=50_000)
def side_named(name: str) -> NamedSide:
    """The club and the squad of a name: "Arsenal Women" is the women's side of Arsenal."""
    known = squad_words()
    women, level = False, ""
    kept: list[str] = []
    words = _marks(name)
    for place, (word, key) in enumerate(words):
        before = words[place - 1][1] if place else ""
        if key in known.women and place and (key != "w" or place == len(words) - 1):
            women = True
        elif AGE_GROUP.fullmatch(key):
            level = key
        elif key in known.reserves and place:
            level = level or RESERVES
        elif AGE.fullmatch(key) and before in (*known.under, "u"):
            level = f"u{key}"
            kept.pop()
        else:
            kept.append(word)
    club = " ".join(kept).strip(" -–,") if kept else name
    return NamedSide(club if women or level else name, _squad(women=women, level=level))


@lru_cache(maxsize=10_000)
def squad_of_competition(name: str) -> str:
    """The squad that plays in a competition of this name."""
    known, key = squad_words(), name_key(name)
    words = key.split()
    women = _has(key, (*known.women, *known.women_competitions)) or any(
        word.startswith(known.women_starts) for word in words
    )
    ages = [word for word in words if AGE_GROUP.fullmatch(word)]
    ages += [
        f"u{age}" for before, age in pairwise(words)
        if before in known.under and AGE.fullmatch(age)
    ]  # fmt: skip
    level = ages[0] if ages else ""
    if not level and _has(key, known.youth_competitions):
        level = YOUTH
    if not level and _has(key, (*known.reserves, *known.reserve_competitions)):
        level = RESERVES
    return _squad(women=women, level=level)


@lru_cache(maxsize=10_000)
def name_with_squad(name: str, squad: str) -> str:
    """The name of the side that plays in a competition of that squad: "Arsenal Women"."""
    club, own = side_named(name)
    women = WOMEN in (own.split("_")[0], squad.split("_")[0])
    level = _level(own) or _level(squad)
    wanted = _squad(women=women, level=level)
    return name if wanted == own else f"{club} {squad_label(wanted)}".strip()


def _squad(*, women: bool, level: str) -> str:
    return "_".join(part for part in (WOMEN if women else "", level) if part) or MEN


def _level(squad: str) -> str:
    """The part of a squad beside men or women: u19."""
    return squad.removeprefix(WOMEN).removeprefix("_") if squad != MEN else ""


def _marks(name: str) -> list[tuple[str, str]]:
    """The words of a name as written, each with its key; brackets and dashes part words."""
    spaced = re.sub(r"[()\[\]]|\s-\s", " ", re.sub(r"(?i)\bu[- .](?=\d\d\b)", "U", name))
    spaced = re.sub(r"(?i)\b(under|sub)-(?=\d\d\b)", r"\1 ", spaced)
    return [(word, name_key(word)) for word in spaced.split()]


def _has(key: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in f" {key} " for phrase in phrases)
