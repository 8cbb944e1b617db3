"""The page of a source of result files: how far it is believed."""

from django.contrib import admin
from django.http import HttpRequest

from previews.admin.base.base_fields import BaseFields
from previews.admin.base.bounded_list import BoundedList
from previews.admin.base.name_search import NameSearch
from previews.admin.base.typed_admin import AnyModelAdmin
from previews.models import ImportSource


@admin.register(ImportSource)
class ImportSourceAdmin(NameSearch, BoundedList, BaseFields, AnyModelAdmin):
    list_display = ("name", "rank")
    list_filter = (("rank", admin.EmptyFieldListFilter),)
    search_fields = ("name",)
    ordering = ("rank", "name")
    fields = ("name", "rank")
    view_on_site = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ImportSource | None = None) -> bool:
        return False
