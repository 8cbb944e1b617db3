"""Words of result files for the duties of match officials (duties.toml)."""

from functools import cache
from typing import Literal

from msgspec import Struct

from previews.data.files import read_toml

FILE = "duties.toml"

type DutyWord = Literal[
    "referee",
    "assistant_referee",
    "additional",
    "fourth",
    "reserve_assistant",
    "var",
    "avar",
]


class Duties(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by the duty they mean, and words for the number of one of several officials."""

    words: dict[DutyWord, tuple[str, ...]]
    numbers: dict[str, tuple[str, ...]]


@cache
def duties() -> Duties:
    return read_toml(FILE, Duties)


@cache
def duty_words() -> dict[str, DutyWord]:
    """The duty by each word that means it."""
    return {word: duty for duty, words in duties().words.items() for word in words}


@cache
def duty_numbers() -> dict[str, str]:
    """The number by each word that means it."""
    return {word: number for number, words in duties().numbers.items() for word in words}
