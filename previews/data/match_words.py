"""Words of result files: what became of a match, its clock, titles (match_words.toml)."""

from functools import cache
from typing import Literal

from msgspec import Struct

from previews.data.files import read_toml

FILE = "match_words.toml"

type Outcome = Literal[
    "scheduled",
    "played",
    "extra_time",
    "penalties",
    "postponed",
    "cancelled",
    "abandoned",
    "awarded",
    "annulled",
    "walkover",
    "live",
]


class ClockWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a time that is not known, and words behind a time that say nothing."""

    unknown: tuple[str, ...]
    silent: tuple[str, ...]


class WordsBesideScores(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pair of numbers is, by the word beside it."""

    half_time: tuple[str, ...]
    after_90: tuple[str, ...]
    aggregate: tuple[str, ...]
    silent: tuple[str, ...]


class TitleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in the place of a competition that name none."""

    lists: tuple[str, ...]
    general: tuple[str, ...]
    joining: tuple[str, ...]
    silent: tuple[str, ...]


class MatchWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by the outcome they mean; `zones` has a place for each abbreviation of a zone.

    `nothing` is what a cell says that holds nothing.
    """

    outcomes: dict[Outcome, tuple[str, ...]]
    decided: dict[Outcome, tuple[str, ...]]
    beside_scores: WordsBesideScores
    nothing: tuple[str, ...]
    clock: ClockWords
    titles: TitleWords
    zones: dict[str, str]
    zone_names: dict[str, str]


@cache
def match_words() -> MatchWords:
    return read_toml(FILE, MatchWords)


@cache
def outcome_words() -> dict[str, Outcome]:
    """The outcome by each word that means it."""
    return {word: outcome for outcome, words in match_words().outcomes.items() for word in words}


@cache
def decided_words() -> dict[str, Outcome]:
    """The same for a column that says nothing but how a match was decided."""
    short = {word: outcome for outcome, words in match_words().decided.items() for word in words}
    return {**outcome_words(), **short}
