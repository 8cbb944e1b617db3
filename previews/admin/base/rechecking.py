"""Check claims again when an editor saves or deletes a row that their answers depend on."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.request_kind import is_revert
from previews.admin.base.typed_admin import AnyAdmin, AnyForm
from previews.factcheck.check_claims import Checked
from previews.factcheck.recheck import recheck
from previews.models import (
    Appointment,
    Fixture,
    MatchEvent,
    PointsDeduction,
    ResultsStatement,
    Season,
    SideStats,
    Stage,
    StatedPosition,
    Tie,
)
from previews.text.number_words import counted


class Rechecking(AnyAdmin):
    """For the pages of claims and of every model that a question reads.

    Of a preview whose kick-off has passed, only claims that were edited are checked again, and
    those that rest on the saved fixture, on what belongs to it, or on the saved ruling of a season.
    """

    def save_model(self, request: HttpRequest, obj: Any, form: AnyForm, change: bool) -> None:
        super().save_model(request, obj, form, change)  # type: ignore[misc]  # a ModelAdmin
        if is_revert(request):  # save_related is not called then
            check_again(request, [obj])

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)  # type: ignore[misc]  # a ModelAdmin
        check_again(request, [form.instance])

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        super().delete_model(request, obj)  # type: ignore[misc]  # a ModelAdmin
        check_again(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        rows = list(queryset)
        super().delete_queryset(request, queryset)  # type: ignore[misc]  # a ModelAdmin
        check_again(request, rows)


def check_again(request: HttpRequest, rows: Iterable[Model]) -> None:
    """Check again after these rows were saved or deleted."""
    rows = list(rows)
    fixtures = {fixture.pk: fixture for row in rows for fixture in _fixtures_of(row)}
    seasons = {season.pk: season for row in rows for season in _seasons_of(row)}
    checked = recheck(timezone.now(), fixtures.values(), seasons.values())
    show_changed_verdicts(request, checked)


def _fixtures_of(row: Model) -> list[Fixture]:
    """The fixtures that answers may tell differently now that the row was saved or deleted."""
    if isinstance(row, Fixture):
        return [row]
    if isinstance(row, Tie):
        return list(row.fixtures.all()) if row.pk else []
    return [row.fixture] if isinstance(row, (Appointment, MatchEvent, SideStats)) else []


def _seasons_of(row: Model) -> list[Season]:
    """The season whose table may be another now."""
    if isinstance(row, Season):
        return [row] if row.pk else []
    of_season = (PointsDeduction, ResultsStatement, Stage, StatedPosition)
    return [row.season] if isinstance(row, of_season) and row.season else []


def show_changed_verdicts(request: HttpRequest, checked: list[Checked]) -> None:
    """Add a message for every claim whose verdict has changed; not for reports of a claim.

    A settlement, of which every verdict is new, has one message.
    """
    for preview_checks in checked:
        if preview_checks.is_settlement:
            _show_settled(request, preview_checks)
            continue
        for check in preview_checks.changed:
            if check.report_id is None:
                verdict = check.get_outcome_display()
                claim = f"{preview_checks.preview}: “{check.claim}”"
                messages.info(request, f"{claim}: {verdict}. {check.reason}")


def _show_settled(request: HttpRequest, settled: Checked) -> None:
    claims = sum(check.report_id is None for check in settled.changed)
    if claims:
        words = counted(claims, "claim", "claims")
        messages.info(
            request, f"{settled.preview}: {words} checked again, now with the match counted."
        )
