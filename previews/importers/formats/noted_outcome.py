"""What a note says of the outcome: who won a tie and how, to whom a match was awarded.

"Alpha won on the toss of a coin", "awarded to Alpha", "Beta withdrew", "both clubs are punished
with a 0-3 defeat". A club is read by its own name, or by a part of it that the other does not have.
"""

import re
from dataclasses import dataclass

from previews.football.award import Award
from previews.football.score import Goals
from previews.football.tie import Ruling
from previews.text.spelling import fold

BOTH_LOSE = re.compile(
    r"\bboth\b.*\b(?:los[est]|lost|defeat|punish|forfeit)|\b(?:defeat|loss|forfeit)\w*\b.*\bboth\b"
    r"|\bdouble (?:forfeit|defeat|loss)|\b(?:neither|no) (?:side|club|team)\b.*\bpoints?\b"
)
# What decided a tie, in the order in which they are tried.
RULINGS = (
    (Ruling.BOTH_THROUGH, r"\bboth\b.*\b(?:qualif|through|advanc|progress)"),
    (Ruling.COIN, r"\bcoin\b|\btoss|\bmunzwurf|\bmoneta|\bmonetina\b|\bmoneda\b|pile ou face"),
    (
        Ruling.LOTS,
        r"\blots?\b|\blosentscheid|\bsorteggio|\bsorteo\b|tirage au sort|\bsorteio",
    ),
    (
        Ruling.BETTER_PLACED,
        r"\bbetter (?:placed|placing|position|league|ranked|seed)|\bhigher (?:placed|ranked|seed)"
        r"|\bmiglior\w* (?:piazzament|posizion|classific)|\bmejor clasificad",
    ),
    (
        Ruling.WALKOVER,
        r"\bwalk(?:s|ed)?[- ]?over\b|\bw/o\b|\bbye\b|\bno[- ]show\b"
        r"|\b(?:did not|didn't|failed to) (?:appear|show|turn up|arrive|travel|play)"
        r"|\bnicht an(?:getreten)?\b|\bno se present|\bincomparec|\bnon si (?:e )?present",
    ),
    (
        Ruling.AWARDED,
        r"\baward|\bgiven to\b|\ba tavolino|\bgrunen tisch|\bforfeit|\bforfait|\bdefault",
    ),
    (Ruling.DISQUALIFIED, r"\bdisqualif|\bexpel|\bexcluded|\bineligible|\bausgeschlossen"),
    (
        Ruling.WITHDRAWN,
        r"\bwithdr[ae]w|\bscratched\b|\brefused to play|\bconceded the\b"
        r"|\bzog\b.*\bzuruck\b|\bzuruckgezogen|\bverzicht|\bse retir|\britir|\brinunci",
    ),
)
MEANINGS = tuple((ruling, re.compile(pattern)) for ruling, pattern in RULINGS)
AUXILIARY = r"(?:(?:have|has|had|were|was|are|is|then|being) )?"
# Words behind a club that say that it won, or lost.
WON = (
    rf"{AUXILIARY}(?:w[io]ns?|through|go(?:es)? through|went through|qualif\w*|advance\w*"
    r"|progress\w*|proceed\w*|walk(?:s|ed)?[- ]?over|walkover|w/o|better|higher|awarded|given"
    r"|received?|gets?|got|bye|as (?:the )?(?:better|higher))"
)
LOST = (
    rf"{AUXILIARY}(?:los[et]s?|lost|out\b|eliminated|withdr[ae]w\w*|scratched|disqualified"
    r"|expelled|excluded|ineligible|refused|conceded|forfeit\w*|defaulted|did not|didn't"
    r"|failed to|fielded|fielding|no[- ]show|punished"
    r"|(?:ist )?(?:nicht an|trat nicht|zog\b|verzicht)"
    r"|declared? forfait|(?:se|si e|si) (?:retir|ritir)|ritir|rinunci|no se present|incomparec"
    r"|non si)"
)
# Words before a club that say the same.
BEFORE_WINNER = (
    r"(?:award\w*(?:[^;.]{0,25}? to)?|given to|(?:in|for) favou?r of|w/o(?: for| to)?"
    r"|walk-?over (?:for|to)|bye (?:for|to)|win for|won by|winners?:?|victory (?:for|to)"
    r"|sieger:?|gewinner:?|vincitore:?|ganador:?|vainqueur:?)"
)
BEFORE_LOSER = (
    r"(?:forfeit(?:ed)? (?:by|from)|withdrawal (?:of|by)|default (?:of|by)|disqualification of"
    r"|no[- ]show (?:of|by)|forfait (?:de|du)|rinuncia (?:di|del)|retirada (?:de|del)"
    r"|verzicht (?:von|des)"
    r"|incomparecencia (?:de|del)|walk-?over by"
    r"|expulsion of|award\w*[^;.]{0,25}? against|defeat for)"
)
AWARDED_SCORE = re.compile(r"\b(\d{1,2})\s*[-:\u2013]\s*(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class NotedOutcome:
    """`winner` is "home" or "away", empty where the note does not tell."""

    ruling: Ruling | None = None
    winner: str = ""
    both_lose: bool = False


NOTHING = NotedOutcome()


def awarded_goals(note: str, winner: str) -> Goals | None:
    """The score of "awarded 3-0 to X", home first; None where there is none."""
    pair = AWARDED_SCORE.search(note)
    if pair is None or not winner or pair[1] == pair[2]:
        return None
    fewer, more = sorted((int(pair[1]), int(pair[2])))
    return Goals(more, fewer) if winner == Award.HOME else Goals(fewer, more)


def noted_outcome(note: str, home: str, away: str) -> NotedOutcome:
    """What the note on a match of these two clubs says, as far as it can be read."""
    text = fold(note)
    if not text:
        return NOTHING
    if BOTH_LOSE.search(text):
        return NotedOutcome(both_lose=True)
    ruling = next((ruling for ruling, pattern in MEANINGS if pattern.search(text)), None)
    if ruling is None:
        return NOTHING
    winner = "" if ruling is Ruling.BOTH_THROUGH else _winner(text, fold(home), fold(away))
    return NotedOutcome(ruling, winner)


def _winner(text: str, home: str, away: str) -> str:
    """The side that the text has win, or the other than the one that it has lose."""
    said = set()
    for side, other, name, rival in (
        ("home", "away", home, away),
        ("away", "home", away, home),
    ):
        for short in _ways_to_write(name, rival):
            written = rf"(?<!\w){re.escape(short)}(?!\w)"
            if re.search(rf"{written},?\s+{WON}", text) or re.search(
                rf"{BEFORE_WINNER}\s+(?:the )?{written}(?!,?\s+{LOST})", text
            ):
                said.add(side)
            if re.search(rf"{written},?\s+{LOST}", text) or re.search(
                rf"{BEFORE_LOSER}\s+(?:the )?{written}", text
            ):
                said.add(other)
    return said.pop() if len(said) == 1 else ""


def _ways_to_write(name: str, rival: str) -> list[str]:
    """The whole name, and each run of its words that the other club's name does not have."""
    words = name.split()
    runs = {
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    rivals = set(rival.split())
    return sorted(
        (run for run in runs if len(run) > 3 and not set(run.split()) <= rivals),
        key=len,
        reverse=True,
    ) or [name]
