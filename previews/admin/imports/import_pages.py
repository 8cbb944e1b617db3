"""The pages of an import in the browser: a file, what it would change, and the import itself."""

from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.rechecking import show_changed_verdicts
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.imports.browser_words import in_browser
from previews.admin.imports.column_choices import choices_of, columns_in_words, with_choices
from previews.admin.imports.kept_upload import (
    RESULTS,
    KeptUpload,
    NotKept,
    forget_upload,
    kept_upload,
)
from previews.admin.imports.run_upload import MOST_ROWS, Look, import_as_shown, look_at
from previews.admin.imports.shown_import import ShownImport, shown_import
from previews.admin.imports.upload_form import ImportOptionsForm, UploadForm
from previews.data.csv_columns import csv_columns
from previews.factcheck.recheck import recheck_all
from previews.importers.killed_imports import ImportRuns, end_killed_imports
from previews.importers.report import OUTCOMES
from previews.importers.run import ImportFailed
from previews.importers.upload import NotAsShown
from previews.models import Preview, UnreviewedSave
from previews.models.groups import PUBLISH
from previews.models.staging.swap import ArchiveChanged

RIGHT_TO_IMPORT = "previews.add_importbatch"
UPLOAD, CHECK = "previews_importbatch_import", "previews_importbatch_check"
GONE = "Your file is no longer kept: it is for an hour, and one at a time. Choose it again."
NOT_KEPT = "The site could not keep the file. Import it on the server: manage.py import_results."
ANOTHER = "Nothing is imported: you have chosen another file, or other options, since. Look again."
NOT_AS_SHOWN = (
    "Nothing is imported: the archive has changed since you looked. This is what the import would "
    "do now."
)
NOTHING = "Nothing is imported: {}."


class ImportPages(AnyAdmin):
    """For the admin of imports."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view
        return [
            path("import/", page(self.upload_view), name=UPLOAD),
            path("import/check/", page(self.check_view), name=CHECK),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """Take a file or a pasted table, and keep it."""
        refuse_others(request)
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                KeptUpload.of(form.name, form.content, form.options).keep(request.user)
            except NotKept:
                form.add_error(None, NOT_KEPT)
            else:
                return redirect(f"admin:{CHECK}")
        context = {"form": form, "most_rows": MOST_ROWS}
        return self._render(request, "upload", "Import results", context)

    def check_view(self, request: HttpRequest) -> HttpResponse:
        """Show what the import of the kept file would do; do it, or take other options."""
        refuse_others(request)
        kept = kept_upload(request.user, RESULTS)
        if kept is None:
            messages.error(request, GONE)
            return redirect(f"admin:{UPLOAD}")
        if "_import" in request.POST:
            return self._import(request, kept)
        look = look_at(kept)
        form = ImportOptionsForm(request.POST or None, initial=kept.options)
        errors: list[str] = []
        if request.method == "POST" and form.is_valid():
            chosen, errors = with_choices(kept, look.header, request.POST, csv_columns().headers)
            if not errors:
                replace(chosen, options=form.options).keep(request.user)
                return redirect(f"admin:{CHECK}")
        context = _context(kept, look) | {"form": form, "column_errors": errors}
        return self._render(request, "check", f"Import of {kept.name}", context)

    def _import(self, request: HttpRequest, kept: KeptUpload) -> HttpResponse:
        shown, now = request.POST.get("shown", ""), timezone.now()
        if not shown or request.POST.get("token") != kept.token:
            messages.error(request, ANOTHER)
            return redirect(f"admin:{CHECK}")
        for sentence in end_killed_imports(now):
            messages.warning(request, f"{sentence[:1].upper()}{sentence[1:]}.")
        try:
            report = import_as_shown(
                kept, shown, by=request.user.get_username(), also=partial(mark_waiting, request)
            )
        except NotAsShown:
            messages.warning(request, NOT_AS_SHOWN)
            return redirect(f"admin:{CHECK}")
        except (ImportFailed, ImportRuns, ArchiveChanged) as error:
            messages.error(request, NOTHING.format(in_browser(str(error))))
            return redirect(f"admin:{CHECK}")
        forget_upload(request.user)
        messages.success(request, f"Imported: {_counts(report.totals())}.")
        show_changed_verdicts(request, recheck_all(timezone.now()))
        return redirect("admin:previews_importbatch_change", report.batch)

    def _render(
        self, request: HttpRequest, page: str, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        whole = {**self.admin_site.each_context(request), "title": title, **context}
        return render(request, f"admin/previews/import/{page}.html", whole)


def may_import(request: HttpRequest) -> bool:
    return request.user.has_perm(RIGHT_TO_IMPORT)


def refuse_others(request: HttpRequest) -> None:
    if not may_import(request):
        raise PermissionDenied


def _context(kept: KeptUpload, look: Look) -> dict[str, Any]:
    shown: ShownImport | None = shown_import(look.report) if look.report else None
    return {
        "kept": kept,
        "shown": shown,
        "error": in_browser(look.error),
        "choices": choices_of(kept, look.header),
        "columns": columns_in_words(csv_columns().headers),
    }


def mark_waiting(request: HttpRequest) -> None:
    """What a person without the right to publish imports waits, as what they save does.

    In the transaction of the import, so that no look at a preview can come between.
    """
    if not request.user.has_perm(f"previews.{PUBLISH}"):
        now = timezone.now()
        previews = Preview.objects.to_bring_up_to_date(now)
        UnreviewedSave.objects.all().mark(previews, request.user, now)


def _counts(totals: dict[str, int]) -> str:
    counts = [f"{totals[name]:,} {name}" for name in OUTCOMES if totals.get(name)]
    if totals.get("unparsed"):
        counts.append(f"{totals['unparsed']:,} not understood")
    return ", ".join(counts) or "nothing"
