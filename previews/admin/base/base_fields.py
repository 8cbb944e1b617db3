"""Form fields of the admin: help with dates and times, wide text fields, no delete icon."""

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest

from previews.admin.base.clock_fields import MomentField, MomentWidget
from previews.admin.base.typed_admin import AnyAdmin

INVALID_DATE = "Enter a date like 18/04/2024 or 2024-04-18, or choose it from the calendar."

# Text fields for this many characters or more are shown wide.
WIDE_FROM_LENGTH = 110


class BaseFields(AnyAdmin):
    """For the pages of rows and for their inlines."""

    wide_text_fields = True
    formfield_overrides: ClassVar[Any] = {
        models.DateTimeField: {"form_class": MomentField, "widget": MomentWidget}
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        if isinstance(field, forms.DateField):
            field.error_messages["invalid"] = INVALID_DATE
        long = isinstance(field, forms.CharField) and (field.max_length or 0) >= WIDE_FROM_LENGTH
        if long and self.wide_text_fields:
            field.widget.attrs["class"] = "vLargeTextField"
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Beside a fixture's home club, the icon would delete the club itself.
            field.widget.can_delete_related = False
        return field
