"""The actions Merge and Split of a list, and the pages on which an editor confirms them."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from previews.admin.base.rechecking import show_changed_verdicts
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.identity.split_form import SplitForm
from previews.factcheck.recheck import recheck_all
from previews.identity.kinds import KINDS, Kind
from previews.identity.merge import merge, preview_merge
from previews.identity.refusal import MergeRefused
from previews.identity.split import split
from previews.identity.split_rows import split_rows
from previews.models import MergeRecord

# More conflicts than these are counted, not listed.
MAX_LISTED = 50


class MergePages(AnyAdmin):
    """For the admins of the five models that can be merged and split."""

    actions = ("merge_rows", "split_row")

    @property
    def kind(self) -> Kind:
        return KINDS[str(self.model._meta.model_name)]

    @admin.action(description="Merge …", permissions=["delete"])
    def merge_rows(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        numbers = list(rows.order_by("pk").values_list("pk", flat=True)[:3])
        if len(numbers) != 2:
            messages.error(request, "Tick the two rows that are to be merged.")
            return None
        return redirect(f"{self._address('merge')}?keep={numbers[0]}&drop={numbers[1]}")

    @admin.action(description="Split …", permissions=["change"])
    def split_row(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        numbers = list(rows.values_list("pk", flat=True)[:2])
        if len(numbers) != 1:
            messages.error(request, "Tick the one row that is to be split.")
            return None
        return redirect(self._address("split", numbers[0]))

    def get_urls(self) -> list[Any]:
        return [
            path("merge/", self._page(self.merge_view), name=self._name("merge")),
            path("<row:number>/split/", self._page(self.split_view), name=self._name("split")),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """Show what would be merged, and merge on POST."""
        sent = request.POST if request.method == "POST" else request.GET
        kept, dropped = self._row(sent.get("keep", "")), self._row(sent.get("drop", ""))
        if not self.has_delete_permission(request, dropped):
            raise PermissionDenied
        try:
            if request.method == "POST":
                record = merge(kept, dropped, by=request.user.get_username(), now=timezone.now())
                return self._done(request, record)
            plan = preview_merge(kept, dropped)
        except MergeRefused as error:
            self._say_refused(request, error)
            return redirect(self._address("changelist"))
        context = {
            "plan": plan,
            "conflicts": plan.conflicts[:MAX_LISTED],
            "more": max(0, len(plan.conflicts) - MAX_LISTED),
            "kept": kept,
            "dropped": dropped,
            "kept_title": self.kind.title(kept),
            "dropped_title": self.kind.title(dropped),
        }
        title = f"Merge {self.kind.title(dropped)} into {self.kind.title(kept)}"
        return self._render(request, "merge", title, context)

    def split_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show the rows to choose from, and split on POST."""
        source = self._row(str(number))
        if not self.has_change_permission(request, source):
            raise PermissionDenied
        rows = split_rows(source)
        form = SplitForm(self.kind, source, rows, request.GET, request.POST or None)
        if request.method == "POST" and form.is_valid():
            by, now = request.user.get_username(), timezone.now()
            try:
                return self._done(
                    request, split(source, form.target_row, form.chosen, by=by, now=now)
                )
            except MergeRefused as error:
                form.refuse(error)
        title = f"Split {self.kind.title(source)}"
        return self._render(request, "split", title, {"form": form, "source": source})

    def _done(self, request: HttpRequest, record: MergeRecord) -> HttpResponse:
        address = reverse("admin:previews_mergerecord_change", args=[record.pk])
        messages.success(request, format_html('Done: <a href="{}">{}</a>', address, record))
        show_changed_verdicts(request, recheck_all(timezone.now()))
        return redirect(self._address("change", record.kept))

    def _say_refused(self, request: HttpRequest, error: MergeRefused) -> None:
        for reason in error.reasons[:MAX_LISTED]:
            messages.error(request, reason)

    def _render(
        self, request: HttpRequest, page: str, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        whole = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.model._meta,
            **context,
        }
        return render(request, f"admin/previews/identity/{page}.html", whole)

    def _row(self, number: str) -> Any:
        return get_object_or_404(self.model, pk=int(number) if number.isdecimal() else 0)

    def _page(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
        return self.admin_site.admin_view(view)

    def _name(self, page: str) -> str:
        return f"previews_{self.model._meta.model_name}_{page}"

    def _address(self, page: str, *arguments: object) -> str:
        return reverse(f"admin:{self._name(page)}", args=arguments)
