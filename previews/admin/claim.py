"""Claims: sentences that can be true or false, and the articles that make them."""

from django.contrib import admin
from django.db import models

from previews.admin.claim_form import ClaimForm, questions_in_lines
from previews.admin.day_of_fixture import FIXTURE_NAMES, OF_FIXTURE
from previews.admin.only_to_read import OnlyToRead
from previews.admin.record_admin import RecordAdmin
from previews.admin.record_inline import RecordStack
from previews.admin.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.stated_lines import HOW_TO_WRITE, StatedLines, lines_of
from previews.models import Check, Claim, Report


class ReportRows(RecordStack):
    model = Report
    classes = ()
    extra = 1
    fields = (("article", "reported_on"), "wording", "stated")
    ordering = ("pk",)
    autocomplete_fields = ("article",)
    formfield_overrides = {models.JSONField: {"form_class": StatedLines}}


@admin.register(Claim)
class ClaimAdmin(RecordAdmin[Claim]):
    form = ClaimForm
    list_display = ("sentence", "fixture", "club", "kind", "question", "position")
    list_filter = ("kind", "question", ("club", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("club", *OF_FIXTURE)
    search_fields = ("sentence", "scope", "club__name", *FIXTURE_NAMES)
    ordering = ("-fixture__day", "position", "pk")
    autocomplete_fields = ("fixture", "club")
    formfield_overrides = {models.JSONField: {"form_class": StatedLines}}
    fieldsets = (
        (
            "What is claimed, about which fixture?",
            {"fields": ("fixture", "sentence", ("club", "kind"))},
        ),
        (
            "Which question of the archive decides it?",
            {
                "fields": ("question", "parameters", "expected", "scope"),
                "description": f"What is asked, and what the sentence states. {HOW_TO_WRITE}",
            },
        ),
        (
            "What does each question ask, and what can it state?",
            {"fields": ("questions",), "classes": ("collapse",)},
        ),
        ("Or why can no result decide it?", {"fields": ("cannot_be_checked",)}),
        ("In which order do fans read it?", {"fields": ("position",)}),
        ("What is it called on the desk?", {"fields": ("slug",)}),
    )
    inlines = (ReportRows,)
    readonly_fields = ("questions",)

    @admin.display(description="question: what it asks → what it states")
    def questions(self, claim: Claim) -> str:
        return questions_in_lines()


@admin.register(Report)
class ReportAdmin(SourcedAdmin[Report]):
    list_display = ("claim", "article", "wording", "reported_on")
    list_filter = (("article__outlet", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("claim", "article__outlet")
    search_fields = ("claim__sentence", "wording", "article__outlet__name")
    ordering = ("-claim__fixture__day", "pk")
    autocomplete_fields = ("claim", "article")
    formfield_overrides = {models.JSONField: {"form_class": StatedLines}}
    fieldsets = (
        ("Which claim, in which words?", {"fields": ("claim", "wording")}),
        ("What do the words state?", {"fields": ("stated",), "description": HOW_TO_WRITE}),
        SOURCE,
    )


@admin.register(Check)
class CheckAdmin(OnlyToRead):
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
        return lines_of(check.figures) or "–"
