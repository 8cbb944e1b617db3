"""Names that may mean a known club or official: near enough to ask before a new one is made."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA

from previews.data.club_words import generic_words
from previews.data.squads import side_named
from previews.importers.linking.spellings import is_reserve_side
from previews.text.spelling import name_key

YEAR = re.compile(r"(?:1[89]|20)?\d\d")
# The letters of a word in which one slip, or two, still leave it the same word.
ONE_SLIP, TWO_SLIPS = 5, 9
# A single word is short for too many: "Inter" is several clubs.
FEWEST_WORDS = 2
LONGEST_SHORT = 6
# Of each name; more than a club plays in eight seasons.
DAYS_KEPT = 400


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """The known spellings that may be the same club: "Cannes" of "AS Cannes", or a slip away."""
    return [spelling for spelling in dict.fromkeys(known) if is_near(name, spelling)]


def is_near(name: str, other: str) -> bool:
    if side_named(name).squad != side_named(other).squad:
        return False
    if is_reserve_side(name) != is_reserve_side(other):
        return False
    words, others = set(name_key(name).split()), set(name_key(other).split())
    # "Cannes" is within "AS Cannes"; "FC Porto" is not within "Boavista Porto".
    if words <= others or others <= words:
        return True
    mine, theirs = core(name), core(other)
    return is_a_slip(mine, theirs) or is_shortened(mine, theirs) or is_shortened(theirs, mine)


@lru_cache(maxsize=20_000)
def core(name: str) -> tuple[str, ...]:
    """The words of a club's name that tell it from others: cannes of "AS Cannes 1902"."""
    words = tuple(name_key(name).split())
    generic = generic_words()
    telling = (word for word in words if word not in generic and not YEAR.fullmatch(word))
    return tuple(telling) or words


def is_a_slip(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the words are the same but for a letter or two of one of them."""
    if len(words) != len(others):
        return False
    apart = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1:
        return not apart
    shorter = min(len(word) for word in apart[0])
    slips = OSA.distance(*apart[0])
    return slips <= (2 if shorter >= TWO_SLIPS else 1 if shorter >= ONE_SLIP else 0)


def is_shortened(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each word is one of the full name or short for one or more of them, in order.

    "St Etienne" is Saint-Étienne, "Paris SG" Paris Saint-Germain, "Man Utd" Manchester United.
    """
    if len(words) < FEWEST_WORDS or words == full:
        return False
    return _is_shortened(words, full)


def _is_shortened(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if not words or not full:
        return not words and not full
    word, rest = words[0], words[1:]
    if (word == full[0] or _is_short_for(word, full[0])) and _is_shortened(rest, full[1:]):
        return True
    count = len(word)
    initials = "".join(each[0] for each in full[:count])
    return count > 1 and word == initials and _is_shortened(rest, full[count:])


def _is_short_for(word: str, full: str) -> bool:
    """Whether it is the beginning of the word, or its first, some and its last letters: utd."""
    if len(word) < 2 or len(word) > LONGEST_SHORT or len(word) >= len(full):
        return False
    if full.startswith(word):
        return len(word) > 2
    letters = iter(full)
    return word[0] == full[0] and word[-1] == full[-1] and all(sign in letters for sign in word)


@dataclass(slots=True)
class Rivals:
    """The days on which the clubs of a file play, by the keys of their names as written.

    Two names that play other opponents on one day are two clubs, however near the names are. Of
    each name the days noted last are kept: a long file takes no more memory than a short one.
    """

    opponents: dict[str, dict[date, str]] = field(default_factory=dict)

    def note(self, home: str, away: str, day: date) -> None:
        home, away = name_key(home), name_key(away)
        self._note(home, away, day)
        self._note(away, home, day)

    def _note(self, name: str, opponent: str, day: date) -> None:
        days = self.opponents.setdefault(name, {})
        days[day] = opponent
        if len(days) > 2 * DAYS_KEPT:
            self.opponents[name] = dict(islice(days.items(), len(days) - DAYS_KEPT, None))

    def are_two(self, name: str, other: str) -> bool:
        own, others = (self.opponents.get(name_key(each), {}) for each in (name, other))
        return any(own[day] != others[day] for day in own.keys() & others.keys())
