"""Spellings of clubs and officials: when two of them mean the same, and which are similar."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from previews.text.spelling import fold, name_key

RESERVES = re.compile(
    r"\s(?:II|III|B|C|U-?\d\d|Reserves?|Amateure|Amat\.?|2|Castilla|Primavera|Jong)$", re.IGNORECASE
)
SIGNS = re.compile(r"[\W_]+")
APOSTROPHES = re.compile("['’‘`]")
VOWEL = re.compile("[aeiouy]")
NEAREST = 3
NEAR_ENOUGH = 55


def is_reserve_side(name: str) -> bool:
    """Real Madrid B, Bayern München II, Jong Ajax: clubs of their own, never the first team."""
    return RESERVES.search(name) is not None or name.startswith("Jong ")


def nearest(name: str, known: list[str]) -> list[str]:
    """The most similar known spellings, best first; reserves only for reserves."""
    reserves = is_reserve_side(name)
    same_kind = [spelling for spelling in known if is_reserve_side(spelling) == reserves]
    similar = process.extract(
        name_key(name), same_kind, scorer=fuzz.WRatio, processor=name_key, limit=NEAREST * 4,
        score_cutoff=NEAR_ENOUGH,
    )  # fmt: skip
    return list(dict.fromkeys(spelling for spelling, _, _ in similar))[:NEAREST]


@lru_cache(maxsize=10_000)
def initial_and_surname(name: str) -> tuple[str, str, bool] | None:
    """The initial, the surname, and whether the first name is cut short.

    "M Dean", "M. Dean" and "Dean M." are cut short, "Mike Dean" is not. A first name without a
    vowel is a slip or cut short: "Mn Atkinson".
    """
    words = SIGNS.sub(" ", fold(APOSTROPHES.sub("", name))).split()
    if len(words) < 2:
        return None
    if len(words[-1]) == 1 and len(words[0]) > 1:
        initials = [word for word in words if len(word) == 1]
        return initials[0], " ".join(word for word in words if len(word) > 1), True
    if len(words[0]) == 1 or not VOWEL.search(words[0]):
        return words[0][0], " ".join(word for word in words[1:] if len(word) > 1), True
    return words[0][0], " ".join(words[1:]), False
