"""What a note says of a match that was broken off: whether its score stands, or what it was then.

In five languages: "abandoned at 1-0", "result stands", "to be replayed", "Ergebnis bleibt gültig".
"""

import re
from dataclasses import replace

from previews.football.score import Goals
from previews.importers.formats.football_txt_status import status_of_notes
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.text.spelling import fold

RESULT = (
    r"(?:result|score(?:line)?|ergebnis|spielstand|stand|resultat|resultado|marcador|risultato"
    r"|punteggio)"
)
# Between the result and what became of it: "the result was allowed to stand".
WORDS = r"[^;.\d]{0,30}?"
STANDS = re.compile(
    rf"\b(?:{RESULT}|\d{{1,2}}\s?[-:\u2013]\s?\d{{1,2}})\b{WORDS}\b(?:stands?|stood|counts?|counted|confirmed|upheld|final|valid|ratified"
    r"|zahlt|zahlte|bestatigt|bleibt|blieb|gultig|acquis|maintenu|valide|enterine|homologue"
    r"|valido|definitivo|homologado|mantiene|mantuvo|omologato|confermato|acquisito|mantenuto)\b"
    r"|\b(?:declared|deemed|considered) (?:complete|finished|final|over)\b"
    r"|\bdado por (?:terminado|finalizado|valido)\b|\bse da por (?:terminado|finalizado|valido)\b"
)
NOT = re.compile(r"\b(?:not?|never|nicht|kein\w*|non|ne|whether|pending|ob|si|se decid\w*)\b")
DENIED = re.compile(r"\b(?:not|never|nicht|kein\w*|non|ne)\b")
# The score is that of then, and the match counts by another one, or not at all.
DOES_NOT_COUNT = re.compile(
    r"\b(?:re-?play\w*|rematch|play(?:ed)? again|annul\w*|void\w*|declared null|expunged"
    r"|does not count|did not count|wiederhol\w*|neu angesetzt|neuansetzung|nachgeholt|annulliert"
    r"|rejou\w*|a rejouer|match annule|repetir\w*|repite|repeticion|anulad\w*|rigiocar\w*"
    r"|rigiocat\w*|ripetut\w*|ripetizione|annullat\w*)\b"
)
AT_A_SCORE = re.compile(
    r"\b(?:at|with (?:the )?score(?: at)?|when|stand(?: von)?|beim|sur le score de|score de|a|con"
    r"|con el|con marcador|sul|sullo|punteggio di|risultato di)"
    r"\s+(\d{1,2})\s?[-:\u2013]\s?(\d{1,2})"
    r"(?![\d:])"
)


def says_that_it_stands(note: str) -> bool:
    """Whether the score of the moment is the result."""
    text = fold(note)
    stands = STANDS.search(text)
    return stands is not None and not NOT.search(stands[0]) and not DOES_NOT_COUNT.search(text)


def says_that_it_does_not_count(note: str) -> bool:
    text = fold(note)
    stands = STANDS.search(text)
    denied = stands is not None and DENIED.search(stands[0]) is not None
    return denied or DOES_NOT_COUNT.search(text) is not None


def score_then(note: str) -> Goals | None:
    """The score of "abandoned at 1-0", as it is written."""
    pair = AT_A_SCORE.search(fold(note))
    return Goals(int(pair[1]), int(pair[2])) if pair else None


def with_final_status(parsed: ParsedFixture) -> ParsedFixture:
    """A match that was broken off as one that was played or awarded, where its note says so."""
    if parsed.status is not ParsedStatus.ABANDONED or not parsed.has_goals:
        return parsed
    if says_that_it_stands(parsed.note):
        return replace(parsed, status=ParsedStatus.PLAYED)
    if status_of_notes([parsed.note]) is ParsedStatus.AWARDED:
        return replace(parsed, status=ParsedStatus.AWARDED)
    return parsed
