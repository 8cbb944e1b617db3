"""Steps of several previews at once: by the same gate and rights as each preview's own page."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.audit import Action, record
from previews.admin.base.confirm_page import ConfirmPage, ask, is_confirmed, rows_at_once
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.matchday.preview_gate import editor_of, say_findings
from previews.editions.release import NotPublishable, ReasonMissing
from previews.editions.transitions import BY_NAME, NotAllowed, Transition, perform
from previews.models import Preview
from previews.models.groups import PUBLISH

NEEDS_A_REASON = "“{}”: not done. The match has begun: say on its own page what is corrected."
PAGES = {
    name: ConfirmPage(
        f"{name}_rows",
        f"{BY_NAME[name].label}: several previews",
        BY_NAME[name].sentence,
        BY_NAME[name].label,
    )
    for name in ("publish", "withdraw")
}
DONE = {"publish": "“{}” is published.", "withdraw": "“{}” is withdrawn: fans no longer see it."}


class PreviewActions(AnyAdmin):
    """For the admin of previews."""

    actions = ("publish_rows", "withdraw_rows")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"previews.{PUBLISH}")

    @admin.action(description="Publish …", permissions=["publish"])
    def publish_rows(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        return self._step(request, rows, "publish")

    @admin.action(description="Withdraw …", permissions=["publish"])
    def withdraw_rows(self, request: HttpRequest, rows: QuerySet[Any]) -> HttpResponse | None:
        return self._step(request, rows, "withdraw")

    def _step(self, request: HttpRequest, rows: QuerySet[Any], name: str) -> HttpResponse | None:
        ticked = rows_at_once(request, rows)
        if not ticked:
            return None
        if not is_confirmed(request):
            return ask(PAGES[name], self, request, ticked)
        for preview in (
            Preview.objects.for_fact_check().in_bulk([each.pk for each in ticked]).values()
        ):
            _take(request, BY_NAME[name], preview)
        return None


def _take(request: HttpRequest, step: Transition, preview: Preview) -> None:
    """Take the step, or say why not; each preview for itself."""
    try:
        perform(step, preview, by=editor_of(request), now=timezone.now())
    except NotPublishable as error:
        say_findings(request, f"{step.label} “{preview}”", error.issues)
    except ReasonMissing:
        messages.error(request, NEEDS_A_REASON.format(preview))
    except NotAllowed as error:
        messages.error(request, f"“{preview}”: {error}")
    else:
        record(request, Action.PREVIEW_STEP, f"{step.label}: {preview}")
        messages.success(request, DONE[step.name].format(preview))
