"""Rows with the code of a country, stored as FIFA writes it."""

from collections.abc import Collection

from django.db import models

from previews.data.countries import country_code


class InCountry(models.Model):
    """A row of a country. MCO and Monaco are stored as MON: one country has one code."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        typed: str = self.country  # type: ignore[has-type]  # a field of each subclass
        self.country = country_code(typed) or typed if typed else ""
        super().clean_fields(exclude=exclude)
