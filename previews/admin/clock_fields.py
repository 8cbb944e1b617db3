"""Moments in forms: every one of them says on which clock it is read."""

from typing import Any

from django.db import models
from django.http import HttpRequest

from previews.admin.typed_admin import AnyAdmin

UTC_CLOCK = "On the UTC clock: an hour behind British summer time, equal to British winter time."


class ClockFields(AnyAdmin):
    """For admin classes: moments carry the name of their clock."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(db_field, models.DateTimeField):
            field.help_text = f"{field.help_text} {UTC_CLOCK}".strip()
        return field
