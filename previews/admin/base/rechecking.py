"""Re-checking: an edit of what claims rest on, or of a claim, checks them again at once."""

from typing import Any

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.request_kind import goes_back
from previews.admin.base.typed_admin import AnyAdmin, AnyForm
from previews.factcheck.check_claims import Checked, recheck


class Rechecking(AnyAdmin):
    """For pages of whatever a question reads, and of claims.

    Previews whose kick-off has passed stay as they were.
    """

    def save_model(self, request: HttpRequest, obj: Any, form: AnyForm, change: bool) -> None:
        super().save_model(request, obj, form, change)  # type: ignore[misc]  # a ModelAdmin
        if goes_back(request):  # nothing related is saved then
            _recheck(request)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]  # a ModelAdmin
        _recheck(request)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        super().delete_model(request, obj)  # type: ignore[misc]  # a ModelAdmin
        _recheck(request)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        super().delete_queryset(request, queryset)  # type: ignore[misc]  # a ModelAdmin
        _recheck(request)


def _recheck(request: HttpRequest) -> None:
    say_what_changed(request, recheck(timezone.now()))


def say_what_changed(request: HttpRequest, checked: list[Checked]) -> None:
    """A message for every claim that fans read and that came out otherwise than before."""
    for each in checked:
        for check in each.changed:
            if check.report_id is None:
                words = check.get_outcome_display()
                messages.info(request, f"{each.preview}: “{check.claim}”: {words}. {check.reason}")
