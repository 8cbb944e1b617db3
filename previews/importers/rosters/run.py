"""Imports a table of clubs or squads: all of it, exactly as it was shown, or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from previews.data.roster_columns import roster_columns
from previews.importers.formats.plain_table import PlainTable, read_plain_table
from previews.importers.formats.table_header import HeaderCell
from previews.importers.killed_imports import running
from previews.importers.resolve_names import resolve_known
from previews.importers.rosters.clubs import ClubRows
from previews.importers.rosters.roster_row import Roster
from previews.importers.rosters.squads import SquadRows
from previews.importers.upload import NotAsShown
from previews.models import ImportBatch
from previews.models.staging.staged import tried

MOST_ROWS = 500
CLUBS, SQUADS = "clubs", "squads"


@dataclass(frozen=True, slots=True)
class RosterRun:
    """What is imported, and how. `club` and `country` are those of rows that name none."""

    kind: str
    path: Path
    name: str
    columns: Mapping[str, str]
    ignored: tuple[str, ...]
    answers: Mapping[str, str]
    club: str = ""
    country: str = ""
    by: str = ""

    def table(self) -> PlainTable:
        """Raises ValueError for a file that cannot be read."""
        headers = roster_columns().clubs if self.kind == CLUBS else roster_columns().squads
        return read_plain_table(self.path, headers, self.columns, self.ignored, MOST_ROWS)


@dataclass(frozen=True, slots=True)
class RosterLook:
    """`roster` is None where `error` says why the table cannot be used."""

    roster: Roster | None
    error: str
    header: tuple[HeaderCell, ...]


def look_at_roster(run: RosterRun, now: datetime) -> RosterLook:
    """Nothing is stored."""
    try:
        table = run.table()
    except ValueError as error:
        return RosterLook(None, str(error), ())
    if table.error:
        return RosterLook(None, table.error, table.header)
    roster = tried(lambda: _written(run, table, _batch(run, now)), is_long=False)
    return RosterLook(roster, "", table.header)


def import_roster(
    run: RosterRun, shown: str, now: datetime, also: Callable[[], Any] = lambda: None
) -> tuple[ImportBatch, Roster]:
    """Raises NotAsShown where it would do something else than was shown, or has to ask, and
    ImportRuns while another import runs.
    """
    with running(lambda: _batch(run, now)) as started:
        batch = started.batch
        try:
            with transaction.atomic():
                roster = _written(run, run.table(), batch)
                if roster.stops or roster.digest != shown:
                    raise NotAsShown
                also()
        except BaseException:
            batch.delete()  # nothing belongs to it
            raise
        resolve_known(now=now)
        batch.status, batch.ended_at = ImportBatch.Status.DONE, now
        counts: dict[str, int] = {}
        for row in roster.rows:
            counts[row.outcome] = counts.get(row.outcome, 0) + 1
        batch.counts = counts
        batch.save(update_fields=["status", "ended_at", "counts"])
        return batch, roster


def _batch(run: RosterRun, now: datetime) -> ImportBatch:
    return ImportBatch.objects.create(
        command=f"{run.kind} in the browser", files=[run.name], run_by=run.by, started_at=now
    )


def _written(run: RosterRun, table: PlainTable, batch: ImportBatch) -> Roster:
    roster = Roster(run.answers)
    if run.kind == CLUBS:
        write = ClubRows(batch, roster, run.country).write
    else:
        write = SquadRows(batch, roster, run.club, run.country).write
    roster.write(table.rows, write)
    return roster
