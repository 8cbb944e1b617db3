"""Every list of the admin as a file: the rows that its search and its filters leave."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import slugify

from previews.admin.base.export_rows import CONTENT_TYPES, exported
from previews.admin.base.typed_admin import AnyAdmin

# As many as a page makes in a few seconds; a table of all would be in memory whole.
MOST_ROWS = 10_000
TOO_MANY = (
    "More than {most:,} rows cannot be exported at a time: search or filter the list first, or ask "
    "for a backup."
)


class ListExport(AnyAdmin):
    """For every page of the admin with a list."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.export_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_export"
        return [path("export/<slug:kind>/", page, name=name), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def export_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        """The rows of the list with this search and these filters, as a file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if kind not in CONTENT_TYPES:
            raise Http404("no such format")
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        try:
            rows: QuerySet[Any] = self.get_changelist_instance(request).queryset  # type: ignore[attr-defined]  # a ModelAdmin
        except IncorrectLookupParameters:
            return redirect(address)
        if rows.order_by().values("pk")[MOST_ROWS : MOST_ROWS + 1].exists():
            messages.error(request, TOO_MANY.format(most=MOST_ROWS))
            return redirect(f"{reverse(address)}{query}")
        name = f"{slugify(str(self.opts.verbose_name_plural))}-{timezone.now():%Y-%m-%d}.{kind}"
        return HttpResponse(
            exported(rows, kind),
            content_type=CONTENT_TYPES[kind],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
