"""Unknown names: an editor's word lets the fixtures in that waited for it."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyForm, AnyModelAdmin
from previews.admin.imports.held_rows import matches_for
from previews.admin.imports.resolve_message import what_came_in
from previews.admin.imports.unmatched_name_form import UnmatchedNameForm
from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.importers.resolve_names import resolve_as, resolve_as_new
from previews.models import UnmatchedName
from previews.models.held_rows import lines_for, still_waiting

SPELLING = (
    "Which spelling, met where?",
    {"fields": (("name", "country"), "kind", "first_seen", "rows_that_wait")},
)


@admin.register(UnmatchedName)
class UnmatchedNameAdmin(Rechecking, BaseFields, SelectRelatedNames, AnyModelAdmin):
    form = UnmatchedNameForm
    list_display = ("name", "country", "kind", "first_seen", "settled_at")
    list_filter = ("kind", ("settled_at", admin.EmptyFieldListFilter), "country")
    list_select_related = ("club", "official")
    search_fields = ("name", "first_seen")
    ordering = ("name", "country", "pk")
    autocomplete_fields = ("club", "official")
    readonly_fields = ("name", "country", "kind", "first_seen", "rows_that_wait", "nearest")
    view_on_site = False

    @admin.display(description="rows that wait for it")
    def rows_that_wait(self, unknown: UnmatchedName) -> str:
        return matches_for(unknown)

    @admin.display(description="nearest known spellings")
    def nearest(self, unknown: UnmatchedName) -> str:
        if unknown.kind == UnmatchedName.Kind.CLUB:
            found = ClubLookup().candidates(unknown.name, unknown.country)
        else:
            found = OfficialLookup().candidates(unknown.name)
        return "\n".join(found) or "None comes near."

    def get_fieldsets(self, request: HttpRequest, obj: UnmatchedName | None = None) -> Any:
        if obj is None or obj.settled_at:
            return (SPELLING, ("Who is it?", {"fields": ("club", "official", "settled_at")}))
        country = () if obj.country else ("country_of_the_new",)
        return (
            SPELLING,
            ("Who is it?", {"fields": ("nearest", obj.kind)}),
            ("Or nobody we know?", {"fields": ("somebody_new", *country)}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: UnmatchedName | None = None) -> Any:
        settled = ("club", "official", "settled_at") if obj is None or obj.settled_at else ()
        return (*self.readonly_fields, *settled)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: UnmatchedName | None = None) -> bool:
        return False

    def save_model(
        self, request: HttpRequest, obj: UnmatchedName, form: AnyForm, change: bool
    ) -> None:
        facts, waited = form.cleaned_data, lines_for(obj)
        if facts.get("somebody_new"):
            country = facts.get("country_of_the_new", "")
            report = resolve_as_new(obj, now=timezone.now(), country=country)
        else:
            report = resolve_as(obj, facts[obj.kind], now=timezone.now())
        messages.info(request, what_came_in(report, still_waiting(waited)))
