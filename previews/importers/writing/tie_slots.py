"""The parts of fixtures in their ties, and how they are written, many at a time."""

from collections.abc import Collection
from itertools import batched
from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from previews.models import Fixture, Tie

ROWS_AT_ONCE = 500


class TieSlot(NamedTuple):
    """A fixture's part in its tie. `turned`: the club that began the tie away is at home."""

    turned: bool
    leg: int | None
    neutral_ground: bool


def write_slots(slots: dict[TieSlot, list[int]], legs: set[int]) -> None:
    """Writes the fixtures of each slot. `legs` are those that have a leg in the database.

    They are written without it first: two legs that change places would break the rule that a
    tie has each leg once.
    """
    freed = [number for numbers in slots.values() for number in numbers if number in legs]
    for chunk in batched(freed, ROWS_AT_ONCE):
        Fixture.objects.with_ids(chunk).update(leg=None)
    for slot, numbers in slots.items():
        for chunk in batched(numbers, ROWS_AT_ONCE):
            _put_into_ties(chunk, slot)


def _put_into_ties(fixtures: Collection[int], slot: TieSlot) -> None:
    """Joins fixtures with the ties of their stage and clubs, thousands in one statement."""
    first_home, first_away = ("away", "home") if slot.turned else ("home", "away")
    tie = Tie.objects.filter(
        stage=OuterRef("stage"),
        first_home=OuterRef(first_home),
        first_away=OuterRef(first_away),
    )
    Fixture.objects.with_ids(fixtures).update(
        tie=Subquery(tie.values("pk")), leg=slot.leg, neutral_ground=slot.neutral_ground
    )
