"""Inlines: rows that are edited on the page of their parent."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.base_form import BaseForm, add_version_field
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import Stack, Table
from previews.admin.base.unique_rows import UniqueRows
from previews.models.tracked import with_newest_change


class _BaseInline(BaseFields, SelectRelatedNames):
    form: Any = BaseForm
    formset: Any = UniqueRows
    extra = 0
    show_change_link = True
    classes: Any = ("collapse",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return with_newest_change(super().get_queryset(request))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        may_write = self.has_change_permission(request, obj)
        return add_version_field(fieldsets) if may_write else fieldsets


class BaseTable(_BaseInline, Table):
    """A table line for each row."""

    wide_text_fields = False


class BaseStack(_BaseInline, Stack):
    """A block for each row, for rows with more fields than fit in a table line."""
