"""Forms of what a sentence states: a box for each figure of the answer, never data by hand."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms

from previews.admin.base.base_form import BaseForm
from previews.admin.base.typed_admin import AnyForm
from previews.admin.sources.figure_fields import STATES, FigureField, as_typed


class FiguresForm(BaseForm):
    """`column` is where the row keeps what is stated; `figures` are the boxes of this form."""

    column: ClassVar[str] = "stated"
    figures: ClassVar[Sequence[FigureField]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stated = getattr(self.instance, self.column) or {}
        for figure in self.figures:
            if figure.name in stated:
                self.initial[f"{STATES}{figure.name}"] = as_typed(stated[figure.name])

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.figures:
            setattr(self.instance, self.column, self._stated(facts))
        return facts

    def _stated(self, facts: dict[str, Any]) -> dict[str, Any]:
        typed = {one.name: (facts.get(f"{STATES}{one.name}") or "").strip() for one in self.figures}
        return {one.name: one.read(typed[one.name]) for one in self.figures if typed[one.name]}


def stating(form: type[AnyForm], figures: Sequence[FigureField]) -> type[AnyForm]:
    """The form with a box for each of the figures."""
    boxes: dict[str, forms.Field] = {f"{STATES}{one.name}": one.field for one in figures}
    return type(form.__name__, (form,), {**boxes, "figures": tuple(figures)})


def boxes_of(figures: Sequence[FigureField]) -> tuple[str, ...]:
    return tuple(f"{STATES}{one.name}" for one in figures)
