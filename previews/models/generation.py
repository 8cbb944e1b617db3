"""The generation: numbers that are raised by each commit that changes what pages show."""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.crypto import get_random_string

ONLY_ROW = 1
PREFIX = "previews_"
# Models that no fan's page reads. Any other model of the app raises `facts`, also one that is
# written later. Held rows do: pages count the matches in them.
SHOWN_NOWHERE = (
    "AcceptedWarning", "DraftLink", "Generation", "ImportBatch", "ImportChange", "ImportSource",
    "LoadedRow", "MergeChange", "MergeRecord", "Presence", "ReleaseState", "RowDecision",
    "ScheduledRun", "UnmatchedName", "UnreviewedSave",
)  # fmt: skip
SHOWN_BY_RELEASE = ("Edition",)
# Facts that answer no question about the results and hold no name of the archive. Any other fact
# raises `archive` too, also a kind that is written later.
ASKED_NOWHERE = (
    "Availability", "Check", "Claim", "Crowd", "Injury", "LeagueNote", "Lineup",
    "LineupOption", "LineupPlace", "Milestone", "MilestoneMark", "Picture", "Precedent", "Preview",
    "Quote", "Report", "SelectionNote", "Settlement", "Statement", "Story", "Suspension",
    "TalkingPoint", "Tally", "Wording",
)  # fmt: skip
# Of django-simple-history: what rows said before. Questions are asked of the rows.
HISTORY = f"{PREFIX}historical"
TABLE = re.compile(rf"{PREFIX}\w+")
WRITING = re.compile(r"\b(?:insert|update|delete|replace|merge|truncate|copy)\b")


class Counter(StrEnum):
    """A column of the generation."""

    FACTS = "facts"
    EDITIONS = "editions"
    ARCHIVE = "archive"


ANY_FACT = frozenset({Counter.FACTS, Counter.ARCHIVE})
OF_A_PREVIEW = frozenset({Counter.FACTS})


class Stamp(NamedTuple):
    """`facts` is raised by a write to any fact, `editions` by a release."""

    facts: int
    editions: int


class Generation(models.Model):
    """One row, in which every process reads whether what it keeps is still right.

    `archive` is raised by a write to what questions are answered from, and to names.
    """

    facts = models.BigIntegerField(default=0)
    editions = models.BigIntegerField(default=0)
    # The database's own default: processes of the version before write rows without the column.
    archive = models.BigIntegerField(default=0, db_default=0)

    def __str__(self) -> str:
        return f"facts {self.facts}, editions {self.editions}"


def current_stamp() -> Stamp:
    """The numbers now. 1 query. Read them before the facts of a page."""
    row = Generation.objects.filter(pk=ONLY_ROW).values_list("facts", "editions").first()
    return Stamp(*row) if row else Stamp(0, 0)


def read_stamp(connection: BaseDatabaseWrapper) -> Stamp:
    """As `current_stamp`, for every request of a fan: the driver's own call, 20 times as quick."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        row = connection.connection.execute(
            f"SELECT facts, editions FROM {Generation._meta.db_table} WHERE id = {ONLY_ROW}"
        ).fetchone()
    return Stamp(*row) if row else Stamp(0, 0)


def raised_by(sql: str) -> frozenset[Counter]:
    """The columns that a statement raises. It may raise one without need, but misses none."""
    if sql.lstrip()[:6].upper() == "SELECT" and ";" not in sql:
        return frozenset()
    lower = sql.lower()
    if PREFIX not in lower or not WRITING.search(lower):
        return frozenset()
    raised: set[Counter] = set()
    for table in set(TABLE.findall(lower)):
        raised |= OF_A_PREVIEW if table.startswith(HISTORY) else _counters().get(table, ANY_FACT)
    return frozenset(raised)


@cache
def _counters() -> dict[str, frozenset[Counter]]:
    """What the tables raise that do not raise both `facts` and `archive`."""
    models_of = {
        frozenset[Counter](): SHOWN_NOWHERE,
        frozenset({Counter.EDITIONS}): SHOWN_BY_RELEASE,
        OF_A_PREVIEW: ASKED_NOWHERE,
    }
    return {
        apps.get_model("previews", name)._meta.db_table: counters
        for counters, names in models_of.items()
        for name in names
    }


def start_anew(connection: BaseDatabaseWrapper) -> None:
    """After all rows were replaced: numbers under which no process has kept a page.

    Does nothing to a database from before the table.
    """
    if Generation._meta.db_table not in connection.introspection.table_names():
        return
    numbers = {str(counter): int(get_random_string(12, "123456789")) for counter in Counter}
    Generation.objects.using(connection.alias).update_or_create(pk=ONLY_ROW, defaults=numbers)
