"""A doubt: why a row of a file cannot be right, and what an editor can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

CORRECT_OR_IMPORT = "Correct the line and import the file again, or import it as it is in the admin"
CORRECT = "Correct the line and import the file again: it cannot be stored like this"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`rule` is the name of the rule. `reason` and `remedy` are sentences without a full stop.

    `remedy` is empty where the reason says what to do.
    `storable` is False where the archive has a rule against such a row, so that nobody can import
    it as it is. `of_detail` is a doubt that does not touch the result: the match is stored, and the
    row is held besides.
    """

    rule: str
    reason: str
    remedy: str = CORRECT_OR_IMPORT
    storable: bool = True
    of_detail: bool = False


def impossible(rule: str, reason: str) -> Doubt:
    """A doubt about a row that cannot be stored as it is."""
    return Doubt(rule, reason, CORRECT, storable=False)


def sentences(doubts: Iterable[Doubt]) -> str:
    """All reasons, then each remedy once."""
    doubts = tuple(doubts)
    reasons = dict.fromkeys(doubt.reason for doubt in doubts)
    remedies = dict.fromkeys(doubt.remedy for doubt in doubts if doubt.remedy)
    if not remedies:
        return "; ".join(reasons)
    return ". ".join((*reasons, *remedies)) + "."
