"""The nearest known name: what somebody who mistyped may have meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from previews.text.spelling import fold

LIKE_ENOUGH = 75
"""Of 100. Below it a suggestion sends the reader astray."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one; None when nothing is like it."""
    found = process.extractOne(
        name, list(known), scorer=fuzz.WRatio, processor=fold, score_cutoff=LIKE_ENOUGH
    )
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message: “; did you mean Liverpool?”, or nothing."""
    meant = nearest(name, known)
    return f"; did you mean {meant}?" if meant else ""
