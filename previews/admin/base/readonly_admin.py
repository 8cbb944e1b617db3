"""Pages of rows that matchhub writes itself: editors can look them up and cannot change them."""

from typing import Any

from django.http import HttpRequest

from previews.admin.base.bounded_list import BoundedList
from previews.admin.base.name_search import NameSearch
from previews.admin.base.select_related_names import SelectRelatedNames
from previews.admin.base.typed_admin import AnyModelAdmin


class ReadonlyAdmin(NameSearch, BoundedList, SelectRelatedNames, AnyModelAdmin):
    view_on_site = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
