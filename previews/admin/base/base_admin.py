"""The page of a row that editors write: its history, and a warning when two save at once."""

import re
from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db import transaction
from django.db.models import DateTimeField, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.base_form import BaseForm, add_version_field
from previews.admin.base.both_values import BothValues
from previews.admin.base.bounded_deletion import BoundedDeletion
from previews.admin.base.bounded_list import BoundedList
from previews.admin.base.name_search import NameSearch
from previews.admin.base.presence import PresencePage, presence_box
from previews.admin.base.reach import reach_box
from previews.admin.base.request_kind import is_revert, request_kind
from previews.admin.base.saved_rows import note_saved
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyForm
from previews.models.tracked import RowChanged, with_newest_change

DIGITS = re.compile(r"\d{1,18}", re.ASCII)


class BaseAdmin[Row: Model](
    PresencePage,
    NameSearch,
    BoundedList,
    BoundedDeletion,
    BaseFields,
    SelectRelatedNames,
    SimpleHistoryAdmin,  # type: ignore[misc]  # it ships no types
):
    form = BaseForm
    ordering: ClassVar[Any] = ("pk",)
    save_on_top = True
    object_history_list_template = "admin/previews/history_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Row]:
        rows: QuerySet[Row] = super().get_queryset(request)
        if not request_kind(request).endswith("_change"):
            return rows
        if request.method == "POST":
            # A second editor who saves now waits for the first; the form then shows the conflict.
            return rows.select_for_update(of=("self",))
        return with_newest_change(rows)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except RowChanged:
            # Nothing of this save is stored. The forms now read what was saved meanwhile, and
            # refuse with what was typed.
            return super().changeform_view(request, *args, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address of a new row fills in, without numbers that no row has: Django would
        look for rows with them, which is a fault of the server. Moments are typed.
        """
        filled: dict[str, Any] = super().get_changeform_initial_data(request)
        return {name: value for name, value in filled.items() if self._may_be(name, value)}

    def _may_be(self, name: str, value: Any) -> bool:
        try:
            field = self.opts.get_field(name)
        except FieldDoesNotExist:
            return True
        numbers = value if isinstance(value, list) else [value]
        if field.is_relation:
            return all(DIGITS.fullmatch(number) for number in numbers)
        return not isinstance(field, DateTimeField)

    def get_fieldsets(self, request: HttpRequest, obj: Row | None = None) -> Any:
        return self.with_version_field(request, obj, super().get_fieldsets(request, obj))

    def with_version_field(self, request: HttpRequest, obj: Row | None, fieldsets: Any) -> Any:
        """Return the fieldsets with the hidden version field, if the user may save the row."""
        may_write = self.has_change_permission(request, obj) if obj else True
        return add_version_field(fieldsets) if may_write else fieldsets

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        context["keeps_typing"] = True
        if "reach_box" not in context:
            context["reach_box"] = reach_box(request, self.model, context["original"])
        if context["original"] and self.has_change_permission(request, context["original"]):
            context["presence"] = presence_box(request, context["original"])
        context["differences"] = _differences(context)
        # Without buttons above an empty form, the browser focuses its first field.
        response = super().render_change_form(request, context, *args, **kwargs)
        response.context_data["save_on_top"] = self.save_on_top and context["original"] is not None
        return response

    def save_model(self, request: HttpRequest, obj: Row, form: AnyForm, change: bool) -> None:
        # An unchanged row is not saved, so that it is not marked as edited by hand.
        if form.has_changed() or not change or is_revert(request):
            super().save_model(request, obj, form, change)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        # simple_history asks for the right to view a row before it saves an earlier version of it.
        if request.method == "POST":
            row = self.get_object(request, unquote(object_id))
            if row is not None and not self.has_change_permission(request, row):
                raise PermissionDenied
        arguments = (request, object_id, version_id, extra_context)
        response: HttpResponse
        try:
            with transaction.atomic():
                response = super().history_form_view(*arguments)
        except RowChanged:
            response = super().history_form_view(*arguments)
        return response

    # These three are called for every row that a page of the admin saves or deletes.

    def log_addition(self, request: HttpRequest, obj: Row, message: Any) -> Any:
        note_saved(request, [obj])
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Row, message: Any) -> Any:
        note_saved(request, [obj])
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        note_saved(request, queryset)
        return super().log_deletions(request, queryset)


def _differences(context: Any) -> list[BothValues]:
    """Of the form of the row and of those of the rows below it."""
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += inline.formset.forms
    return [each for form in forms for each in getattr(form, "differences", ())]
