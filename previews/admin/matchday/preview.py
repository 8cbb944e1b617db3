"""The pages of previews."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.filters import RowsInUse
from previews.admin.base.request_kind import is_revert
from previews.admin.base.typed_admin import AnyForm
from previews.admin.desk.start_preview import StartPreview
from previews.admin.drafting.draft_page import DraftPage
from previews.admin.drafting.start_from import StartFrom
from previews.admin.matchday.after_saves import may_publish
from previews.admin.matchday.draft_links import DraftLinkPages, link_rows
from previews.admin.matchday.edition_pages import EditionPages
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES
from previews.admin.matchday.preview_actions import PreviewActions
from previews.admin.matchday.preview_findings import PreviewFindingsPage, findings_to_load
from previews.admin.matchday.preview_form import PreviewForm
from previews.admin.matchday.preview_gate import load_preview
from previews.admin.matchday.preview_rights import may_delete, may_edit
from previews.admin.matchday.preview_state import StateFilter, publishing_box
from previews.admin.matchday.preview_steps import PreviewSteps
from previews.admin.matchday.quick_add_links import quick_add_links
from previews.admin.matchday.reach_page import ReachPage
from previews.admin.matchday.talking_point import PictureRows, TalkingPointRows
from previews.components.kick_off_times import moment_in_words
from previews.factcheck.check_claims import check_stale
from previews.models import AcceptedWarning, Preview

# Fans read these beside the editions, in lists and addresses, so that they change at once.
SEEN_IN_LISTS = ("headline", "fixture", "slug", "as_of", "release_by_hand")
STATE = ("status", "publish_at", "released_headline", "review_remark")
WAITS_FOR_RELEASE = "What you save waits until a chief editor releases it."
MAY_NOT_PUBLISH = (
    "You can edit this preview. Only a member of the group Chief editor can publish it."
)
PUBLISHING_HELP = "To change the state, use the links at the top of the page."


@admin.register(Preview)
class PreviewAdmin(
    StartPreview,
    StartFrom,
    DraftPage,
    EditionPages,
    PreviewActions,
    PreviewSteps,
    DraftLinkPages,
    ReachPage,
    PreviewFindingsPage,
    BaseAdmin[Preview],
):
    form = PreviewForm
    list_display = ("headline", "match", "state", "seen_from", "waiting", "authors")
    list_filter = (
        StateFilter,
        ("fixture__season__competition", RowsInUse),
    )
    list_select_related = (
        "fixture__home__stadium",
        "fixture__away",
        "fixture__stadium",
        "fixture__season__competition",
        "release_state",
    )
    search_fields = ("headline", "standfirst", "slug", *FIXTURE_NAMES)
    # That of get_queryset.
    ordering = ()
    autocomplete_fields = ("fixture",)
    fieldsets = (
        (
            "Fixture",
            {
                "fields": ("fixture",),
                "description": "If the list does not have it, add it with the plus sign.",
            },
        ),
        ("Introduction", {"fields": ("headline", "standfirst", "authors")}),
        ("Web address and cut-off", {"fields": ("slug", "as_of")}),
        (
            "Publishing",
            {
                "fields": (("state", "seen_from"), "release_by_hand"),
                "description": PUBLISHING_HELP,
            },
        ),
    )
    inlines = (TalkingPointRows, PictureRows)
    readonly_fields = ("findings", "state", "seen_from")

    def get_queryset(self, request: HttpRequest) -> Any:
        """The latest match first."""
        rows: Any = super().get_queryset(request)
        return rows.by_match_day()

    @admin.display(description="fixture", ordering="match_day")
    def match(self, preview: Preview) -> str:
        return str(preview.fixture)

    @admin.display(description="state")
    def state(self, preview: Preview) -> str:
        return str(preview.state_at(timezone.now()).label)

    @admin.display(description="fans see it from", ordering="publish_at", empty_value="–")
    def seen_from(self, preview: Preview) -> str | None:
        """On the clock on which it is typed."""
        moment = preview.publish_at
        return moment_in_words(moment, preview.fixture.clock) if moment else None

    @admin.display(description="waiting")
    def waiting(self, preview: Preview) -> str:
        state = getattr(preview, "release_state", None)
        changes = state.changes if state and preview.is_released else 0
        return f"{changes} change{'' if changes == 1 else 's'}" if changes else "–"

    @admin.display(description="findings")
    def findings(self, preview: Preview) -> str:
        return findings_to_load(preview)

    def has_change_permission(self, request: HttpRequest, obj: Preview | None = None) -> bool:
        return super().has_change_permission(request, obj) and may_edit(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Preview | None = None) -> bool:
        return super().has_delete_permission(request, obj) and may_delete(obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        rows, counts, missing_rights, protected = super().get_deleted_objects(objs, request)
        # The warnings that were dismissed belong to the preview and go with it.
        missing_rights.discard(AcceptedWarning._meta.verbose_name)
        return rows, counts, missing_rights, protected

    def get_readonly_fields(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        is_locked = obj is not None and obj.has_public_address and not may_publish(request)
        return (*self.readonly_fields, *(SEEN_IN_LISTS if is_locked else ()))

    def get_fieldsets(self, request: HttpRequest, obj: Preview | None = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is not None:
            fieldsets = [("Findings", {"fields": ("findings",)}), *fieldsets]
        if may_publish(request):
            return fieldsets
        is_out = obj is not None and obj.is_released
        description = WAITS_FOR_RELEASE if is_out else MAY_NOT_PUBLISH
        return [
            (title, options | {"description": description} if title == "Publishing" else options)
            for title, options in fieldsets
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        preview = context["original"]
        context["to_enter"] = quick_add_links(preview.fixture) if preview else ()
        if preview:
            context["publishing"] = publishing_box(request, preview, timezone.now())
            context["draft_links"] = link_rows(request, preview, timezone.now())
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, preview: Preview) -> str:
        published = Preview.objects.published(timezone.now()).find_by_natural_key(preview.slug)
        return preview.get_absolute_url() if published.exists() else preview.get_draft_url()

    def save_model(self, request: HttpRequest, obj: Preview, form: AnyForm, change: bool) -> None:
        if is_revert(request):
            # An earlier version has an earlier state, which only the steps change, and values that
            # the form locks.
            stored = Preview.objects.get(pk=obj.pk)
            is_locked = stored.has_public_address and not may_publish(request)
            for column in (*STATE, *(SEEN_IN_LISTS if is_locked else ())):
                setattr(obj, column, getattr(stored, column))
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        # Another cut-off asks for other checks.
        check_stale(load_preview(form.instance), timezone.now())
