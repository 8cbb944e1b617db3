"""The versions of a preview: its editions, what differs between two, restoring one, notes."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.typed_admin import AnyAdmin
from previews.editions.document import SHAPE
from previews.editions.restore import CannotBeRestored, restore
from previews.editions.versions import (
    CannotBeRead,
    compare,
    compare_with_draft,
)
from previews.models import Edition, Preview
from previews.models.edition_change import Change

DRAFT = "draft"
PER_PAGE = 50
MAY_NOT = "Only a user with the right to publish can do this."


class NoteForm(forms.Form):
    note = forms.CharField(
        label="Sentence",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="Fans read it below the correction. Empty it to remove it.",
    )


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition in the list. `corrections` are pairs of a change and an editor's sentence."""

    edition: Edition
    corrections: tuple[tuple[Change, str], ...]
    updates: tuple[Change, ...]
    is_readable: bool
    is_newest: bool


class EditionPages(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        def page(address: str, view: Any, name: str) -> Any:
            wrapped = self.admin_site.admin_view(view)
            return path(f"<row:number>/editions/{address}", wrapped, name=f"previews_{name}")

        return [
            page("", self.editions_view, "preview_editions"),
            page("compare/", self.compare_view, "preview_compare"),
            page("<row:edition>/restore/", self.restore_view, "preview_restore"),
            page("<row:edition>/<slug:key>/", self.note_view, "preview_note"),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def editions_view(self, request: HttpRequest, number: int) -> HttpResponse:
        preview = self._viewed(request, number)
        editions = Edition.objects.of(preview).latest_first()
        newest = editions.with_document().values_list("number", flat=True).first()
        page = Paginator(editions.for_list(), PER_PAGE).get_page(request.GET.get("p"))
        rows = [_row(edition, newest) for edition in page]
        context = {"rows": rows, "page": page, "may_publish": _may_publish(request)}
        return self._drawn(request, preview, "editions", "Editions", context)

    def compare_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """`?old=3&new=5`, or `new=draft` for what a release would change."""
        preview = self._viewed(request, number)
        old = self._edition(preview, request.GET.get("old", ""))
        new = request.GET.get("new", "")
        try:
            if new == DRAFT:
                comparison = compare_with_draft(old)
            else:
                comparison = compare(*sorted((old, self._edition(preview, new)), key=_number))
        except CannotBeRead as error:
            messages.error(request, str(error))
            return redirect("admin:previews_preview_editions", number)
        context = {"comparison": comparison, "with_draft": new == DRAFT}
        return self._drawn(request, preview, "compare", "Differences", context)

    def restore_view(self, request: HttpRequest, number: int, edition: int) -> HttpResponse:
        """Say what will be restored, and restore it on POST."""
        preview = self._viewed(request, number)
        if not _may_publish(request):
            raise PermissionDenied(MAY_NOT)
        row = self._edition(preview, str(edition))
        try:
            if request.method == "POST":
                restored = restore(row, by=request.user, now=timezone.now())  # type: ignore[arg-type]  # signed in
                self._log(request, preview, f"Restored edition {edition} as {restored.number}.")
                messages.success(
                    request,
                    f"Edition {edition} is released again as edition {restored.number}. "
                    "The preview is now released by hand only: saved facts wait for a release.",
                )
                return redirect("admin:previews_preview_editions", number)
            newest = Edition.objects.of(preview).with_document().latest_first().first()
            comparison = compare(newest, row) if newest else None
        except (CannotBeRead, CannotBeRestored) as error:
            messages.error(request, str(error))
            return redirect("admin:previews_preview_editions", number)
        context = {"edition": row, "comparison": comparison}
        return self._drawn(request, preview, "restore", f"Restore edition {edition}", context)

    def note_view(self, request: HttpRequest, number: int, edition: int, key: str) -> HttpResponse:
        """Add an editor's sentence to a correction, or edit it."""
        preview = self._viewed(request, number)
        if not _may_publish(request):
            raise PermissionDenied(MAY_NOT)
        row = self._edition(preview, str(edition))
        change = _correction(row, key)
        form = NoteForm(request.POST or None, initial={"note": row.notes.get(key, "")})
        if request.method == "POST" and form.is_valid():
            row.note(key, form.cleaned_data["note"].strip())
            self._log(request, preview, f"Changed the note on a correction: {change.place}.")
            messages.success(request, f"Saved. Fans read it with the correction of {change.place}.")
            return redirect("admin:previews_preview_editions", number)
        context = {"edition": row, "change": change, "form": form}
        return self._drawn(request, preview, "note", "Note on a correction", context)

    def _viewed(self, request: HttpRequest, number: int) -> Preview:
        preview = get_object_or_404(Preview, pk=number)
        if not self.has_view_permission(request, preview):
            raise PermissionDenied
        return preview

    def _edition(self, preview: Preview, number: str) -> Edition:
        if not number.isdecimal() or len(number) > 9:
            raise Http404("no such edition")
        return get_object_or_404(Edition.objects.of(preview), number=int(number))

    def _log(self, request: HttpRequest, preview: Preview, sentence: str) -> None:
        self.log_change(request, preview, sentence)  # type: ignore[attr-defined]  # a ModelAdmin

    def _drawn(
        self, request: HttpRequest, preview: Preview, name: str, title: str, context: Any
    ) -> HttpResponse:
        context |= {
            **self.admin_site.each_context(request),
            "title": f"{title}: {preview}",
            "page_name": title,
            "preview": preview,
        }
        return render(request, f"admin/previews/preview/{name}.html", context)


def _row(edition: Any, newest: int | None) -> EditionRow:
    changes = edition.told_changes()
    return EditionRow(
        edition=edition,
        corrections=tuple(
            (change, edition.notes.get(change.key, ""))
            for change in changes
            if change.is_correction
        ),
        updates=tuple(change for change in changes if not change.is_correction),
        is_readable=edition.has_document and edition.shape == SHAPE,
        is_newest=edition.number == newest,
    )


def _number(edition: Edition) -> int:
    return edition.number


def _correction(edition: Edition, key: str) -> Change:
    for change in edition.told_changes():
        if change.key == key and change.is_correction:
            return change
    raise Http404("the edition has no such correction")


def _may_publish(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.publish_preview")
