"""One load of fixture files: each row is found or made, checked, and stored, in the right order."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.serializers import sort_dependencies
from django.db import DatabaseError, models, transaction

from previews.importers.fixture_file_form import fields_of
from previews.importers.fixture_file_key import noun
from previews.importers.fixture_file_known import KnownRows, Model
from previews.importers.fixture_file_references import (
    DeletedError,
    NotLoadedError,
    References,
    UnknownReferenceError,
)
from previews.importers.fixture_file_report import Deed, Report
from previews.importers.fixture_file_row import FileRow, Problem
from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed
from previews.models.tracked import Tracked


class PostponedError(Exception):
    """A rule is broken now, perhaps by a row that this run is still going to change."""


class Loading:
    """Stores rows. A row that others refer to comes before them, wherever it stands.

    `complete` says whether all files could be read: if not, an unknown reference may well be in
    the file that could not, and is not called an error.
    """

    def __init__(self, rows: list[FileRow], *, overwrite: bool, complete: bool) -> None:
        self.report = Report()
        self.problems: list[Problem] = []
        self.loaded: list[LoadedRow] = []
        self.not_checked = 0
        self._rows = rows
        self._overwrite = overwrite
        self._complete = complete
        self._last_call = False
        self._known = KnownRows()
        self._references = References(rows, self._known, self.store)
        self._outcomes: dict[FileRow, Keyed | NotLoadedError | DeletedError] = {}
        self._under_way: set[FileRow] = set()

    def run(self) -> None:
        groups = list(_by_model(self._rows))
        for model, rows in groups:
            self._known.fetch(model, [row.key for row in rows])
        for _, rows in groups:
            self._store_group(rows)

    def store(self, row: FileRow) -> Keyed:
        """The stored row. Raises NotLoadedError, DeletedError, or PostponedError."""
        if row not in self._outcomes:
            self._outcomes[row] = self._outcome(row)
        outcome = self._outcomes[row]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _store_group(self, rows: list[FileRow]) -> None:
        """The rows of a model. One that breaks a rule waits until the others had their turn: it
        may take over what another one gives up in the same files."""
        waiting = rows
        while left := [row for row in waiting if self._is_postponed(row)]:
            self._last_call = len(left) == len(waiting)
            waiting = left
        self._last_call = False

    def _is_postponed(self, row: FileRow) -> bool:
        try:
            self.store(row)
        except PostponedError:
            return True
        except (NotLoadedError, DeletedError):
            return False
        return False

    def _outcome(self, row: FileRow) -> Keyed | NotLoadedError | DeletedError:
        if row in self._under_way:
            self.problems.append(row.problem("this row refers to itself, in a circle of rows"))
            return NotLoadedError()
        self._under_way.add(row)
        try:
            return self._find_or_make(row)
        except (NotLoadedError, DeletedError) as error:
            return error
        finally:
            self._under_way.discard(row)

    def _find_or_make(self, row: FileRow) -> Keyed:
        values = self._values(row)
        if row.failed:
            self._check_rest(row, values)
            raise NotLoadedError
        found = self._known.loaded(row.model, row.key) or self._known.like(
            row.model, _key_values(row.model, values)
        )
        if found is None and self._known.number(row.model, row.key) and not self._overwrite:
            self._tell(row, Deed.KEPT, "an editor deleted it")
            raise DeletedError(f"{noun(row.model)} {row.name}")
        if found is not None and (other := self._other_row_of(row, found)):
            if not self._overwrite:
                return self._keep(row, found, f"an editor gave its name to {other.name}")
            found = None
        stored = self._update(row, found, values) if found else self._add(row, values)
        return self._remember(row, stored)

    def _other_row_of(self, row: FileRow, found: Keyed) -> FileRow | None:
        """Another row of the files that brought what has this row's name by now."""
        keys = [key for key in self._known.keys_of(found) if key != row.key]
        rows = [self._references.in_files(row.model, key) for key in keys]
        return next((other for other in rows if other), None)

    def _values(self, row: FileRow) -> dict[str, Any]:
        """The row's values, with rows in the place of keys, as far as they are found."""
        values: dict[str, Any] = {}
        waits = False
        for name, field in fields_of(row.model).items():
            if name not in row.values:
                continue
            try:
                values[name] = self._value(field, row.values[name])
            except UnknownReferenceError as error:
                row.failed = row.failed or self._complete
                waits = waits or not self._complete
                self.problems += [row.problem(str(error), name)] * self._complete
            except NotLoadedError:
                waits = True
            except DeletedError as error:
                self._tell(row, Deed.KEPT, f"an editor deleted the {error} that it belongs to")
                raise
        if waits and not row.failed:
            self.not_checked += 1
            raise NotLoadedError
        return values

    def _value(self, field: "models.Field[Any, Any]", value: Any) -> Any:
        if not isinstance(field, models.ForeignKey) or value is None:
            return value
        try:
            return self._references.row(field.related_model, value)
        except DeletedError:
            if field.null:
                return None  # as the deletion left it
            raise

    def _add(self, row: FileRow, values: dict[str, Any]) -> Keyed:
        made = row.model(**values)
        self._check_and_save(row, made)
        self._tell(row, Deed.NEW)
        return made

    def _update(self, row: FileRow, found: Keyed, values: dict[str, Any]) -> Keyed:
        changes = [name for name, value in values.items() if _differs(found, name, value)]
        by_hand = isinstance(found, Tracked) and found.edited_by_hand
        if changes and by_hand and not self._overwrite:
            return self._keep(row, found, f"an editor changed {', '.join(changes)}")
        if not changes:
            if self._known.number(row.model, row.key) is None:
                self._check(row, found)  # nobody has, if loaddata brought it
            self._tell(row, Deed.UNCHANGED)
            return found
        for name in changes:
            setattr(found, name, values[name])
        if isinstance(found, Tracked):
            found.edited_by_hand = False
        self._check_and_save(row, found)
        over = " (over an editor's hand)" if by_hand else ""
        self._tell(row, Deed.CHANGED, ", ".join(changes) + over)
        return found

    def _keep(self, row: FileRow, found: Keyed, says: str) -> Keyed:
        self._tell(row, Deed.KEPT, says)
        return found

    def _check_and_save(self, row: FileRow, made: Keyed) -> None:
        self._check(row, made)
        made._change_reason = f"Loaded from {row.file}"[:100]  # type: ignore[attr-defined]  # read by the history
        try:
            with transaction.atomic():
                made.save()
        except DatabaseError as error:
            self.problems.append(row.problem(f"the database refuses this row: {error}"))
            raise NotLoadedError from error

    def _check(self, row: FileRow, made: Keyed) -> None:
        try:
            made.full_clean()
        except ValidationError as error:
            if not self._last_call:
                raise PostponedError from error
            self._tell_problems(row, error)
            raise NotLoadedError from error

    def _check_rest(self, row: FileRow, values: dict[str, Any]) -> None:
        """What else is wrong with a row at fault: its other values, each by itself."""
        others = [field.name for field in row.model._meta.fields if field.name not in values]
        try:
            row.model(**values).clean_fields(exclude=others)
        except ValidationError as error:
            self._tell_problems(row, error)

    def _tell_problems(self, row: FileRow, error: ValidationError) -> None:
        for name, errors in error.error_dict.items():
            place = "" if name == NON_FIELD_ERRORS else name
            for says in (says for each in errors for says in each.messages):
                self.problems.append(row.problem(says, place))

    def _remember(self, row: FileRow, stored: Keyed) -> Keyed:
        if self._known.number(row.model, row.key) != stored.pk:
            kind = row.model._meta.label_lower
            self.loaded.append(LoadedRow.of(kind, row.key, stored.pk))
        return stored

    def _tell(self, row: FileRow, deed: Deed, says: str = "") -> None:
        self.report.add(noun(row.model), deed, row.name, says)


def _differs(found: Keyed, name: str, value: Any) -> bool:
    """Whether the stored row says something else. A reference is compared by its number, or each
    one would cost a query."""
    stored = getattr(found, fields_of(type(found))[name].attname)
    return bool(stored != (value.pk if isinstance(value, Keyed) else value))


def _by_model(rows: list[FileRow]) -> Iterator[tuple[Model, list[FileRow]]]:
    """The rows of each model, those that others refer to first."""
    groups: dict[Model, list[FileRow]] = {}
    for row in rows:
        groups.setdefault(row.model, []).append(row)
    app = apps.get_app_config("previews")
    in_order = sort_dependencies([(app, list(groups))], allow_cycles=True)
    yield from sorted(groups.items(), key=lambda group: in_order.index(group[0]))


def _key_values(model: Model, values: dict[str, Any]) -> dict[str, Any]:
    """What the row's key is made of; what the file leaves out has its default."""
    defaults = fields_of(model)
    return {
        name: values[name] if name in values else defaults[name].get_default()
        for name in model.key_fields
    }
