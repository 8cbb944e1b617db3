"""A new preview is started from another one: of a further match of one of its clubs."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.drafting.draft_page import NAME as DRAFT
from previews.models import Fixture, Preview
from previews.text.whole_number import whole_number

NAME = "previews_preview_start_from"
MOST_MATCHES = 20
CHOOSE = "Choose one of the matches."
HAS_ONE = "“{preview}” was there already, and none of its settings is changed."


class StartFrom(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.start_from_view)
        return [path("<row:number>/start-from/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def start_from_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Offer the coming matches of both clubs, and make the preview of the chosen one.

        Authors and the way of release are taken over. Texts are not: the page to which this leads
        offers them one by one.
        """
        source = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_view_permission(request, source) or not self.has_add_permission(request):
            raise PermissionDenied
        matches = _further_matches(source.fixture)
        if request.method == "POST":
            chosen = whole_number(request.POST.get("match", ""))
            if chosen in {match.pk for match in matches}:
                preview = self._start_from(request, source, chosen)
                query = {"from": str(source.pk)}
                return redirect(reverse(f"admin:{DRAFT}", args=[preview.pk], query=query))
            messages.error(request, CHOOSE)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Start from: {source}",
            "preview": source,
            "matches": matches,
        }
        return render(request, "admin/drafting/start_from.html", context)

    def _start_from(self, request: HttpRequest, source: Preview, number: int | None) -> Preview:
        with transaction.atomic():
            # Two presses at once make one preview: the second waits for the first.
            locked = Fixture.objects.select_related("home", "away").select_for_update(of=("self",))
            fixture = get_object_or_404(locked, pk=number)
            preview = Preview.objects.about_fixture(fixture).order_by("pk").last()
            if preview is not None:
                messages.warning(request, HAS_ONE.format(preview=preview))
                return preview
            settings = {"authors": source.authors, "release_by_hand": source.release_by_hand}
            started: Preview = self.start(request, fixture, **settings)  # type: ignore[attr-defined]  # of StartPreview
            return started


def _further_matches(fixture: Fixture) -> list[Fixture]:
    """The next matches of both clubs that are to be played, earliest first."""
    both = Fixture.objects.involving_any(fixture.home, fixture.away).to_be_played()
    later = both.after(fixture.day).without(fixture).earliest_first()
    loaded = ("home", "away", "season__competition")
    return list(later.select_related(*loaded)[:MOST_MATCHES])
