"""An utterance cut into sentences and words, so that wordings and prose can be compared."""

import re
from collections.abc import Iterator
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
SENTENCE_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]*_]*(?=\s+[\"'“‘„«(\[*_]*[A-ZÀ-ÖØ-Þ\d]))|\n")
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
# Texts whose words are remembered, and the most characters of one.
MOST_REMEMBERED, LONGEST_REMEMBERED = 256, 2_000
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
    return _words_remembered(text) if len(text) <= LONGEST_REMEMBERED else _words(text)


def _words(text: str) -> tuple[Word, ...]:
    brackets = [match.span() for match in BRACKETS.finditer(text)]
    sentences = [start for start, _ in sentence_places(text)]
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
                opens=opens_something(text, start, sentences),
                in_brackets=any(left < start < right for left, right in brackets),
            )
        )
    return tuple(tokens)


# Each rule of the lint reads the same texts, and most have not changed since the last check.
_words_remembered = lru_cache(MOST_REMEMBERED)(_words)


def opens_something(text: str, start: int, sentences: list[int]) -> bool:
    """Whether a word stands where any word is capitalised: after a full stop, quote or colon."""
    if not text[:start].rpartition("\n")[2].strip(HEAD_OF_LINE):
        return True
    before = text[:start].rstrip(OPENERS)
    bare = before.rstrip()
    if any(len(bare) <= sentence <= start for sentence in sentences):
        return True
    quoted = len(before) < start and bool(set(text[len(before) : start]) - set("([*_"))
    return not bare or quoted or bare[-1] in ":•>|#"


def sentence_places(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text start and end."""
    ends = [match.end() for match in SENTENCE_END.finditer(text) if ends_sentence(text, match)]
    places = pairwise([0, *ends, len(text)])
    return tuple(place for place in trimmed(text, places) if place[0] < place[1])


def ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Not after "Mr." or "St."; nor where "[...]" stands for words left out."""
    last_word = text[: match.start()].rpartition(" ")[2]
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
    cut = (
        tuple(word for word in every if start <= word.start < end)
        for start, end in sentence_places(text)
    )
    return tuple(sentence for sentence in cut if sentence)
