"""What became of a match: by a word in its line, or by a note."""

import re
from collections.abc import Iterable

from previews.importers.formats.parsed_fixture import ParsedStatus

STATUSES = {
    "w/o": ParsedStatus.WALKOVER,
    "n/p": ParsedStatus.CANCELLED,
    "a/w": ParsedStatus.AWARDED,
    "abd": ParsedStatus.ABANDONED,
    "ppd": ParsedStatus.POSTPONED,
    "awd": ParsedStatus.AWARDED,
    "canc": ParsedStatus.CANCELLED,
    "susp": ParsedStatus.ABANDONED,
}
NOTES = (
    (re.compile(r"\bcancel+ed|\bnot played", re.IGNORECASE), ParsedStatus.CANCELLED),
    (re.compile(r"\bannulled|\bvoid", re.IGNORECASE), ParsedStatus.ANNULLED),
    (re.compile(r"\baward", re.IGNORECASE), ParsedStatus.AWARDED),
    (re.compile(r"\bpostponed", re.IGNORECASE), ParsedStatus.POSTPONED),
    (re.compile(r"\babandoned|\bsuspended\b(?! player)", re.IGNORECASE), ParsedStatus.ABANDONED),
    (re.compile(r"\bwalk-?\s?over", re.IGNORECASE), ParsedStatus.WALKOVER),
)


def status_of_word(word: str) -> ParsedStatus:
    """The status of a word as STATUS_WORD finds it, with or without a full stop."""
    return STATUSES[word.rstrip(".")]


def status_of_notes(notes: Iterable[str]) -> ParsedStatus | None:
    """The status that a note states, the first that applies; None where none does."""
    notes = list(notes)
    for pattern, status in NOTES if notes else ():
        if any(pattern.search(note) for note in notes):
            return status
    return None
