"""Names in prose that are no known spelling, with the nearest known spelling."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from previews.text.text_issue import TextIssue, TextIssueKind, without_addresses
from previews.text.tokenizer import Word, words

# Words with a capital that are not names.
NOT_NAMES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "christmas", "easter", "mr", "mrs", "ms", "dr", "sir", "i",
        "europe", "european", "english", "scottish", "welsh", "irish", "british", "french",
        "german", "italian", "spanish", "portuguese", "dutch", "belgian", "swiss", "austrian",
        "danish", "swedish", "norwegian", "finnish", "icelandic", "polish", "czech", "slovak",
        "hungarian", "croatian", "serbian", "slovenian", "bosnian", "bulgarian", "romanian",
        "greek", "turkish", "cypriot", "albanian", "ukrainian", "russian", "georgian", "israeli",
        "brazilian", "argentine", "argentinian", "uruguayan", "colombian", "chilean", "mexican",
        "american", "canadian", "african", "asian", "egyptian", "moroccan", "algerian",
        "nigerian", "senegalese", "ghanaian", "ivorian", "japanese", "korean", "chinese",
        "australian", "englishman", "frenchman", "dutchman", "irishman", "welshman", "scotsman",
        "scot", "spaniard", "dane", "swede", "the", "a", "an", "of", "and", "in", "at", "for",
    }
)  # fmt: skip
PARTICLES = frozenset(
    {"de", "da", "do", "dos", "di", "del", "della", "la", "le", "van", "von", "der", "den", "ter",
     "el", "al", "y", "ten", "af"}
)  # fmt: skip
JOINS = re.compile(r"[ \u00a0]|-|\N{NON-BREAKING HYPHEN}")
# Capitals up to this many letters are an abbreviation: VAR, UEFA, BST.
INITIALS = 5
NEAR = 0.75
# Shorter words are like too many others.
SHORTEST_NEAR = 4

type Nearest = Callable[[str], str | None]


@dataclass(frozen=True)
class KnownNames:
    """Every known spelling of people, clubs and places, indexed by its words."""

    spellings: Mapping[tuple[str, ...], str]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(frozenset(self.spellings))

    @classmethod
    def of(cls, spellings: Collection[str]) -> "KnownNames":
        return cls({said_by(words(spelling)): spelling for spelling in sorted(spellings)})

    @cached_property
    def single_words(self) -> frozenset[str]:
        return frozenset(word for spelling in self.spellings for word in spelling)

    @cached_property
    def whole(self) -> dict[str, str]:
        return {" ".join(said): spelling for said, spelling in self.spellings.items()}

    @cached_property
    def parts(self) -> dict[str, str]:
        """Every spelling by each of its words; one that is the word alone before the others."""
        by_word = {word: spelling for said, spelling in self.spellings.items() for word in said}
        return by_word | self.whole

    @cached_property
    def longest(self) -> int:
        return max((len(spelling) for spelling in self.spellings), default=0)

    def nearest(self, name: str) -> str | None:
        """The known spelling most like a name, or like one word of it."""
        said = said_by(words(name))
        tries = ((" ".join(said), self.whole), *((word, self.parts) for word in said))
        for tried, among in tries:
            if len(tried) < SHORTEST_NEAR or tried in among:
                continue
            if close := get_close_matches(tried, among, n=1, cutoff=NEAR):
                return among[close[0]]
        return None


def said_by(spelled: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.says[0] for word in spelled if word.says)


def unknown_names(
    text: str, known: KnownNames, nearest: Nearest | None = None
) -> Iterator[TextIssue]:
    """Capitalised words that no known spelling accounts for.

    The first word of a sentence or of a quotation is capitalised whatever it is, and is looked at
    only as the first name of what follows. `nearest` may be given where a better one is at hand.
    """
    every = [word for word in words(without_addresses(text)) if word.says]
    single_words = known.single_words
    free = set(range(len(every))) - known_places(every, known)
    suspects = [
        place
        for place, word in enumerate(every)
        if place in free and is_suspect(word) and word.says[0] not in single_words
    ]
    for first, last in runs(text, every, suspects, free, single_words):
        start = every[first].start
        end = every[last].start + len(bare(every[last].text))
        yield unknown_name_issue(text, start, end, nearest or known.nearest)


def known_places(every: Sequence[Word], known: KnownNames) -> set[int]:
    """The words that are part of a known spelling, the longest spelling first."""
    places: set[int] = set()
    said = said_by(every)
    longest = known.longest
    place = 0
    while place < len(said):
        lengths = range(min(longest, len(said) - place), 0, -1)
        length = next((n for n in lengths if said[place : place + n] in known.spellings), 0)
        places |= set(range(place, place + length))
        place += max(length, 1)
    return places


def is_suspect(word: Word) -> bool:
    text = bare(word.text)
    initials = text.isupper() and len(text) <= INITIALS
    return word.looks_like_name and not initials and not is_of_the_language(word)


def is_of_the_language(word: Word) -> bool:
    """ "The", "Monday", "Italian"; and "Italians"."""
    return bool({word.says[0], word.says[0].removesuffix("s")} & NOT_NAMES)


def bare(text: str) -> str:
    """The word without its 's."""
    return re.sub(r"['’]s$", "", text)


def runs(
    text: str,
    every: Sequence[Word],
    suspects: Sequence[int],
    free: set[int],
    single_words: frozenset[str],
) -> Iterator[tuple[int, int]]:
    """Suspects with the capitalised words beside them, as one name each: first name and surname."""
    reached = -1
    for suspect in suspects:
        if suspect <= reached:
            continue
        first = last = suspect
        while (
            first - 1 > reached
            and joins(text, every, first - 1, first)
            and (belongs(every, first - 1, free, single_words))
        ):
            first -= 1
        while (
            last + 1 < len(every)
            and joins(text, every, last, last + 1)
            and (belongs(every, last + 1, free, single_words))
        ):
            last += 1
        while every[first].text in PARTICLES:
            first += 1
        while every[last].text in PARTICLES:
            last -= 1
        reached = last
        yield first, last


def joins(text: str, every: Sequence[Word], left: int, right: int) -> bool:
    if bare(every[left].text) != every[left].text:
        return False
    return JOINS.fullmatch(text[every[left].end : every[right].start]) is not None


def belongs(
    every: Sequence[Word], place: int, free: set[int], single_words: frozenset[str]
) -> bool:
    word = every[place]
    if place not in free:
        return False
    if word.text in PARTICLES:
        return True
    if word.opens:
        return word.says[0] in single_words and word.is_capitalised
    return word.is_capitalised and word.number is None and not is_of_the_language(word)


def unknown_name_issue(text: str, start: int, end: int, nearest: Nearest) -> TextIssue:
    name = text[start:end]
    known = nearest(name)
    hint = f"; the nearest known name is “{known}”" if known else ""
    message = f"“{name}” is not a known name{hint}."
    return TextIssue(TextIssueKind.UNKNOWN_NAME, start, end, name, message, known or "")
