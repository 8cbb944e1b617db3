"""How often a match has changed for somebody who has it in a calendar: its time, state or place."""

from collections.abc import Collection, Mapping
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from previews.models.fixture import Fixture
from previews.models.import_change import ImportChange

# What a calendar program has to learn of. A club's own ground is no column of the match.
OF_CALENDAR = ("day", "kick_off", "status", "stadium_id", "neutral_ground")


def changes_of_versions(versions: Mapping[int, int]) -> dict[int, int]:
    """How often each match has changed, by its number; from the `row_version` of each. 2 queries.

    Never less than before. Each save raises the version, and the history tells which saves changed
    nothing of a calendar. Imports write no history: where one has changed something of a calendar,
    each save counts.
    """
    moved = _moved_by_imports(versions)
    idle = _idle_saves(versions)
    return {
        number: version - 1 - (0 if number in moved else idle.get(number, 0))
        for number, version in versions.items()
    }


def _idle_saves(numbers: Collection[int]) -> dict[int, int]:
    rows: Any = Fixture.history.filter(id__in=numbers).order_by("id", "history_id")
    saves = groupby(rows.values_list("id", *OF_CALENDAR), itemgetter(0))
    return {
        number: sum(earlier == later for earlier, later in pairwise(of_match))
        for number, of_match in saves
    }


def _moved_by_imports(numbers: Collection[int]) -> set[int]:
    changes = ImportChange.objects.filter(kind="fixture", row__in=numbers)
    return {
        row
        for row, before in changes.values_list("row", "before")
        if not before.keys().isdisjoint(OF_CALENDAR)
    }
