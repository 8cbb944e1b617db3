"""Counted rows: the next numbers stand in the empty ones, and a forgotten one is filled in."""

from typing import Any, ClassVar

from previews.admin.base.typed_admin import AnyForm
from previews.admin.base.unique_rows import UniqueRows


class AutoNumberFormSet(UniqueRows):
    """`counts` is the field that counts, from 1; a new row without a number takes the next."""

    counts: ClassVar[str] = "number"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        taken = {getattr(row, self.counts) for row in self.get_queryset()}
        free = [number for number in range(1, len(taken) + 100) if number not in taken]
        # Compared with what comes back, so that an untouched line is known to be untouched.
        self.initial_extra = [{self.counts: number} for number in free[: self.extra]]
        self._highest = max((number for number in taken if number), default=0)

    def add_fields(self, form: AnyForm, index: int | None) -> None:
        super().add_fields(form, index)
        if self.counts in form.fields:
            form.fields[self.counts].required = False

    def clean(self) -> None:
        super().clean()
        typed = [form.cleaned_data.get(self.counts) or 0 for form in self._written()]
        last = max([self._highest, *typed])
        for form in self._written():
            if form.cleaned_data.get(self.counts) is None:
                last += 1
                setattr(form.instance, self.counts, last)

    def _written(self) -> list[AnyForm]:
        return [
            form
            for form in self.forms
            if form.has_changed() and hasattr(form, "cleaned_data") and not form.errors
        ]


class ElevenPlaces(AutoNumberFormSet):
    """The places of a line-up; a line without a place is a player on the bench."""

    counts = "place"

    def clean(self) -> None:
        """Nothing to fill: an empty place means the bench."""
        super(AutoNumberFormSet, self).clean()
