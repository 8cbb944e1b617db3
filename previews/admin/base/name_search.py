"""Searches of the admin: names are found whatever their case, accents, signs and spaces."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from previews.admin.base.typed_admin import AnyAdmin
from previews.models.normalized_field import key_columns
from previews.text.spelling import keys_to_look_up

# Words that people type between two clubs, left out of a search: Atalanta v Liverpool.
CLUB_SEPARATORS = {"v", "vs", "-", "–"}


class NameSearch(AnyAdmin):
    """Searches the key of a name beside each name of `search_fields`."""

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        named = super().get_search_fields(request)  # type: ignore[misc]  # a ModelAdmin
        fields: tuple[str, ...] = tuple(named)
        keys = (_key_beside(self.model, path) for path in fields)
        return (*fields, *(key for key in keys if key))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Search for the words as typed, and for their keys."""
        term = " ".join(word for word in search_term.split() if word not in CLUB_SEPARATORS)
        rows, may_repeat = super().get_search_results(request, queryset, term)  # type: ignore[misc]  # a ModelAdmin
        for key in keys_to_look_up(term):
            if key and key != term:
                by_key, repeats = super().get_search_results(request, queryset, key)  # type: ignore[misc]
                rows, may_repeat = rows | by_key, may_repeat or repeats
        return rows, may_repeat


def _key_beside(model: type[Model], path: str) -> str:
    """The path to the key of the name at the path: club__name_key for club__name."""
    *joins, name = path.split("__")
    try:
        for join in joins:
            related = model._meta.get_field(join).related_model
            assert isinstance(related, type)
            model = related
        column = key_columns(model).get(name, "")
    except FieldDoesNotExist:
        return ""
    return "__".join((*joins, column)) if column else ""
