"""A place in the list of fixtures: the match after which a page begins.

However far down it is, it is found by an index, and no match is read twice if others are added.
"""

import re
from datetime import date
from typing import Annotated, Any, NamedTuple, Self

from previews.api import texts
from previews.api.answers import Refused

PARAMETER = "after"
# The day of the match, and its number in this archive.
WORDS = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]{1,18})")
After = Annotated[
    str | None,
    texts.query(
        description="Only matches that come after this one in the list, instead of `offset`: "
        "`2024-04-18.1234`, as the address in `next` has it.",
        example="2024-04-18.1234",
        max_length=32,
    ),
]


class Place(NamedTuple):
    day: date
    number: int

    @classmethod
    def of(cls, row: Any) -> Self:
        return cls(row.day, row.pk)

    @classmethod
    def read(cls, words: str, offset: int) -> Self:
        """Raises Refused, also where an offset is given too: the two are ways to say one thing."""
        known = WORDS.fullmatch(words)
        if known is None:
            raise Refused(PARAMETER, f"{PARAMETER} is taken from the address in next.")
        if offset:
            raise Refused(PARAMETER, f"{PARAMETER} and offset are not given together.")
        day = texts.day_in(PARAMETER, known[1])
        assert day is not None  # words were given
        return cls(day, int(known[2]))

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}.{self.number}"
