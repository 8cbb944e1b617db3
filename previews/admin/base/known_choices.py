"""Chosen rows that were read with the row of a form: its widgets need no query for each."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.forms import ModelChoiceField

from previews.admin.base.typed_admin import AnyForm
from previews.models.facts import declared_by


@dataclass(frozen=True, slots=True)
class WithKnownRow:
    """The rows of a choice, of which an autocomplete reads the chosen one to name it."""

    known: Model
    rows: QuerySet[Any]

    def using(self, alias: str | None) -> "WithKnownRow":
        return WithKnownRow(self.known, self.rows.using(alias))

    def filter(self, **chosen: Any) -> Any:
        wanted = next(iter(chosen.values()), ())
        if len(chosen) == 1 and set(map(str, wanted)) == {str(self.known.pk)}:
            return [self.known]
        return self.rows.complex_filter(chosen)


def know_chosen_rows(form: AnyForm) -> None:
    """For a form whose instance was read with `chosen_rows`."""
    read = form.instance._state.fields_cache
    for name, field in form.fields.items():
        row = read.get(name)
        if isinstance(field, ModelChoiceField) and isinstance(row, Model):
            choices: Any = field.widget.choices
            if isinstance(getattr(choices, "queryset", None), QuerySet):
                choices.queryset = WithKnownRow(row, choices.queryset)


def chosen_rows(model: type[Model], names: Any) -> list[str]:
    """What is to be joined so that the chosen rows of these fields can be named."""
    joins = []
    for name in names:
        target: Any = model._meta.get_field(name).related_model
        declared = declared_by(target)
        joins += [name, *(f"{name}__{join}" for join in (declared.str_joins if declared else ()))]
    return joins
