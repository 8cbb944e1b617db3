"""The pages on which a preview goes from one state to another."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from accounts.audit import Action, record
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.matchday.preview_gate import (
    context_of,
    dismiss_warnings,
    editor_of,
    say_findings,
)
from previews.admin.matchday.release_form import ReleaseForm, RemarkForm
from previews.admin.matchday.release_messages import released_words, say_outcome
from previews.admin.matchday.remark import remark_on
from previews.components.kick_off_times import moment_in_words
from previews.drafting.outdated import gate_with_sentences
from previews.editions.automatic import bring_up_to_date
from previews.editions.release import NotPublishable, ReasonMissing
from previews.editions.transitions import (
    BY_NAME,
    NotAllowed,
    TimeHasPassed,
    Transition,
    perform,
    transitions_of,
)
from previews.models import Preview
from previews.models.groups import DISMISS

RECORDED = "The findings are recorded with the edition."
DONE = {
    "ask_for_review": "An editor is asked for a review.",
    "record_review": "The review is recorded. It stays in review.",
    "send_back": "Sent back: it is a draft again.",
    "unschedule": "It is a draft again.",
    "publish": f"Published. {RECORDED}",
    "withdraw": "Withdrawn: fans no longer see it.",
}
GIVE_A_REASON = "The match has begun: say what is corrected."
GIVE_A_TIME = "Enter the day and time from which fans see it. The time must be to come."


class PreviewSteps(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view
        return [
            path("<row:number>/gate/", page(self.gate_view), name="previews_preview_gate"),
            path(
                "<row:number>/step/<slug:name>/",
                page(self.step_view),
                name="previews_preview_step",
            ),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def gate_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show the findings, dismiss warnings, and take a step that makes a new edition."""
        preview, now = self._preview(request, number), timezone.now()
        steps = [step for step in transitions_of(preview, request.user, now) if step.is_gated]
        form = ReleaseForm(preview, request.POST or None, steps, now)
        if request.method == "POST" and form.is_valid():
            dismissed = self._dismiss(request, preview)
            chosen = [step for step in BY_NAME.values() if f"_{step.name}" in request.POST]
            for step in chosen[:1]:
                self._take(request, step, preview, now, **form.typed)
            if dismissed and not chosen:
                # What waited for that alone is released.
                outcome = bring_up_to_date(preview, timezone.now(), anyway=True)
                say_outcome(request, outcome, preview, now)
            return redirect("admin:previews_preview_gate", number)
        context = context_of(gate_with_sentences(preview, now), now) | {
            "form": form,
            "steps": steps,
            "may_dismiss": request.user.has_perm(f"previews.{DISMISS}"),
        }
        return self._page(request, "gate", f"Findings: {preview}", preview, context)

    def step_view(self, request: HttpRequest, number: int, name: str) -> HttpResponse:
        """Say what the step will do, and take it."""
        preview, now = self._preview(request, number), timezone.now()
        step = BY_NAME.get(name.replace("-", "_"))
        if step is None or step.is_gated:
            raise Http404("no such step")
        if not step.is_open_to(request.user):
            raise PermissionDenied
        form = RemarkForm(step, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            self._take(request, step, preview, now, **form.cleaned_data)
            return redirect("admin:previews_preview_change", number)
        context = {"step": step, "form": form, "remark": remark_on(preview)}
        return self._page(request, "step", f"{step.label}: {preview}", preview, context)

    def _preview(self, request: HttpRequest, number: int) -> Preview:
        preview = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_view_permission(request, preview):
            raise PermissionDenied
        return preview

    def _dismiss(self, request: HttpRequest, preview: Preview) -> int:
        if not request.user.has_perm(f"previews.{DISMISS}"):
            return 0
        dismissed = dismiss_warnings(request, preview)
        if dismissed:
            messages.info(request, f"Warnings dismissed: {dismissed}.")
        return dismissed

    def _take(
        self, request: HttpRequest, step: Transition, preview: Preview, now: datetime, **typed: Any
    ) -> None:
        if not step.is_open_to(request.user):
            raise PermissionDenied
        try:
            perform(step, preview, by=editor_of(request), now=now, **typed)
        except NotPublishable as error:
            say_findings(request, step.label, error.issues)
        except ReasonMissing:
            messages.error(request, GIVE_A_REASON)
        except TimeHasPassed:
            messages.error(request, GIVE_A_TIME)
        except NotAllowed as error:
            messages.error(request, str(error))
        else:
            record(request, Action.PREVIEW_STEP, f"{step.label}: {preview}")
            messages.success(request, _done(step, preview, now, typed.get("publish_at")))

    def _page(
        self, request: HttpRequest, name: str, title: str, preview: Preview, context: Any
    ) -> HttpResponse:
        context |= {
            **self.admin_site.each_context(request),
            "title": title,
            "preview": preview,
            "media": self.media,
        }
        return render(request, f"admin/previews/preview/{name}.html", context)


def _done(step: Transition, preview: Preview, now: datetime, publish_at: datetime | None) -> str:
    if step.name == "schedule" and publish_at is not None:
        from_then = moment_in_words(publish_at, preview.fixture.clock)
        kick_off = preview.fixture.kick_off
        is_late = kick_off is not None and kick_off < publish_at
        late = " The match kicks off before that." if is_late else ""
        return f"Scheduled: fans see it from {from_then} on.{late} {RECORDED}"
    return DONE.get(step.name) or released_words(preview, now)
