"""The editors' desk: Django's admin under matchhub's name, its front page grouped by desk."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import slugify


class DeskSite(AdminSite):
    """An app may hand over `groups`: what stands together on the front page, in which order."""

    site_header = "matchhub: the desk"
    site_title = "matchhub"
    index_title = "What do you want to write?"
    # For each app: the title of a group, and the names of its models.
    groups: dict[str, dict[str, tuple[str, ...]]] = {}

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        apps: list[dict[str, Any]] = super().get_app_list(request, app_label)
        if app_label:  # the page of one app: Django's own list
            return apps
        grouped = [app for app in apps if app["app_label"] in self.groups]
        others = [app for app in apps if app["app_label"] not in self.groups]
        return [group for app in grouped for group in self._groups_of(app)] + others

    def _groups_of(self, app: dict[str, Any]) -> list[dict[str, Any]]:
        left = {model["object_name"]: model for model in app["models"]}
        front = reverse("admin:index")
        groups = []
        for title, names in self.groups[app["app_label"]].items():
            models = [left.pop(name) for name in names if name in left]
            label = slugify(title)
            groups.append(
                # An address with a fragment is never part of another page's address, so that the
                # sidebar marks the page that is open and not all groups at once.
                app | {"name": title, "app_label": label, "app_url": f"{front}#{label}"}
                | {"models": models}
            )  # fmt: skip
        rest = app | {"models": list(left.values())}
        return [group for group in [*groups, rest] if group["models"]]
