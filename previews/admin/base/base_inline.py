"""Inlines: rows that are edited on the page of their parent."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.base_form import BaseForm, add_version_field
from previews.admin.base.known_choices import chosen_rows
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import Stack, Table
from previews.admin.base.unique_rows import UniqueRows
from previews.models.tracked import with_newest_change

# Without JavaScript, no button adds a row: `?empty_rows=1` is the page with an empty row each.
EMPTY_ROWS_VAR = "empty_rows"
MOST_EMPTY_ROWS = 9


class _BaseInline(BaseFields, SelectRelatedNames):
    form: Any = BaseForm
    formset: Any = UniqueRows
    extra = 0
    show_change_link = True
    classes: Any = ("collapse",)

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Each empty row is drawn: the button of Django's script adds one where it is wanted."""
        asked = request.GET.get(EMPTY_ROWS_VAR, "")
        is_number = asked.isascii() and asked.isdigit() and len(asked) < 4
        return min(int(asked), MOST_EMPTY_ROWS) if is_number else self.extra

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = with_newest_change(super().get_queryset(request))
        joins = chosen_rows(self.model, self.autocomplete_fields)
        return rows.select_related(*joins) if joins else rows

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        may_write = self.has_change_permission(request, obj)
        return add_version_field(fieldsets) if may_write else fieldsets


class BaseTable(_BaseInline, Table):
    """A table line for each row."""

    wide_text_fields = False


class BaseStack(_BaseInline, Stack):
    """A block for each row, for rows with more fields than fit in a table line."""
