"""A formset that checks unique constraints between its own rows."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, UniqueConstraint, Value

from previews.admin.base.typed_admin import AnyForm, AnyFormSet


class UniqueRows(AnyFormSet):
    """Adds the constraint's message to the second of two equal rows of the page.

    Forms compare their row with stored rows only. Django's formset compares rows of the page by
    constraints without a condition, and only rows without empty fields.
    """

    model: Any

    def validate_unique(self) -> None:
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and constraint.fields:
                self._compare(constraint)
        super().validate_unique()

    def _compare(self, constraint: UniqueConstraint) -> None:
        seen = set()
        for form in self._complete_forms():
            values = self._values(constraint, form.instance)
            if values in seen and _applies(constraint, values, form.instance):
                form.add_error(None, str(constraint.get_violation_error_message()))
            seen.add(values)

    def _complete_forms(self) -> Iterator[AnyForm]:
        for form in self.forms:
            untouched = form.empty_permitted and not form.has_changed()
            if form.is_valid() and not untouched and form not in self.deleted_forms:
                yield form

    def _values(self, constraint: UniqueConstraint, row: Model) -> tuple[Any, ...]:
        # All rows belong to the record of the page, which may not be stored yet.
        names = [name for name in constraint.fields if name != self.fk.name]
        return tuple(row.serializable_value(name) for name in names)


def _applies(constraint: UniqueConstraint, values: tuple[Any, ...], row: Model) -> bool:
    if None in values and constraint.nulls_distinct is not False:
        return False
    if constraint.condition is None:
        return True
    columns = row._meta.concrete_fields
    facts = {column.name: Value(row.serializable_value(column.name), column) for column in columns}
    return constraint.condition.check(facts)
