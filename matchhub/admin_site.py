"""Django's admin site with matchhub's titles and a front page in groups."""

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, NamedTuple

from django.contrib.admin import AdminSite
from django.contrib.admin.utils import unquote
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.text import slugify
from django.views.decorators.cache import never_cache

# The databases count to a number of 19 digits.
NUMBER = re.compile(r"\d{1,18}", re.ASCII)
TOO_LARGE = re.compile(r"\d{19}")
LONGEST_VALUE = 2_000
# What editors search for may be any text.
SEARCHES = {"q", "term"}
# A number that says nothing of a row.
COUNTS = {"empty_rows"}


class DueItem(NamedTuple):
    """Something for editors to do, and its page."""

    words: str
    address: str


class MatchhubAdminSite(AdminSite):
    """Shows the models of an app in groups on the front page, when `groups` names the app."""

    site_header = "matchhub administration"
    site_title = "matchhub"
    index_title = "Site administration"
    # App label to group title to the names of the group's models, in the order shown.
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    # Titles of lists on the front page to functions that list what is due.
    due: dict[str, Callable[[HttpRequest], list[DueItem]]] = {}

    # The front page, where an app has one of its own; it is called with what is due.
    front_page: Callable[[HttpRequest, dict[str, Any]], HttpResponse] | None = None

    # Called with the view of each page of the admin and its arguments. Set on the site itself.
    answer: Callable[..., Any] | None = None

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            _refuse_what_no_row_has(request, args, kwargs)
            if self.answer is None:
                return view(request, *args, **kwargs)
            return self.answer(view, request, *args, **kwargs)

        return super().admin_view(answered, cacheable)

    @method_decorator(never_cache)
    @login_not_required
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page of the app accounts, which has the limits and the second step."""
        leads_to = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index")
        query = urlencode({REDIRECT_FIELD_NAME: leads_to})
        return redirect(f"{reverse('account_login')}?{query}")

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> Any:
        return redirect("account_change_password")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        if self.front_page is None:
            return self.models_page(request)
        due = {title: items for title, read in self.due.items() if (items := read(request))}
        context = {**self.each_context(request), **(extra_context or {}), "due": due}
        return self.front_page(request, context)

    def models_page(self, request: HttpRequest) -> TemplateResponse:
        """The models in groups, as on Django's own front page."""
        return super().index(request, {"title": "All records"})

    def get_urls(self) -> list[Any]:
        page = self.admin_view(self.models_page)
        return [path("models/", page, name="models"), *super().get_urls()]

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
        """Return an entry like `app` for each group that has models, then one for the rest."""
        ungrouped = {model["object_name"]: model for model in app["models"]}
        index_url = reverse("admin:models")
        groups = []
        for title, names in self.groups[app["app_label"]].items():
            models = [ungrouped.pop(name) for name in names if name in ungrouped]
            label = slugify(title)
            groups.append(
                # The sidebar marks a group as current when the page's path contains app_url. No
                # path contains a fragment, so that it marks the open model and not all groups.
                app | {"name": title, "app_label": label, "app_url": f"{index_url}#{label}"}
                | {"models": models}
            )  # fmt: skip
        rest = app | {"models": list(ungrouped.values())}
        return [group for group in [*groups, rest] if group["models"]]


def _refuse_what_no_row_has(
    request: HttpRequest, unnamed: tuple[Any, ...], parts: Mapping[str, Any]
) -> None:
    """Django looks up every number that an address or a filter names, also one that is too large
    for the database, and texts with NUL, which PostgreSQL refuses: both are faults of the server.
    """
    if any(_is_of_no_row(str(part)) for part in parts.values()):
        raise Http404("no row has such a number")
    # Every row of the admin has a number. Some pages look up whatever stands in its place: those of
    # the history, whose parts have no names.
    numbers = [*unnamed, *(parts[name] for name in parts if name == "object_id")]
    if not all(NUMBER.fullmatch(unquote(str(number))) for number in numbers):
        raise Http404("no row has such a number")
    for name, values in request.GET.lists():
        if "\0" in name or any(
            len(value) > LONGEST_VALUE or (name not in SEARCHES | COUNTS and _is_of_no_row(value))
            for value in values
        ):
            raise BadRequest("a parameter is too long, or names no row")


def _is_of_no_row(value: str) -> bool:
    return "\0" in value or len(value) > LONGEST_VALUE or TOO_LARGE.search(value) is not None
