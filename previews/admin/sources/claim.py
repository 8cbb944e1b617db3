"""Claims: sentences that can be true or false, and the articles that make them."""

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.key_value_field import HOW_TO_WRITE, KeyValueField, lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.rechecking import Rechecking, show_changed_verdicts
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.admin.sources.claim_form import ClaimForm, asking, boxes_of_parameters
from previews.admin.sources.claim_verdict import verdict_of
from previews.admin.sources.figure_fields import asked_about
from previews.admin.sources.figure_form_fields import boxes_of_claim, boxes_of_report, keep_boxes
from previews.admin.sources.figures_form import FiguresForm, boxes_of, stating
from previews.factcheck.check_claims import check_claim
from previews.models import Check, Claim, Report

CHECK_NOW = "_check_now"
AS_LINES: Any = {models.JSONField: {"form_class": KeyValueField}}


class ReportRows(BaseStack):
    """With a box for each figure of the claim's question; without a question, in lines."""

    model = Report
    form = FiguresForm
    classes = ()
    extra = 1
    fields = (("article", "reported_on"), "wording", "stated")
    ordering = ("pk",)
    autocomplete_fields = ("article",)
    formfield_overrides = AS_LINES

    def get_fields(self, request: HttpRequest, obj: Claim | None = None) -> Any:
        boxes = boxes_of(boxes_of_claim(obj).reported)
        return (*self.fields[:-1], *(boxes or ("stated",)))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        kwargs.setdefault("form", stating(FiguresForm, boxes_of_claim(obj).reported))
        return super().get_formset(request, obj, **kwargs)


@admin.register(Claim)
class ClaimAdmin(Rechecking, BaseAdmin[Claim]):
    form = ClaimForm
    change_form_template = "admin/previews/claim/change_form.html"
    list_display = ("sentence", "fixture", "club", "kind", "question", "position")
    list_filter = ("kind", "question", ("club", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("club", *OF_FIXTURE)
    search_fields = ("sentence", "scope", "club__name", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "position", "pk")
    autocomplete_fields = ("fixture", "club")
    inlines = (ReportRows,)
    readonly_fields = ("verdict", "answer")

    def get_object(self, *args: Any, **kwargs: Any) -> Claim | None:
        claim: Claim | None = super().get_object(*args, **kwargs)
        if claim is not None:
            keep_boxes(claim)
        return claim

    def get_fieldsets(self, request: HttpRequest, obj: Claim | None = None) -> Any:
        boxes = boxes_of_claim(obj)
        asks, states = boxes_of_parameters(boxes.question), boxes_of(boxes.stated)
        asked = (*asks, "answer") if asks else ()
        fieldsets = [
            *([("What did the desk find?", {"fields": ("verdict",)})] if obj else []),
            (
                "What is claimed, about which fixture?",
                {"fields": ("fixture", "sentence", ("club", "kind"))},
            ),
            (
                "Which question of the archive decides it?",
                {"fields": ("question", *asked, "scope")},
            ),
            *([("What does the sentence itself state?", {"fields": states})] if states else []),
            ("Or why can no result decide it?", {"fields": ("cannot_be_checked",)}),
            ("In which order do fans read it?", {"fields": ("position",)}),
            ("What is it called on the desk?", {"fields": ("slug",)}),
        ]
        return self.with_version_field(request, obj, fieldsets)

    def get_form(
        self, request: HttpRequest, obj: Claim | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        boxes = boxes_of_claim(obj)
        kwargs["form"] = stating(asking(ClaimForm, boxes.question), boxes.stated)
        return super().get_form(request, obj, change, **kwargs)

    @admin.display(description="the archive says")
    def answer(self, claim: Claim) -> str:
        asked = asked_about(claim)
        scope = f"\nLooked at: {asked.answer.scope}" if asked.answer else ""
        figures = asked.answer.figures if asked.answer else ()
        return asked.missing or "\n".join(figure.words for figure in figures) + scope

    @admin.display(description="verdict")
    def verdict(self, claim: Claim) -> str:
        return verdict_of(claim)

    def response_change(self, request: HttpRequest, obj: Claim) -> HttpResponse:
        if CHECK_NOW not in request.POST:
            return super().response_change(request, obj)  # type: ignore[no-any-return]  # simple_history ships no types
        checked = check_claim(obj, timezone.now())
        show_changed_verdicts(request, checked)
        if not checked:
            messages.warning(request, "No preview of its fixture yet: nothing to check it for.")
        elif not any(each.changed for each in checked):
            messages.info(request, "Checked: every verdict is as it was.")
        return HttpResponseRedirect(request.path)


@admin.register(Report)
class ReportAdmin(Rechecking, SourcedAdmin[Report]):
    form = FiguresForm
    list_display = ("claim", "article", "wording", "reported_on")
    list_filter = (("article__outlet", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("claim", "article__outlet")
    search_fields = ("claim__sentence", "wording", "article__outlet__name")
    ordering = ("-claim__fixture__day", "pk")
    autocomplete_fields = ("claim", "article")
    formfield_overrides = AS_LINES

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        boxes = boxes_of(boxes_of_report(obj))
        in_lines = {"fields": ("stated",), "description": HOW_TO_WRITE}
        fieldsets = [
            ("Which claim, in which words?", {"fields": ("claim", "wording")}),
            ("What do the words state?", {"fields": boxes} if boxes else in_lines),
            SOURCE,
        ]
        return self.with_version_field(request, obj, fieldsets)

    def get_form(
        self, request: HttpRequest, obj: Report | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        kwargs["form"] = stating(FiguresForm, boxes_of_report(obj))
        return super().get_form(request, obj, change, **kwargs)

    def get_object(self, *args: Any, **kwargs: Any) -> Report | None:
        report: Report | None = super().get_object(*args, **kwargs)
        boxes_of_report(report)
        return report


@admin.register(Check)
class CheckAdmin(ReadonlyAdmin):
    list_display = ("claim", "outcome", "reason", "checked_at")
    list_filter = ("outcome",)
    list_select_related = ("claim", "report__article__outlet", "report__claim")
    search_fields = ("claim__sentence", "reason")
    ordering = ("-checked_at", "-pk")
    fieldsets = (
        ("What was checked?", {"fields": ("claim", "report", "as_of", "checked_at")}),
        (
            "With which outcome?",
            {"fields": ("outcome", "reason", "suggestion", "scope", "figures_in_lines")},
        ),
    )
    readonly_fields = ("figures_in_lines",)

    @admin.display(description="figures")
    def figures_in_lines(self, check: Check) -> str:
        figures = {one["label"]: one["value"] for one in check.figures.values()}
        return lines_of(figures) or "–"
