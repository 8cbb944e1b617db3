"""Stores one row of a seed file: finds or creates it, checks and saves it."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, transaction
from django.db.models import CharField, QuerySet, UniqueConstraint

from previews.models.loaded_row import LoadedRow
from previews.models.natural_key import Keyed
from previews.models.slug import free_slug, makes_slug, slug_candidates
from previews.models.tracked import RowChanged, Tracked, save_unchanged
from previews.seed_files.known_rows import KnownRows, NoRowError
from previews.seed_files.references import noun
from previews.seed_files.report import Action, Problem, Report
from previews.seed_files.seed_rows import SeedRow, fields_of


class Store:
    """Writes rows whose references are known. `report` and `loaded` record the results."""

    def __init__(self, known: KnownRows, *, overwrite: bool) -> None:
        self.report = Report()
        self.loaded: list[LoadedRow] = []
        self._known = known
        self._overwrite = overwrite

    def report_row(self, row: SeedRow, action: Action, says: str = "") -> None:
        self.report.add(noun(row.model), action, row.name, says)

    def store(self, row: SeedRow, values: dict[str, Any]) -> Keyed:
        """The stored row. Raises NoRowError: an editor deleted it, or it breaks a rule for now."""
        before = self._before(row, values)
        self._refuse_another_spelling(row, before)
        number = self._known.number(row)
        if before is None and number and not self._overwrite:
            self.report_row(row, Action.KEPT, "an editor deleted it")
            raise NoRowError(f"{noun(row.model)} {row.name}", deleted=True)
        other = self._known.other_in_files(row, before) if before else None
        if before is None or (other and self._overwrite):
            stored = self._add(row, values)
        elif other:
            stored = self._keep(row, before, f"an editor gave its name to {other.name}")
        else:
            stored = self._update(row, before, values)
        if stored.pk != number:
            self.loaded.append(LoadedRow.of(row.model._meta.label_lower, row.key, stored.pk))
        return stored

    def free_values(self, row: SeedRow, values: dict[str, Any]) -> bool:
        """Give up the unique values that the stored row is to exchange with another row.

        Two rows of the files that exchange a value wait for each other. The row has values that
        nobody needs until it is stored. False if it has none to give up.
        """
        before = self._before(row, values)
        if before is None or self._stays(before) or self._known.other_in_files(row, before):
            return False
        free = {
            name: f"row-{before.pk}"
            for name in _unique_texts(row.model)
            if name in values and _differs(before, name, values[name])
        }
        if free:
            _free(before, free)
        return bool(free)

    def _before(self, row: SeedRow, values: dict[str, Any]) -> Keyed | None:
        """The row stored for this one by an earlier load, or the row that has its key now."""
        defaults = fields_of(row.model)
        key_values = {
            name: values[name] if name in values else defaults[name].get_default()
            for name in row.model.key_fields
        }
        loaded = self._known.loaded(row.model, row.key)
        return loaded or self._known.like(row.model, key_values)

    def _refuse_another_spelling(self, row: SeedRow, before: Keyed | None) -> None:
        """Raises NoRowError if another row of the files is this one under another spelling."""
        other = self._known.stored_as(before) if before else None
        if other is None or other is row or before is None or before.natural_key() != other.key:
            return
        place = f"{other.file}, line {other.node.line}"
        says = f"the {noun(row.model)} {row.name} is also in {place}, as {other.name}; keep one"
        raise NoRowError(problems=[row.problem(says)])

    def _add(self, row: SeedRow, values: dict[str, Any]) -> Keyed:
        if makes_slug(row.model) and "slug" not in values:
            slug = free_slug(row.model, *slug_candidates(row.model, values))
            values = values | {"slug": slug}
        made = row.model(**values)
        self._save(row, made)
        self.report_row(row, Action.NEW)
        return made

    def _update(self, row: SeedRow, before: Keyed, values: dict[str, Any]) -> Keyed:
        changes = {name: value for name, value in values.items() if _differs(before, name, value)}
        if changes and self._stays(before):
            return self._keep(row, before, f"an editor changed {', '.join(changes)}")
        if changes:
            was_edited = _is_edited(before)
            self._change(row, before, changes)
            over = " (replaces an editor's changes)" if was_edited else ""
            self.report_row(row, Action.CHANGED, ", ".join(changes) + over)
            return before
        if self._known.number(row) is None:
            _check(row, before)  # a row of another loader is not checked yet
        self.report_row(row, Action.UNCHANGED)
        return before

    def _stays(self, before: Keyed) -> bool:
        return _is_edited(before) and not self._overwrite

    def _change(self, row: SeedRow, before: Keyed, changes: dict[str, Any]) -> None:
        columns = [fields_of(row.model)[name].attname for name in changes]
        if isinstance(before, Tracked):
            changes = changes | {"edited_by_hand": False}
            columns.append("edited_by_hand")
        old = {column: getattr(before, column) for column in columns}
        try:
            _set(before, changes)
            self._save(row, before)
        except NoRowError:
            _set(before, old)  # the next attempt compares with what is stored
            raise

    def _keep(self, row: SeedRow, before: Keyed, says: str) -> Keyed:
        self.report_row(row, Action.KEPT, says)
        return before

    def _save(self, row: SeedRow, made: Keyed) -> None:
        """Save the row. Raises NoRowError with the rules that it breaks.

        The database checks the constraints: validating them first takes twice the time. If it
        refuses the row, they are validated for their messages.
        """
        made._change_reason = f"Loaded from {row.file}"[:100]  # type: ignore[attr-defined]  # read by the history
        references = {column.name for column in made._meta.fields if column.is_relation}
        try:
            made.full_clean(exclude=references, validate_constraints=False)
            with transaction.atomic():
                save_unchanged(made)
        except (ValidationError, DatabaseError) as error:
            _check(row, made)
            refused = row.problem(f"the database refuses this row: {error}")
            raise NoRowError(problems=[refused]) from error


def _is_edited(row: Keyed) -> bool:
    return isinstance(row, Tracked) and row.edited_by_hand


def _unique_texts(model: type[Keyed]) -> set[str]:
    """The names of the text fields that a unique rule of the model compares."""
    rules = [rule for rule in model._meta.constraints if isinstance(rule, UniqueConstraint)]
    names = {name for rule in rules for name in rule.fields}
    return {
        field.name
        for field in fields_of(model).values()
        if isinstance(field, CharField) and (field.unique or field.name in names)
    }


def _set(row: Keyed, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _free(row: Keyed, values: dict[str, Any]) -> None:
    """Write the values without a history: nobody reads them."""
    rows: QuerySet[Any] = type(row)._default_manager.filter(pk=row.pk)
    if isinstance(row, Tracked):
        if not rows.filter(row_version=row.row_version).update(**values):
            raise RowChanged(row)
        row.row_version += 1
    else:
        rows.update(**values)
    _set(row, values)


def _differs(before: Keyed, name: str, value: Any) -> bool:
    """Whether the row has another value. A reference is compared by number, without a query."""
    stored = getattr(before, fields_of(type(before))[name].attname)
    return bool(stored != (value.pk if isinstance(value, Keyed) else value))


def _check(row: SeedRow, made: Keyed) -> None:
    """Raises NoRowError with a problem for each broken rule, in the words of the rule."""
    try:
        made.full_clean()
    except ValidationError as error:
        problems: list[Problem] = []
        for name, sentences in error.message_dict.items():
            field = "" if name == NON_FIELD_ERRORS else name
            problems += [row.problem(sentence, field) for sentence in sentences]
        raise NoRowError(problems=problems) from error
