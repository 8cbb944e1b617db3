"""Pages of the admin for rows that the software writes: people read them and change nothing."""

from typing import Any

from django.http import HttpRequest


class ReadOnlyRows:
    """Mixin of a ModelAdmin, before it."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
