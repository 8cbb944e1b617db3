"""The page of a held row: a line of a file that is doubtful, or whose names are not all matched."""

from collections import Counter
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.filters import RowsLookedUp
from previews.admin.base.key_value_field import lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.rechecking import show_changed_verdicts
from previews.admin.imports.held_rows import count_of_rows, match_label
from previews.admin.imports.resolve_message import resolve_message
from previews.factcheck.recheck import recheck_all
from previews.importers.decide import CannotDecide, discard, import_as_it_is
from previews.models import HeldRow, RowDecision
from previews.text.number_words import counted

RIGHT_TO_DECIDE = "previews.change_heldrow"


class HeldFor(admin.SimpleListFilter):
    title = "reason"
    parameter_name = "held_for"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("doubts", "Doubts"), ("names", "Unmatched names")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "doubts":
                return queryset.doubtful()  # type: ignore[attr-defined, no-any-return]
            case "names":
                return queryset.held_for_names()  # type: ignore[attr-defined, no-any-return]
        return queryset


@admin.register(HeldRow)
class HeldRowAdmin(ReadonlyAdmin):
    change_form_template = "admin/previews/held_row/change_form.html"
    actions = ("import_rows", "discard_rows")
    list_display = ("match", "why", "file", "line", "batch")
    list_filter = (HeldFor, ("batch", RowsLookedUp))
    list_select_related = ("batch",)
    search_fields = ("^file", "names__name")
    ordering = ("file", "line", "place", "batch")
    fieldsets = (
        ("Line", {"fields": (("file", "line"), "batch")}),
        ("Doubts", {"fields": ("why",)}),
        ("Unmatched names and content", {"fields": ("names", "record_in_lines")}),
    )
    readonly_fields = ("why", "record_in_lines")

    @admin.display(description="match")
    def match(self, row: HeldRow) -> str:
        return match_label(row)

    @admin.display(description="doubts")
    def why(self, row: HeldRow) -> str:
        return row.reason or "None: it is held for unmatched names"

    @admin.display(description="content")
    def record_in_lines(self, row: HeldRow) -> str:
        return lines_of(row.record) or "–"

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(RIGHT_TO_DECIDE)

    @admin.action(description="Import as it is", permissions=["decide"])
    def import_rows(self, request: HttpRequest, rows: QuerySet[HeldRow]) -> None:
        for row in rows.select_related("batch").in_file_order():  # type: ignore[attr-defined]
            label = match_label(row)
            try:
                report = import_as_it_is(row, by=_name_of(request), now=timezone.now())
            except CannotDecide as error:
                messages.error(request, f"{label}: {error}")
            else:
                messages.info(request, f"{label}: {resolve_message(report)}")
        show_changed_verdicts(request, recheck_all(timezone.now()))

    @admin.action(description="Discard", permissions=["decide"])
    def discard_rows(self, request: HttpRequest, rows: QuerySet[HeldRow]) -> None:
        counts: Counter[str] = Counter()
        for row in rows:
            try:
                discard(row, by=_name_of(request), now=timezone.now())
                counts["discarded"] += 1
            except CannotDecide as error:
                messages.error(request, f"{match_label(row)}: {error}")
        if counts["discarded"]:
            messages.info(request, f"Discarded: {count_of_rows(counts['discarded'])}.")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        # The buttons of the page are the actions of the list, for this row alone.
        context["may_decide"] = self.has_decide_permission(request)
        return super().render_change_form(request, context, *args, **kwargs)


@admin.register(RowDecision)
class RowDecisionAdmin(ReadonlyAdmin):
    actions = ("ask_again",)
    list_display = ("match", "decision", "reason", "decided_by", "decided_at")
    list_filter = ("decision", "decided_by")
    search_fields = ("match", "reason", "file", "decided_by")
    ordering = ("-pk",)
    fieldsets = (
        ("Row", {"fields": ("match", ("file", "line"), "reason")}),
        ("Decision", {"fields": ("decision", ("decided_by", "decided_at"))}),
    )

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(RIGHT_TO_DECIDE)

    @admin.action(description="Ask again at the next import", permissions=["decide"])
    def ask_again(self, request: HttpRequest, decisions: QuerySet[RowDecision]) -> None:
        count, _ = decisions.delete()
        messages.info(request, f"Forgotten: {counted(count, 'decision')}.")


def _name_of(request: HttpRequest) -> str:
    return request.user.get_username()
