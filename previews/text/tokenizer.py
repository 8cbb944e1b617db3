"""An utterance cut into sentences and words, so that wordings and prose can be compared."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from previews.text.numerals import NUMERAL, said_number
from previews.text.spelling import fold

APOSTROPHES = "'’\N{MODIFIER LETTER APOSTROPHE}`\N{ACUTE ACCENT}"
OPENERS = "\"'“‘„«([{*_\N{SINGLE LOW-9 QUOTATION MARK}"
HEAD_OF_LINE = OPENERS + " \t#>-•.)]0123456789"
LETTER = r"[^\W\d_]"
TOKEN = re.compile(
    r"(?P<ellipsis>[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.+)"
    rf"|(?P<word>{NUMERAL.pattern}|per cent\b|%"
    rf"|{LETTER}+(?:[{APOSTROPHES}]{LETTER}+)*[\u0300-\u036f]*)",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# Possessive, and never from within a run of stops: a long run is read once.
SENTENCE_END = re.compile(
    r"(?:(?<![.!?…])[.!?…]++[\"'”’»)\]*_]*+(?=\s++[\"'“‘„«(\[*_]*+[A-ZÀ-ÖØ-Þ\d]))|\n"
)
# Of what precedes a full stop. Every abbreviation is much shorter.
LONGEST_LOOKED_AT = 20
ABBREVIATIONS = {"mr", "mrs", "dr", "st", "no", "jr", "vs", "v"}

SHORT_FORMS = {
    "let's": "let us",
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "%": "percent",
    "per cent": "percent",
}
SHORT_ENDINGS = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    "'d": "would",
}
# How many texts of up to so many characters have their words remembered. Names do not displace
# the texts that they are looked for in.
LONGEST_NAME, LONGEST_REMEMBERED = 60, 2_000
REMEMBERED = {LONGEST_NAME: 4_096, LONGEST_REMEMBERED: 256}
MAY_BE = {"that", "it", "he", "she", "what", "there", "here", "who", "how", "where"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word as said, its place in the text, and what it says without its spelling.

    `says` has several members for a contraction. `number` is the numeral, where it is one.
    `opens` marks the first word of a sentence or of a quotation: its capital means nothing.
    """

    text: str
    start: int
    end: int
    says: tuple[str, ...]
    number: str | None = None
    opens: bool = False
    in_brackets: bool = False
    is_ellipsis: bool = False

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper() and self.says[0] not in {"i", "I"}

    @property
    def looks_like_name(self) -> bool:
        return self.is_capitalised and not self.opens and self.number is None


def said(text: str) -> tuple[str, ...]:
    """What a word says: folded, its contraction written out, its number in one form."""
    number = said_number(text)
    if number is not None:
        return (number,)
    plain = re.sub(f"[{APOSTROPHES}]", "'", fold(text))
    if plain in SHORT_FORMS:
        return tuple(SHORT_FORMS[plain].split())
    for ending, long_form in SHORT_ENDINGS.items():
        if plain.endswith(ending) and plain != ending:
            return (plain.removesuffix(ending), long_form)
    stem, apostrophe, rest = plain.rpartition("'")
    if apostrophe and rest == "s":
        return (stem, "is" if stem in MAY_BE else "'s")
    return (plain,)


def words(text: str) -> tuple[Word, ...]:
    """Every word of a text in order, with its place. Ellipses count as words that say nothing."""
    for longest, remembered in _REMEMBERED:
        if len(text) <= longest:
            return remembered(text)
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    brackets = [match.span() for match in BRACKETS.finditer(text)]
    openings = Openings(text)
    tokens = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        if match["ellipsis"]:
            tokens.append(Word(match[0], start, end, (), is_ellipsis=True))
            continue
        tokens.append(
            Word(
                match[0],
                start,
                end,
                said(match[0]),
                number=said_number(match[0]),
                opens=openings.has(start),
                in_brackets=_is_within(brackets, start),
            )
        )
    return tuple(tokens)


# Each rule of the lint reads the same texts, and most have not changed since the last check.
_REMEMBERED = [(longest, lru_cache(many)(_words)) for longest, many in REMEMBERED.items()]


def _is_within(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a place lies inside of one of these spans, which are in order and apart."""
    before = bisect_left(spans, (place,)) - 1
    return before >= 0 and place < spans[before][1]


class Openings:
    """Which words stand where any word is capitalised: after a full stop, a quote or a colon.

    Asked from left to right; each character is looked at once, however many words there are.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = [start for start, _ in sentence_places(text)]
        self.read = 0
        # Whether the line has had only signs that precede its first word.
        self.at_head = True
        # Where the text ends without the openers before this place, and without spaces as well.
        self.before = self.bare = self.last_sign = 0

    def has(self, start: int) -> bool:
        for place in range(self.read, start):
            self._take(place, self.text[place])
        self.read = start
        if self.at_head:
            return True
        after = bisect_left(self.sentences, self.bare)
        if after < len(self.sentences) and self.sentences[after] <= start:
            return True
        quoted = bool(set(self.text[self.before : start]) - set("([*_"))
        return not self.bare or quoted or self.text[self.bare - 1] in ":•>|#"

    def _take(self, place: int, sign: str) -> None:
        self.at_head = sign == "\n" or (self.at_head and sign in HEAD_OF_LINE)
        if sign not in OPENERS:
            self.before = place + 1
            self.bare = self.last_sign if sign.isspace() else place + 1
        if not sign.isspace():
            self.last_sign = place + 1


def sentence_places(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text start and end."""
    ends = [match.end() for match in SENTENCE_END.finditer(text) if ends_sentence(text, match)]
    places = pairwise([0, *ends, len(text)])
    return tuple(place for place in trimmed(text, places) if place[0] < place[1])


def ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Not after "Mr." or "St."; nor where "[...]" stands for words left out."""
    last_word = text[max(0, match.start() - LONGEST_LOOKED_AT) : match.start()].rpartition(" ")[2]
    if last_word in {"[", "("}:
        return False
    return match[0] != "." or fold(last_word) not in ABBREVIATIONS


def trimmed(text: str, places: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in places:
        passage = text[start:end]
        yield start + len(passage) - len(passage.lstrip()), start + len(passage.rstrip())


def sentences(text: str) -> tuple[tuple[Word, ...], ...]:
    """The words of a text, sentence by sentence."""
    every = words(text)
    starts = [word.start for word in every]
    cut = (
        every[bisect_left(starts, start) : bisect_left(starts, end)]
        for start, end in sentence_places(text)
    )
    return tuple(sentence for sentence in cut if sentence)
