"""What became of a match: by a word in its line, or by a note."""

import re
from collections.abc import Iterable

from previews.data.match_words import outcome_words
from previews.importers.formats.parsed_fixture import ParsedStatus
from previews.importers.formats.word_key import word_key
from previews.text.spelling import fold

STATUSES = {
    "w/o": ParsedStatus.WALKOVER,
    "n/p": ParsedStatus.CANCELLED,
    "a/w": ParsedStatus.AWARDED,
    "abd": ParsedStatus.ABANDONED,
    "ppd": ParsedStatus.POSTPONED,
    "pst": ParsedStatus.POSTPONED,
    "postp": ParsedStatus.POSTPONED,
    "p-p": ParsedStatus.POSTPONED,
    "a-a": ParsedStatus.ABANDONED,
    "awd": ParsedStatus.AWARDED,
    "canc": ParsedStatus.CANCELLED,
    "susp": ParsedStatus.ABANDONED,
    "tbd": ParsedStatus.SCHEDULED,
    "tbc": ParsedStatus.SCHEDULED,
}
# Small or capital letters: "Abd" may be the word of a name.
WORDS = "|".join(
    re.escape(word).replace("\\-", r"\s?-\s?") + r"\.?"
    for status in STATUSES
    for word in (status, status.upper())
)
# Shorter words, such as "int" and "post", are parts of names.
SHORTEST_WORD = 5
# "postponed from 3 Jan": it was played on the day of its line.
MOVED_FROM = r"(?!\s+(?:from|vom|von|dal|du|del|desde)\b)"
NOTES = (
    (
        ParsedStatus.CANCELLED,
        r"\bcancel+ed|\bnot played|\bcalled off\b|\bcanc\b|\babgesagt|\bausgefallen|\bcancelad"
        r"|\bcancellat|\bannullat|\bnicht gespielt|\bfiel aus\b|\bpas joue|\bnon joue|\bno jugad"
        r"|\bno (?:se )?(?:disputad|jugo|disputo)|\bnon (?:disputat|giocat)",
    ),
    (ParsedStatus.ANNULLED, r"\bannulled|\bvoid|\bannulliert|\baufgehoben|\banulad|\bannulee?\b"),
    (
        ParsedStatus.AWARDED,
        r"\baward|\bawd\b|\bgewertet|\bwertung\b|\bgrunen tisch|\ba tavolino|\btapis vert"
        r"|\badjudicad",
    ),
    (
        ParsedStatus.POSTPONED,
        rf"(?:\bpostponed|\bppd\b|\bpst\b|\bverlegt|\bverschoben|\babgesetzt|\breportee?\b"
        rf"|\baplazad[oa]|\bpospuest[oa]|\brinviat[ao]){MOVED_FROM}",
    ),
    (
        ParsedStatus.ABANDONED,
        r"\babandon(?:ed|ad)|\bsuspended\b(?! player)|\babd\b|\babgebrochen|\bspielabbruch"
        r"|\barretee?\b|\babandonnee?\b|\binterrompu|\bsuspendu|\bsuspendid|\binterrumpid"
        r"|\bsospes[ao]\b|\binterrott",
    ),
    (ParsedStatus.WALKOVER, r"\bwalk-?\s?over|\bkampflos"),
)
MEANINGS = tuple((re.compile(pattern), status) for status, pattern in NOTES)


def status_of_word(word: str) -> ParsedStatus:
    """The status of one of WORDS, with or without a full stop."""
    return STATUSES["".join(word.split()).rstrip(".").lower()]


def status_at_end(word: str) -> ParsedStatus | None:
    """The status that the last word of a line states; None for the word of a name."""
    bare = word.rstrip(".")
    if bare in STATUSES or (bare.isupper() and bare.lower() in STATUSES):
        return STATUSES[bare.lower()]
    if len(word) < SHORTEST_WORD or not word.islower():
        return None
    outcome = outcome_words().get(word_key(word))
    return ParsedStatus(outcome) if outcome in list(ParsedStatus) else None


def status_of_notes(notes: Iterable[str]) -> ParsedStatus | None:
    """The status that a note states, the first that applies; None where none does."""
    folded = [fold(note) for note in notes]
    for pattern, status in MEANINGS if folded else ():
        if any(pattern.search(note) for note in folded):
            return status
    return None
