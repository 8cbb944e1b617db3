"""Fixture files become rows: all of them or none, and nothing that an editor did is undone."""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction

from previews.importers.fixture_file_form import rows_of
from previews.importers.fixture_file_key import noun
from previews.importers.fixture_file_loading import Loading
from previews.importers.fixture_file_reading import read_files
from previews.importers.fixture_file_report import Report
from previews.importers.fixture_file_row import FileRow, Key, Problem
from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed


class FixtureFilesError(Exception):
    """Everything that is wrong with the files. Nothing was written."""

    def __init__(self, problems: list[Problem], not_checked: int) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.place)
        self.not_checked = not_checked
        super().__init__("\n".join(str(problem) for problem in self.problems))


def load(paths: Iterable[Path], *, dry_run: bool = False, overwrite: bool = False) -> Report:
    """Load files and folders in one transaction, and report what became of each row.

    Rows that an editor changed, renamed, moved or deleted stay as they are, unless `overwrite`
    takes the file's values all the same; such a row is then the file's again. Fields that a file
    does not mention are left alone. Raises FixtureFilesError with every problem of the run.
    """
    reading = read_files(paths)
    rows, problems = rows_of(reading)
    problems += reading.problems + _named_twice(rows)
    with transaction.atomic():
        loading = Loading(rows, overwrite=overwrite, complete=not reading.problems)
        loading.run()
        problems += loading.problems
        LoadedRow.objects.remember(loading.loaded)
        if dry_run or problems:
            transaction.set_rollback(True)
    if problems:
        raise FixtureFilesError(problems, loading.not_checked)
    loading.report.dry_run = dry_run
    return loading.report


def _named_twice(rows: list[FileRow]) -> list[Problem]:
    """Rows that stand in the files twice. Both places are named; the first one counts."""
    first: dict[tuple[type[Keyed], Key], FileRow] = {}
    problems = []
    for row in rows:
        earlier = first.setdefault((row.model, row.key), row)
        if earlier is not row:
            row.failed = True
            says = f"the {noun(row.model)} {row.name} stands also in {earlier.place}; keep one"
            problems.append(row.problem(says))
    return problems
