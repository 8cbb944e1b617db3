"""Spellings: the letters that spellings of one name share, and the key that makes them one name."""

import re
import unicodedata
from functools import lru_cache
from itertools import product

# Letters that Unicode does not take apart into a letter and its mark.
LETTERS_WITHOUT_MARKS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | {"ß": "ss", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "ħ": "h", "ŧ": "t", "ŋ": "ng"}
    | {"ə": "a", "ĸ": "k", "ƀ": "b", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɨ": "i", "ʉ": "u"}
)
# Signs within a word: O'Neil and O’Neil, Be'er Sheva, Xi'an, Col·lectiu, and marks of layout.
WITHIN_WORDS = re.compile(
    "['’‘`\u00b4\u02b9\u02bb-\u02bf\u2032\uff07\u00b7\u2027\u2022\u00ad\u200b-\u200f\u2060\ufeff]"
)
INITIALS = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_])+(?!\S)")
AGE_GROUP = re.compile(r"(?<!\S)u (?=\d\d(?!\d))")
LEFT_OUT = {"and"}

WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
PAIRS_OF_LETTERS = re.compile("ae|oe|ue|aa")
# Of a name with more marks or pairs, all are written out, or none.
MOST_WRITTEN_OUT = 4


def fold(text: str) -> str:
    """The text without case and marks: "Bodø/Glimt" and "bodo/glimt" are one spelling."""
    if text.isascii():  # as most texts are; nothing to take apart
        return text.lower()
    # Taken apart before and after: some signs hide a capital letter,
    # and some small letters fall into a letter and its mark.
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    unmarked = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unmarked.translate(LETTERS_WITHOUT_MARKS)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """What all spellings of one name share, whatever their case, accents, signs and spaces.

    "A.C. Milan" and "AC Milan" are "ac milan"; "Brighton & Hove" and "Brighton and Hove" are
    "brighton hove". Short words such as FC stay. Empty for a name without letters and digits.
    """
    together = WITHIN_WORDS.sub("", fold(WITHIN_WORDS.sub("", name)))
    words = "".join(sign if _is_letter(sign) else " " for sign in together).split()
    key = " ".join([word for word in words if word not in LEFT_OUT] or words)
    return AGE_GROUP.sub("u", INITIALS.sub(lambda initials: initials[0].replace(" ", ""), key))


@lru_cache(maxsize=50_000)
def name_keys(name: str) -> tuple[str, ...]:
    """The key, and those with marks written out: "München" is "munchen" and "muenchen"."""
    letters = unicodedata.normalize("NFC", name).casefold()
    marked = [place for place, letter in enumerate(letters) if letter in WRITTEN_OUT]
    keys = (
        name_key(
            _replaced(
                letters, [(place, place + 1, WRITTEN_OUT[letters[place]]) for place in places]
            )
        )
        for places in _choices(marked)
    )
    return tuple(dict.fromkeys((name_key(name), *keys)))


@lru_cache(maxsize=10_000)
def keys_to_look_up(name: str) -> tuple[str, ...]:
    """The stored keys that a name may stand under: "Muenchen" under "munchen" as well.

    Some are those of other names: "Michael" finds "michal". Compare with `is_same_name`.
    """
    keys = dict.fromkeys(name_keys(name))
    for key in list(keys):
        pairs = [(pair.start(), pair.end(), pair[0][0]) for pair in PAIRS_OF_LETTERS.finditer(key)]
        keys |= dict.fromkeys(_replaced(key, places) for places in _choices(pairs))
    return tuple(keys)


def is_same_name(name: str, other: str) -> bool:
    """Whether two spellings are one name; no name is the same as an empty one."""
    return any(key and key in name_keys(other) for key in name_keys(name))


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign)[0] == "M"


def _choices[Place](places: list[Place]) -> list[list[Place]]:
    """Every choice among the places; of many places only all and none."""
    if len(places) > MOST_WRITTEN_OUT:
        return [[], places]
    taken = product((False, True), repeat=len(places))
    return [[place for place, take in zip(places, takes, strict=True) if take] for takes in taken]


def _replaced(text: str, places: list[tuple[int, int, str]]) -> str:
    for start, end, letters in reversed(places):
        text = text[:start] + letters + text[end:]
    return text
