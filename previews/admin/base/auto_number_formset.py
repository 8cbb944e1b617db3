"""Formsets that number their rows."""

from typing import Any, ClassVar

from previews.admin.base.typed_admin import AnyForm
from previews.admin.base.unique_rows import UniqueRows


class AutoNumberFormSet(UniqueRows):
    """Suggests the next free numbers, from 1, in empty rows and fills in a number left empty."""

    # The name of the field that holds the number.
    number_field: ClassVar[str] = "number"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = {getattr(row, self.number_field) for row in self.get_queryset()}
        free = [number for number in range(1, len(taken) + 100) if number not in taken]
        # As initial values, so that a row whose number is unchanged counts as empty.
        self.initial_extra = [{self.number_field: number} for number in free[: self.extra]]
        self._highest_stored = max((number for number in taken if number), default=0)

    def add_fields(self, form: AnyForm, index: int | None) -> None:
        super().add_fields(form, index)
        if self.number_field in form.fields:
            form.fields[self.number_field].required = False

    def clean(self) -> None:
        super().clean()
        typed = [form.cleaned_data.get(self.number_field) or 0 for form in self._filled_in_forms()]
        last = max([self._highest_stored, *typed])
        for form in self._filled_in_forms():
            if form.cleaned_data.get(self.number_field) is None:
                last += 1
                setattr(form.instance, self.number_field, last)

    def _filled_in_forms(self) -> list[AnyForm]:
        return [
            form
            for form in self.forms
            if form.has_changed() and hasattr(form, "cleaned_data") and not form.errors
        ]


class LineupPlaceFormSet(AutoNumberFormSet):
    """The places of a line-up, 1 to 11. A row without a place is a substitute."""

    number_field = "place"

    def clean(self) -> None:
        # A place left empty is not filled in: the player is a substitute.
        super(AutoNumberFormSet, self).clean()
