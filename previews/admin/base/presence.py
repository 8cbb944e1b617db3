"""On the form of a record: who else has it open, at load and every 20 seconds by presence.js."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.session_age import asked_by_script
from previews.admin.base.typed_admin import AnyAdmin
from previews.components.kick_off_times import UNITED_KINGDOM, zone_name
from previews.models import Presence

# Editors that are named.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class PresentEditor:
    """`since` is "14:05 BST", with the day where that is not today."""

    name: str
    since: str


@dataclass(frozen=True, slots=True)
class PresenceBox:
    """`are_more`: others beside the named; `address` notes that the form is open, and answers."""

    editors: tuple[PresentEditor, ...]
    are_more: bool
    address: str


class PresencePage(AnyAdmin):
    """For the admin of every record that editors write."""

    def get_urls(self) -> list[Any]:
        # The name does not begin as those of pages do: nothing is saved that could be released.
        page = self.admin_site.admin_view(require_POST(self.presence_view))
        pattern = path("<path:object_id>/presence/", page, name=_name_of(self.model))
        return [pattern, *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def presence_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Note that the user has the form open, or has left it; answer with who else has."""
        asked_by_script(request)
        record = self.get_object(request, object_id)  # type: ignore[attr-defined]  # a ModelAdmin
        if record is None:
            raise Http404("there is no such record")
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        if "left" in request.POST:
            Presence.objects.all().leave(request.user, record)
            return HttpResponse(status=204)
        Presence.objects.all().note(request.user, record, timezone.now())
        context = {"presence": presence_box(request, record)}
        return render(request, "admin/previews/presence.html", context)


def presence_box(request: HttpRequest, record: Model) -> PresenceBox:
    """1 query."""
    now = timezone.now()
    rows = list(Presence.objects.all().beside(request.user, record, now)[: SHOWN + 1])
    editors = (
        PresentEditor(row.user.get_full_name() or str(row.user), _since(row.since, now))
        for row in rows[:SHOWN]
    )
    name = f"admin:{_name_of(type(record))}"
    return PresenceBox(tuple(editors), len(rows) > SHOWN, reverse(name, args=[record.pk]))


def _name_of(model: type[Model]) -> str:
    return f"presence_{model._meta.model_name}"


def _since(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(UNITED_KINGDOM)
    words = f"{local:%H:%M} {zone_name(local)}"
    is_today = local.date() == now.astimezone(UNITED_KINGDOM).date()
    return words if is_today else f"{local:%-d %B}, {words}"
