"""Admin lists, inlines and choices read their rows with what `str(row)` needs."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.typed_admin import AnyAdmin
from previews.models.kinds import with_names


class SelectRelatedNames(AnyAdmin):
    """1 query for the rows of a list, an inline or a choice, however many rows are named."""

    list_select_related: ClassVar[Any] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return with_names(rows, *(self.list_select_related or ()))

    def get_field_queryset(
        self, db: str | None, db_field: Any, request: HttpRequest
    ) -> QuerySet[Any]:
        rows: QuerySet[Any] | None = super().get_field_queryset(db, db_field, request)
        if rows is None:
            rows = db_field.related_model._default_manager.all()
        return with_names(rows)
