"""The competition that a title names: none of "Results", Serie A of "Serie A: risultati"."""

import re
from functools import cache

from previews.data.match_words import match_words
from previews.text.spelling import name_key

SIGNS = " ,-:|/\u2013\u2014\u2022\u00b7"


@cache
def competition_named(title: str) -> str:
    """The title without the words that name a list of matches; empty where nothing is left."""
    words = title.split()
    while words and _is_list(words[-1]):
        words = _without_joining(words[:-1], at_end=True)
    while words and _is_list(words[0]):
        words = _without_joining(words[1:], at_end=False)
    if all(map(_says_nothing, words)):
        return ""
    return title if len(words) == len(title.split()) else " ".join(words).strip(SIGNS)


def _without_joining(words: list[str], *, at_end: bool) -> list[str]:
    """Without "of" or "and" that would be left over: "Results of the FA Cup"."""
    while words and _key(words[-1 if at_end else 0]) in ("", *match_words().titles.joining):
        words = words[:-1] if at_end else words[1:]
    return words


def _is_list(word: str) -> bool:
    return _key(word) in match_words().titles.lists


def _says_nothing(word: str) -> bool:
    titles, key = match_words().titles, _key(word)
    is_number = re.fullmatch(r"[\d\s]*", key) is not None
    return is_number or key in (*titles.lists, *titles.general, *titles.silent)


def _key(word: str) -> str:
    return name_key(word)
