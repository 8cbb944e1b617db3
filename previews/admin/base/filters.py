"""Filters of lists whose choices are few and read by an index."""

from typing import Any

from django.contrib.admin import AllValuesFieldListFilter, RelatedFieldListFilter
from django.http import HttpRequest

from previews.models.in_use import rows_pointed_to, rows_pointed_to_by_few, values_in_use
from previews.models.kinds import with_names

# A filter with more choices than these is not shown: a search finds the rows.
MOST_CHOICES = 60


class RowsInUse(RelatedFieldListFilter):
    """Offers the rows that a row of the list points to, for tables that editors fill."""

    rows_in_use = staticmethod(rows_pointed_to_by_few)

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        rows = self.rows_in_use(model_admin.model, self.field_path, field.related_model)
        order = self.field_admin_ordering(field, request, model_admin)
        choices = list(with_names(rows.order_by(*order))[: MOST_CHOICES + 1])
        return [] if len(choices) > MOST_CHOICES else [(row.pk, str(row)) for row in choices]


class RowsLookedUp(RowsInUse):
    """The same for tables that imports fill, such as the competitions of fixtures."""

    rows_in_use = staticmethod(rows_pointed_to)


class IndexedValues(AllValuesFieldListFilter):
    """Offers the values of an indexed column."""

    def __init__(
        self,
        field: Any,
        request: HttpRequest,
        params: Any,
        model: Any,
        model_admin: Any,
        field_path: str,
    ) -> None:
        super().__init__(field, request, params, model, model_admin, field_path)
        self.lookup_choices: Any = values_in_use(model, field.name, MOST_CHOICES)
