"""Fields as the desk shows them: moments name their clock, and no cross deletes a chosen row."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest

from previews.admin.base.typed_admin import AnyAdmin

UTC_CLOCK = "On the UTC clock: an hour behind British summer time, equal to British winter time."

NOT_A_DAY = "A day as 18/04/2024 or 2024-04-18; the calendar beside it writes it for you."

# From this many letters on, a field is as wide as a sentence.
SENTENCE = 110


class BaseFields(AnyAdmin):
    """For the pages of records, and for the rows on them."""

    room_for_a_sentence = True

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        if isinstance(db_field, models.DateTimeField):
            field.help_text = f"{field.help_text} {UTC_CLOCK}".strip()
        if isinstance(field, forms.DateField):
            field.error_messages["invalid"] = NOT_A_DAY
        long = isinstance(field, forms.CharField) and (field.max_length or 0) >= SENTENCE
        if long and self.room_for_a_sentence:
            field.widget.attrs["class"] = "vLargeTextField"
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Beside a fixture's home club the red cross would offer to delete the club itself.
            field.widget.can_delete_related = False
        return field
