"""Facts of a list that are confirmed together, by one source and as of one day."""

from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from previews.admin.base.confirm_page import (
    ConfirmPage,
    Refused,
    ask,
    each,
    is_confirmed,
    rows_at_once,
)
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.sheet.save_absences import reported_again
from previews.admin.sheet.source_form import SourceForm
from previews.models import Article, Availability, Injury, Suspension

PAGE = ConfirmPage(
    "confirm_rows",
    "Confirm as of a day",
    "Each of these is still so, by this source and on this day. Of injuries and availability the "
    "earlier report stays, for previews with an earlier cut-off.",
    "Confirm",
)
# An earlier report of these stays beside the new one.
REPORTED_AGAIN = (Injury, Availability)
IS_OVER = "It is over: nothing to confirm."
COUNTED_ON_SHEET = (
    "Confirm it on the match sheet: there the matches that are served already are taken off."
)
SAME_REPORT = "It is that report already."
DAY_MISSING = "Enter the day of the report."


class ConfirmRows(AnyAdmin):
    """For the admins of facts that go out of date. Name `confirm_rows` among the `actions`."""

    @admin.action(description="Confirm as of today …", permissions=["change"])
    def confirm_rows(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        ticked = rows_at_once(request, rows)
        if not ticked:
            return None
        today = timezone.now().date()
        form = SourceForm(today, (), request.POST if is_confirmed(request) else None)
        if not (is_confirmed(request) and form.is_valid()):
            return ask(PAGE, self, request, ticked, form)
        if form.cleaned_data["reported_on"] is None:
            form.add_error("reported_on", DAY_MISSING)
            return ask(PAGE, self, request, ticked, form)
        article = self._article(request, form)
        day = form.cleaned_data["reported_on"]
        each(request, ticked, lambda row: self._confirm(request, row, article, day))
        return None

    def _article(self, request: HttpRequest, form: SourceForm) -> Article | None:
        article = form.chosen()
        if article is not None and article.pk is None:
            article.full_clean()
            article.save()
            page: Any = self.admin_site.get_model_admin(Article)
            page.log_addition(request, article, [{"added": {}}])
        return article

    def _confirm(self, request: HttpRequest, row: Any, article: Article | None, day: date) -> str:
        if getattr(row, "back_on", None) or (getattr(row, "until", None) or day) < day:
            raise Refused(IS_OVER)
        if isinstance(row, Suspension) and row.fixtures_left is not None:
            raise Refused(COUNTED_ON_SHEET)
        page: Any = self
        if isinstance(row, REPORTED_AGAIN):
            if (row.reported_on, row.article_id) == (day, article.pk if article else None):
                raise Refused(SAME_REPORT)
            if not page.has_add_permission(request):
                raise Refused(f"You may not add {row._meta.verbose_name_plural}.")
            row = reported_again(row, article, day)
            save_by_hand(row)
            page.log_addition(request, row, [{"added": {}}])
        else:
            row.article, row.reported_on = article or row.article, day
            row.check_by = None
            save_by_hand(row)
            page.log_change(request, row, [{"changed": {"fields": ["reported on", "check by"]}}])
        return f"{row}: confirmed as of {day:%-d %B %Y}."


def save_by_hand(row: Any) -> None:
    """As the page of the row does. Raises ValidationError, and RowChanged."""
    row.edited_by_hand = True
    row.saves_only_unchanged = not row._state.adding
    row.full_clean()
    row.save()
