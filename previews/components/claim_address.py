"""The address of a claim: its number, which finds it, and words of its sentence for readers.

An address with the number and other words leads to it.
"""

from functools import lru_cache
from typing import Any

from django.urls import reverse

from previews.models.slug import slug_of

LONGEST = 40


@lru_cache(maxsize=1024)  # a page has each claim in several places
def words_of(sentence: str) -> str:
    """liverpool-have-never-lost-in-bergamo; "claim" where no letter can be written so."""
    words = slug_of(sentence)
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    return words or "claim"


def claim_page(number: int, sentence: str) -> str:
    address: Any = reverse("previews:claim_detail", args=[number, words_of(sentence)])
    return str(address)
