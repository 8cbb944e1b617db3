"""The page that asks before a deletion: lists a few of the rows that prevent it, not all."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from previews.admin.base.typed_admin import AnyAdmin
from previews.models.protecting import rows_that_protect

# A club has thousands of fixtures.
MOST_LISTED = 20


class BoundedDeletion(AnyAdmin):
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """As in Django, which collects every row that would be deleted, if nothing prevents it."""
        numbers = [row.pk for row in objs]
        protectors = rows_that_protect(self.model, numbers, MOST_LISTED + 1)
        if not protectors:
            return super().get_deleted_objects(objs, request)  # type: ignore[misc]  # a ModelAdmin
        listed = [self._link(row) for row in protectors[:MOST_LISTED]]
        more = [f"and more than these {MOST_LISTED}"] if len(protectors) > MOST_LISTED else []
        return [str(row) for row in objs], {}, set(), [*listed, *more]

    def _link(self, row: Any) -> str:
        words = f"{capfirst(str(row._meta.verbose_name))}: {row}"
        if not self.admin_site.is_registered(type(row)):
            return words
        page = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
        return format_html('<a href="{}">{}</a>', reverse(page, args=(row.pk,)), words)
