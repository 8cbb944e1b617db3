"""Re-checking: an edit of what claims rest on, or of a claim, checks them again at once."""

from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.typed_admin import AnyAdmin
from previews.desk.checking import Checked, recheck


class Rechecking(AnyAdmin):
    """For pages of results and of claims; previews whose kick-off has passed stay as they were."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]  # a ModelAdmin
        say_what_changed(request, recheck(timezone.now()))

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        super().delete_model(request, obj)  # type: ignore[misc]  # a ModelAdmin
        say_what_changed(request, recheck(timezone.now()))


def say_what_changed(request: HttpRequest, checked: list[Checked]) -> None:
    """A message for every claim that fans read and that came out otherwise than before."""
    for each in checked:
        for check in each.changed:
            if check.report_id is None:
                words = check.get_outcome_display().lower()
                messages.info(request, f"{each.preview}: “{check.claim}”: {words}. {check.reason}")
