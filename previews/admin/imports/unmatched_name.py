"""The page of an unmatched name. Matching it imports the rows that were held for it."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.bounded_list import BoundedList
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyForm, AnyModelAdmin
from previews.admin.imports.held_rows import rows_for_name_html
from previews.admin.imports.resolve_message import resolve_message
from previews.admin.imports.unmatched_name_form import UnmatchedNameForm
from previews.importers.resolve_names import resolve_as, resolve_as_new
from previews.models import UnmatchedName
from previews.models.held_rows import lines_for, still_waiting

NAME = (
    "Name",
    {"fields": (("name", "country"), "kind", "first_seen", "held_row_list")},
)


@admin.register(UnmatchedName)
class UnmatchedNameAdmin(Rechecking, BoundedList, BaseFields, SelectRelatedNames, AnyModelAdmin):
    form = UnmatchedNameForm
    list_display = ("name", "country", "kind", "first_seen", "settled_at")
    list_filter = ("kind", ("settled_at", admin.EmptyFieldListFilter), "country")
    list_select_related = ("club", "official")
    search_fields = ("name",)
    search_help_text = "The beginning of the name."
    ordering = ("kind", "name_key", "country")
    autocomplete_fields = ("club", "official")
    readonly_fields = ("name", "country", "kind", "first_seen", "held_row_list")
    view_on_site = False

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[Any, bool]:
        """By the beginning: a search for any part would read every name."""
        words = search_term.strip()
        return (queryset.named_from(words) if words else queryset), False

    @admin.display(description="held rows")
    def held_row_list(self, unknown: UnmatchedName) -> str:
        return rows_for_name_html(unknown)

    def get_fieldsets(self, request: HttpRequest, obj: UnmatchedName | None = None) -> Any:
        if obj is None or obj.settled_at:
            return (NAME, ("Match", {"fields": ("club", "official", "settled_at")}))
        country = () if obj.country else ("new_country",)
        return (
            NAME,
            (f"Match with a known {obj.kind}", {"fields": ("candidate", obj.kind)}),
            (f"Or create a new {obj.kind}", {"fields": ("create_new", *country)}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: UnmatchedName | None = None) -> Any:
        is_matched = obj is None or obj.settled_at
        return (*self.readonly_fields, *(("club", "official", "settled_at") if is_matched else ()))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: UnmatchedName | None = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: UnmatchedName, form: AnyForm, change: bool
    ) -> None:
        facts, held_lines = form.cleaned_data, lines_for(obj)
        if facts.get("create_new"):
            country = facts.get("new_country", "")
            report = resolve_as_new(obj, now=timezone.now(), country=country)
        else:
            report = resolve_as(obj, facts[obj.kind], now=timezone.now())
        messages.info(request, resolve_message(report, still_waiting(held_lines)))
