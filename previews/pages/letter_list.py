"""A part of a list in alphabetical order, below its letters. 1 query, 3 further on."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase
from typing import Any

from django.http import QueryDict

from previews.models.keyset import rows_after_slug

ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class LetterRow:
    name: str
    slug: str
    about: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The rows whose names begin with it."""

    letter: str
    rows: tuple[LetterRow, ...]


@dataclass(frozen=True, slots=True)
class LetterList:
    """`next_after` is the slug after which the next part begins; empty in the last.

    `asked` is the letter at which it was asked to begin.
    """

    letters: tuple[Letter, ...]
    is_first: bool
    next_after: str
    asked: str

    @property
    def alphabet(self) -> str:
        return ascii_lowercase

    @property
    def first_name(self) -> str:
        return self.letters[0].rows[0].name if self.letters else ""


def read(rows: Any, params: QueryDict, lines: Callable[[list[Any]], list[LetterRow]]) -> LetterList:
    """Of an alphabetical queryset with `from_letter`; `lines` makes what is shown of its rows.

    `?after=<slug>` goes on after that row; an unknown slug begins at the first.
    """
    asked, after = params.get("letter", ""), params.get("after", "")
    if asked:
        part, is_first = rows.from_letter(asked), False
    else:
        part, is_first = rows_after_slug(rows, after)
    rows = list(part[: ON_A_PAGE + 1])
    shown = rows[:ON_A_PAGE]
    keyed = list(zip(shown, lines(shown), strict=True))
    return LetterList(
        letters=tuple(
            Letter(letter, tuple(line for _row, line in of_letter))
            for letter, of_letter in groupby(keyed, lambda pair: str(pair[0].name_key)[:1].upper())
        ),
        is_first=is_first,
        next_after=shown[-1].slug if len(rows) > ON_A_PAGE else "",
        asked=asked,
    )
