"""The answer to a form in which another club, match or person was chosen: what it can change."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from previews.admin.base.reach import chosen, reach_of
from previews.admin.base.typed_admin import AnyAdmin


class ReachPage(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.reach_view)
        return [path("reach/", page, name="previews_preview_reach"), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def reach_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {"reach": reach_of(request, chosen(request.GET.dict()))}
        return render(request, "admin/previews/reach.html", context)
