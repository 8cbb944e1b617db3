"""The page on which an editor takes an import back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.rechecking import show_changed_verdicts
from previews.admin.base.typed_admin import AnyAdmin
from previews.factcheck.recheck import recheck_all
from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import size_of, undo
from previews.models import ImportBatch

RIGHT_TO_UNDO = "previews.delete_importbatch"
# As many as an import of the browser can bring, with what it can change.
MOST_ROWS = 5_000
# Of the reasons why it is refused; the rest is counted.
MOST_REASONS = 20
ENDED = (ImportBatch.Status.DONE, ImportBatch.Status.FAILED)


class UndoPage(AnyAdmin):
    """For the admin of imports."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.undo_view)
        return [
            path("<row:number>/undo/", page, name="previews_importbatch_undo"),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def undo_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Say what is taken back, and take it back."""
        batch = get_object_or_404(ImportBatch, pk=number)
        if not request.user.has_perm(RIGHT_TO_UNDO):
            raise PermissionDenied
        size = size_of(batch)
        if request.method == "POST" and size <= MOST_ROWS:
            _undo(request, batch)
            return redirect("admin:previews_importbatch_change", number)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Undo: {batch}",
            "batch": batch,
            "size": size,
            "most": MOST_ROWS,
        }
        return render(request, "admin/previews/import/undo.html", context)


def may_undo(request: HttpRequest, batch: ImportBatch | None) -> bool:
    return batch is not None and batch.status in ENDED and request.user.has_perm(RIGHT_TO_UNDO)


def _undo(request: HttpRequest, batch: ImportBatch) -> None:
    try:
        counts = undo(batch, now=timezone.now())
    except ImportInUse as error:
        for reason in error.reasons[:MOST_REASONS]:
            messages.error(request, f"Not undone: {reason}.")
        if (more := len(error.reasons) - MOST_REASONS) > 0:
            messages.error(request, f"And {more:,} more.")
        return
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items() if count)
    messages.success(request, f"Undone: {words or 'it had added nothing'}.")
    show_changed_verdicts(request, recheck_all(timezone.now()))
