"""Who may edit and delete a preview, and its talking points and pictures."""

from typing import Any

from django.http import HttpRequest

from previews.admin.base.typed_admin import AnyAdmin
from previews.models import Preview
from previews.models.groups import REVIEW
from previews.models.preview_status import PreviewStatus


def may_review(request: HttpRequest) -> bool:
    return request.user.has_perm(f"previews.{REVIEW}")


def may_edit(request: HttpRequest, preview: Preview | None) -> bool:
    """Writers edit drafts; who can review a preview can edit it in every state."""
    return preview is None or may_review(request) or preview.status == PreviewStatus.DRAFT


def may_delete(preview: Preview | None) -> bool:
    """A preview that fans have read is withdrawn and not deleted: its address is kept."""
    return preview is None or not preview.has_public_address


class PartOfPreview(AnyAdmin):
    """For the pages and inlines of talking points and pictures: as their preview may be edited."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and may_edit(request, _preview_of(obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and may_edit(request, _preview_of(obj))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "preview" and not may_review(request):
            kwargs["queryset"] = Preview.objects.in_state(PreviewStatus.DRAFT)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class RowsOfPreview(PartOfPreview):
    """For the inlines, whose page is that of the preview."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # An inline's takes the parent, which stubs do not know of a mixin.
        may_add: Any = super().has_add_permission
        return bool(may_add(request, obj)) and may_edit(request, obj)


def _preview_of(row: Any) -> Preview | None:
    """The preview itself is what an inline is asked about."""
    return row if row is None or isinstance(row, Preview) else row.preview
