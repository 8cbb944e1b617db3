"""Date fields with bounds, so that a slip of the keyboard such as the year 202 is refused.

Forms and seed files get the sentence from the field's validator. Importers and the shell do not
validate rows, so the field refuses to write as well: `save`, `update`, `bulk_create`.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

# Football has been played to rules since 1857, by people born before.
FIRST_YEAR, LAST_YEAR = 1800, 2100
# Rows that nobody validates are refused only beyond any plan.
LAST_YEAR_WRITTEN = 2999


def is_possible(value: date | datetime, last: int = LAST_YEAR) -> bool:
    return FIRST_YEAR <= value.year <= last


def possible_date(value: date | datetime, last: int = LAST_YEAR) -> None:
    """Refuse a year of three digits, and one of the next century."""
    if not is_possible(value, last):
        sentence = f"Check the year {value.year}: it is not from {FIRST_YEAR} to {LAST_YEAR}."
        raise ValidationError(sentence, code="year")


class _Bounded:
    """Mixin of the fields. To migrations, they are Django's own fields."""

    default_validators = (possible_date,)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, date):
            try:
                possible_date(value, LAST_YEAR_WRITTEN)
            except ValidationError as error:
                raise ValidationError({self.name: error}) from error  # type: ignore[attr-defined]
        return super().get_db_prep_save(value, connection)  # type: ignore[misc]

    def deconstruct(self) -> Any:
        name, path, args, options = super().deconstruct()  # type: ignore[misc]
        own = f"{type(self).__module__}.{type(self).__qualname__}"
        kind = "DateTimeField" if isinstance(self, models.DateTimeField) else "DateField"
        return name, f"django.db.models.{kind}" if path == own else path, args, options


if TYPE_CHECKING:
    DayField = models.DateField
    MomentField = models.DateTimeField
else:

    class DayField(_Bounded, models.DateField):
        """A day between the years of `possible_date`."""

    class MomentField(_Bounded, models.DateTimeField):
        """A moment between the years of `possible_date`."""
