"""Injuries of a list that are closed together: the players are available again."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from previews.admin.base.base_fields import INVALID_DATE
from previews.admin.base.confirm_page import (
    ConfirmPage,
    Refused,
    ask,
    each,
    is_confirmed,
    rows_at_once,
)
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.facts.confirm_rows import save_by_hand

PAGE = ConfirmPage(
    "close_rows",
    "Close injuries",
    "These players are available again from this day on. Every open report of an injury has to be "
    "closed: an earlier one would be the newest again.",
    "Close",
)
CLOSED = "It is closed already, on {:%-d %B %Y}."


class ClosingForm(forms.Form):
    back_on = forms.DateField(
        label="Available again on",
        error_messages={"invalid": INVALID_DATE},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class CloseRows(AnyAdmin):
    """For the admin of injuries. Name `close_rows` among the `actions`."""

    @admin.action(description="Close …", permissions=["change"])
    def close_rows(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        ticked = rows_at_once(request, rows)
        if not ticked:
            return None
        initial = {"back_on": timezone.now().date()}
        form = ClosingForm(request.POST if is_confirmed(request) else None, initial=initial)
        if not (is_confirmed(request) and form.is_valid()):
            return ask(PAGE, self, request, ticked, form)
        day = form.cleaned_data["back_on"]
        each(request, ticked, lambda row: self._close(request, row, day))
        return None

    def _close(self, request: HttpRequest, row: Any, day: date) -> str:
        if row.back_on is not None:
            raise Refused(CLOSED.format(row.back_on))
        row.back_on = day
        save_by_hand(row)
        page: Any = self
        page.log_change(request, row, [{"changed": {"fields": ["available again on"]}}])
        return f"{row}: closed on {day:%-d %B %Y}."
