"""Suggestions for mistyped names and words."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from previews.text.spelling import fold

# Below these a suggestion misleads: “planned” is as near to “played” as 0.71.
NEAR_NAME = 75
NEAR_WORD = 0.75


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The most similar known name, also if words are left out: Man City."""
    match = process.extractOne(name, list(known), scorer=fuzz.WRatio, processor=fold)
    return match[0] if match and match[1] >= NEAR_NAME else None


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word that differs by one or two letters: for closed lists."""
    scorer = OSA.normalized_similarity
    match = process.extractOne(word, list(known), scorer=scorer, processor=fold)
    return match[0] if match and match[1] >= NEAR_WORD else None
