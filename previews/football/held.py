"""What is held of the results: how many, until when, whether all of them, and in which words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from previews.text.number_words import counted


class Completeness(StrEnum):
    """Whether all results up to a day are held."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Held:
    """The results held: how many matches, the day of the latest, and whether they are complete.

    `matches` is None where it is not counted. `missing` counts fixtures whose day has passed
    without a result. `waiting` counts rows of imports that wait for an editor. `complete_since` is
    the day from which an editor states that they are complete. `is_sparse`
    says that clubs have so different numbers of matches that no order can be read from them,
    `is_scant` that nothing can be read from so few, or from what may be half of a season that is
    over: it is not known which clubs and matches lack.
    """

    matches: int | None
    completeness: Completeness = Completeness.UNKNOWN
    until: date | None = None
    missing: int = 0
    waiting: int = 0
    complete_since: date | None = None
    is_sparse: bool = False
    is_scant: bool = False

    @property
    def shows_positions(self) -> bool:
        """Whether the clubs can be given positions; before the first match nobody has one."""
        return not self.is_partial and not self.is_scant and self.matches != 0

    @property
    def is_complete(self) -> bool:
        return self.completeness is Completeness.COMPLETE

    @property
    def is_partial(self) -> bool:
        return self.completeness is Completeness.PARTIAL

    @property
    def in_words(self) -> str:
        """ "in the 8 matches held", the condition on which a sentence rests; empty if complete."""
        if self.is_complete:
            return ""
        many = "" if self.matches is None or self.matches == 1 else f"{self.matches:,} "
        matches = "match" if self.matches == 1 else "matches"
        since = self.complete_since
        return f"in the {many}{matches} held{waiting_in_words(self.waiting)}" + (
            f", complete since {since:%-d %B %Y}" if since else ""
        )

    @property
    def part_in_words(self) -> str:
        """How much is held: "eight matches; two past fixtures have no result"."""
        parts = [counted(self.matches or 0, "match", "matches")]
        if self.missing:
            verb = "has" if self.missing == 1 else "have"
            parts.append(f"{counted(self.missing, 'past fixture')} {verb} no result")
        if self.waiting:
            parts.append(_more_in_held_rows(self.waiting))
        return "; ".join(parts)


def waiting_in_words(waiting: int, singular: str = "", plural: str = "") -> str:
    """ " (3 more are in held rows)", behind the number of matches held; empty for none.

    `singular` and `plural` name a match where the words before are of something else.
    """
    return f" ({_more_in_held_rows(waiting, singular, plural)})" if waiting else ""


def _more_in_held_rows(waiting: int, singular: str = "", plural: str = "") -> str:
    if waiting == 1:
        return " ".join(filter(None, ("1 more", singular, "is in a held row")))
    return " ".join(filter(None, (f"{waiting:,} more", plural, "are in held rows")))


def overall(parts: Collection[Completeness]) -> Completeness:
    """Of several leagues together: partial if one is, complete if all are."""
    if Completeness.PARTIAL in parts:
        return Completeness.PARTIAL
    known = bool(parts) and set(parts) == {Completeness.COMPLETE}
    return Completeness.COMPLETE if known else Completeness.UNKNOWN
