"""Joined names: what is read along so that a row can say its name without a query of its own."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest

from previews.admin.base.typed_admin import AnyAdmin

NAMES_READ: dict[str, tuple[str, ...]] = {
    "Appointment": ("official",),
    "Article": ("outlet",),
    "Availability": ("club", "person"),
    "Check": ("claim",),
    "Crowd": ("fixture__home", "fixture__away"),
    "Fixture": ("home", "away"),
    "Injury": ("person",),
    "LeagueNote": ("club", "season__competition"),
    "Lineup": ("club", "fixture__home", "fixture__away"),
    "LineupOption": ("comes_in", "goes_out"),
    "LineupPlace": ("person",),
    "MatchEvent": ("person",),
    "Milestone": ("person",),
    "MilestoneMark": ("person",),
    "PointsDeduction": ("club",),
    "Precedent": ("tie__first_home", "tie__first_away", "tie__stage__season__competition"),
    "Publication": ("preview",),
    "Quote": ("speaker",),
    "Report": ("article__outlet", "claim"),
    "Season": ("competition",),
    "SelectionNote": ("club",),
    "SideStats": ("fixture__home", "fixture__away"),
    "Spell": ("person", "club"),
    "Stage": ("season__competition",),
    "Statement": ("article__outlet",),
    "Suspension": ("person",),
    "Tally": ("person",),
    "Tie": ("first_home", "first_away", "stage__season__competition"),
    "Wording": ("article__outlet",),
}


def with_names(rows: QuerySet[Any], *also: str) -> QuerySet[Any]:
    """Rows read together with what their names are made of."""
    joins = (*NAMES_READ.get(rows.model.__name__, ()), *also)
    return rows.select_related(*joins) if joins else rows


class SelectRelatedNames(AnyAdmin):
    """For lists, inlines and choices of the admin: one query, however many rows are named."""

    list_select_related: ClassVar[Any] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return with_names(rows, *(self.list_select_related or ()))

    def get_field_queryset(
        self, db: str | None, db_field: Any, request: HttpRequest
    ) -> QuerySet[Any]:
        rows: QuerySet[Any] | None = super().get_field_queryset(db, db_field, request)
        if rows is None:
            rows = db_field.related_model._default_manager.all()
        return with_names(rows)
