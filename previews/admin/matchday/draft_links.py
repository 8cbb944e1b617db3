"""Links that show a draft to people who cannot sign in: making, listing and revoking them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone

from accounts.audit import Action, record
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.matchday.preview_gate import editor_of
from previews.components.kick_off_times import moment_in_words
from previews.models import DraftLink, Preview
from previews.models.draft_link import DAYS
from previews.models.preview_status import PreviewStatus

SHOWN = 20
FANS_READ_IT = "Fans know the address of this preview. A link leads them there."


class DraftLinkForm(forms.Form):
    days = forms.TypedChoiceField(
        label="It works for",
        coerce=int,
        choices=[(days, f"{days} day{'' if days == 1 else 's'}") for days in DAYS],
        initial=DAYS[1],
    )


@dataclass(frozen=True, slots=True)
class LinkRow:
    """`address` is empty for who may not make links, and once the link does not open the draft."""

    number: int
    made: str
    until: str
    state: str
    address: str
    is_open: bool


class DraftLinkPages(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view
        return [
            path("<row:number>/links/", page(self.links_view), name="previews_preview_links"),
            path(
                "<row:number>/links/<row:link>/revoke/",
                page(self.revoke_view),
                name="previews_preview_link_revoke",
            ),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def links_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """List the links of a draft, and make one on POST."""
        preview, now = self._shown_by_link(request, number), timezone.now()
        may_make = _may_make(request) and not is_known_to_fans(preview, now)
        form = DraftLinkForm(request.POST if request.method == "POST" else None)
        if request.method == "POST":
            if not _may_make(request):
                raise PermissionDenied
            if not may_make:
                messages.error(request, FANS_READ_IT)
                return redirect("admin:previews_preview_links", number)
            if form.is_valid():
                self._make(request, preview, form.cleaned_data["days"], now)
                return redirect("admin:previews_preview_links", number)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Links to the draft: {preview}",
            "preview": preview,
            "links": link_rows(request, preview, now),
            "form": form if may_make else None,
            "may_revoke": _may_revoke(request),
            "fans_read_it": FANS_READ_IT if is_known_to_fans(preview, now) else "",
        }
        return render(request, "admin/previews/preview/links.html", context)

    def revoke_view(self, request: HttpRequest, number: int, link: int) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        preview, now = self._shown_by_link(request, number), timezone.now()
        if not _may_revoke(request):
            raise PermissionDenied
        row = get_object_or_404(DraftLink.objects.of(preview), pk=link)
        if DraftLink.objects.all().revoke(row.pk, by=editor_of(request), now=now):
            record(request, Action.PREVIEW_STEP, f"Revoked a link to the draft: {preview}")
            messages.success(request, "Revoked: the link no longer shows the draft.")
        else:
            messages.info(request, "The link did not work any more.")
        return redirect("admin:previews_preview_links", number)

    def _make(self, request: HttpRequest, preview: Preview, days: int, now: datetime) -> None:
        link = DraftLink.objects.all().make(preview, days, by=editor_of(request), now=now)
        until = moment_in_words(link.expires_at, preview.fixture.clock)
        record(request, Action.PREVIEW_STEP, f"Made a link to the draft until {until}: {preview}")
        messages.success(
            request, f"The link is made. It opens the draft without a login until {until}."
        )

    def _shown_by_link(self, request: HttpRequest, number: int) -> Preview:
        preview = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_view_permission(request, preview):
            raise PermissionDenied
        return preview


def link_rows(request: HttpRequest, preview: Preview, now: datetime) -> tuple[LinkRow, ...]:
    """The newest links of a preview. 1 query."""
    is_over, may_make = is_known_to_fans(preview, now), _may_make(request)
    rows = []
    for link in DraftLink.objects.of(preview)[:SHOWN]:
        is_open = link.is_open(now) and not is_over
        address = request.build_absolute_uri(link.get_absolute_url())
        rows.append(
            LinkRow(
                number=link.pk,
                made=f"{link.created_by or 'An unknown user'}, {_words(preview, link.created_at)}",
                until=_words(preview, link.expires_at),
                state=_state(preview, link, now, is_over=is_over),
                address=address if is_open and may_make else "",
                is_open=is_open,
            )
        )
    return tuple(rows)


def is_known_to_fans(preview: Preview, now: datetime) -> bool:
    """Whether the address of fans answers for the preview, also by saying that it was withdrawn."""
    return preview.state_at(now) in (PreviewStatus.PUBLISHED, PreviewStatus.WITHDRAWN)


def _state(preview: Preview, link: DraftLink, now: datetime, *, is_over: bool) -> str:
    if link.revoked_at is not None:
        by = link.revoked_by or "an unknown user"
        return f"Revoked by {by}, {_words(preview, link.revoked_at)}"
    if not link.is_open(now):
        return "Expired"
    return "Leads to the page of fans" if is_over else "Works"


def _words(preview: Preview, moment: datetime) -> str:
    return moment_in_words(moment, preview.fixture.clock)


def _may_make(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.add_draftlink")


def _may_revoke(request: HttpRequest) -> bool:
    return request.user.has_perm("previews.change_draftlink")
