"""The page of a record: its history, the hand of the editor, and the guard of two editors."""

from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from simple_history.admin import SimpleHistoryAdmin

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.base_form import BaseForm, with_guard
from previews.admin.base.request_kind import goes_back, request_kind
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyForm
from previews.models.slug import without_marks

# What people type between two clubs: Atalanta v Liverpool.
BETWEEN_CLUBS = {"v", "vs", "-", "–"}


class BaseAdmin[Row: Model](
    BaseFields,
    SelectRelatedNames,
    SimpleHistoryAdmin,  # type: ignore[misc]  # it ships no types
):
    """A noun that editors write."""

    form = BaseForm
    ordering: ClassVar[Any] = ("pk",)
    list_per_page: ClassVar[int] = 50
    save_on_top = True
    object_history_list_template = "admin/previews/history_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Row]:
        rows: QuerySet[Row] = super().get_queryset(request)
        if request.method == "POST" and request_kind(request).endswith("_change"):
            # The second of two editors waits here, and is then told by the form.
            return rows.select_for_update(of=("self",))
        return rows

    def get_fieldsets(self, request: HttpRequest, obj: Row | None = None) -> Any:
        return self.guarded(request, obj, super().get_fieldsets(request, obj))

    def guarded(self, request: HttpRequest, obj: Row | None, fieldsets: Any) -> Any:
        """The fieldsets with the guard of two editors, for whoever may write."""
        may_write = self.has_change_permission(request, obj) if obj else True
        return with_guard(fieldsets) if may_write else fieldsets

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        """An empty form begins with its first field, where the cursor then stands."""
        response = super().render_change_form(request, context, *args, **kwargs)
        response.context_data["save_on_top"] = self.save_on_top and context["original"] is not None
        return response

    def save_model(self, request: HttpRequest, obj: Row, form: AnyForm, change: bool) -> None:
        """Nothing typed, nothing saved: the row stays as its import left it."""
        if form.has_changed() or not change or goes_back(request):
            super().save_model(request, obj, form, change)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        """Found with and without its accents: Bodo finds Bodø where a spelling says so."""
        search_term = " ".join(word for word in search_term.split() if word not in BETWEEN_CLUBS)
        found, repeats = super().get_search_results(request, queryset, search_term)
        if without_marks(search_term) == search_term:
            return found, repeats
        folded, repeats_too = super().get_search_results(
            request, queryset, without_marks(search_term)
        )
        return found | folded, repeats or repeats_too
