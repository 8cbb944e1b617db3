"""The words and patterns of round headings, as round_names.toml has them."""

import re
from functools import cache, lru_cache

from msgspec import Struct

from previews.data.files import read_toml

FILE = "round_names.toml"


class Meaning(Struct, frozen=True, forbid_unknown_fields=True):
    """`round` is a value of football.rounds.Round; any of the patterns means it."""

    round: str
    patterns: tuple[str, ...]


class MatchdayWords(Struct, frozen=True, forbid_unknown_fields=True):
    before_number: tuple[str, ...]
    after_number: tuple[str, ...]


class RoundNames(Struct, frozen=True, forbid_unknown_fields=True):
    group_words: tuple[str, ...]
    number_words: tuple[str, ...]
    first_leg: tuple[str, ...]
    second_leg: tuple[str, ...]
    replay: tuple[str, ...]
    matchday_words: MatchdayWords
    meanings: tuple[Meaning, ...]


@cache
def round_names() -> RoundNames:
    return read_toml(FILE, RoundNames)


@lru_cache(maxsize=1000)
def round_called(heading: str) -> str:
    """The round that a heading means, as a value of football.rounds.Round; empty if none."""
    return next(
        (
            meaning.round
            for meaning in round_names().meanings
            if re.search("|".join(meaning.patterns), heading, re.IGNORECASE)
        ),
        "",
    )
