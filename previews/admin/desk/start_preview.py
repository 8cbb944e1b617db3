"""One press makes the preview of a match: a draft with the names of the clubs as its headline."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html

from previews.admin.base.typed_admin import AnyAdmin
from previews.models import Fixture, Preview
from previews.models.slug import free_slug, slug_candidates


class StartPreview(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.start_view)
        return [path("start/", page, name="previews_preview_start"), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def start_view(self, request: HttpRequest) -> HttpResponse:
        """Make the preview, or open the one that the match has already."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self.has_add_permission(request):
            raise PermissionDenied
        number = request.POST.get("fixture", "")
        with transaction.atomic():
            # Two presses at once make one preview: the second waits for the first.
            locked = Fixture.objects.select_related("home", "away").select_for_update(of=("self",))
            fixture = get_object_or_404(locked, pk=number if number.isdecimal() else None)
            preview = Preview.objects.about_fixture(fixture).order_by("pk").last()
            if preview is None:
                preview = self.start(request, fixture)
        return redirect("admin:previews_preview_change", preview.pk)

    def start(self, request: HttpRequest, fixture: Fixture, **settings: Any) -> Preview:
        """A draft about the fixture, whose clubs must be loaded, with these settings."""
        facts = {"fixture": fixture}
        slug = free_slug(Preview, *slug_candidates(Preview, facts))
        preview = Preview(fixture=fixture, slug=slug, headline=_headline(fixture), **settings)
        preview.edited_by_hand = True
        preview.full_clean()
        preview.save()
        self.log_addition(request, preview, [{"added": {}}])  # type: ignore[attr-defined]  # a ModelAdmin
        say_started(request, preview)
        return preview


def say_started(request: HttpRequest, preview: Preview) -> None:
    address = reverse("admin:previews_preview_draft", args=[preview.pk])
    link = '<a href="{}">Draft from the facts</a>'
    messages.success(request, format_html(f"A draft of “{{}}” is made. {link}", preview, address))


def _headline(fixture: Fixture) -> str:
    longest = Preview._meta.get_field("headline").max_length
    return f"{fixture.home} v {fixture.away}"[:longest]
