"""Claims: sentences that can be true or false, and the articles that make them."""

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.filters import RowsInUse
from previews.admin.base.key_value_field import HOW_TO_WRITE, KeyValueField, lines_of
from previews.admin.base.readonly_admin import ReadonlyAdmin
from previews.admin.base.rechecking import Rechecking, show_changed_verdicts
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.admin.sources.claim_answer import answer_text
from previews.admin.sources.claim_asked import SHOWN, asked_about, question_of
from previews.admin.sources.claim_draft import ClaimDrafts
from previews.admin.sources.claim_fields import STATES, figure_names, parameter_fields
from previews.admin.sources.claim_form import ClaimForm, figure_fields, shown_question
from previews.admin.sources.claim_list import ByQuestion, ClaimList, LastVerdict
from previews.admin.sources.claim_verdict import verdict_of
from previews.admin.sources.stated_form import (
    ReportForm,
    ReportFormSet,
    StatedForm,
    reported_names,
)
from previews.factcheck.check_claims import check_claim
from previews.factcheck.check_json import checked_figures
from previews.models import Check, Claim, Report
from previews.questions.question import Question

CHECK_NOW = "_check_now"
CLAIM_COLUMNS = (
    "fixture", "sentence", "club", "kind", "question", "scope", "cannot_be_checked", "position",
    "slug",
)  # fmt: skip
REPORT_COLUMNS = ("article", "reported_on", "wording")
AS_LINES: Any = {models.JSONField: {"form_class": KeyValueField}}


class ReportRows(BaseStack):
    """With a field for each figure of the claim's question; without a question, in lines."""

    model = Report
    form = StatedForm
    formset = ReportFormSet
    classes = ()
    fields = (("article", "reported_on"), "wording", "stated")
    ordering = ("pk",)
    autocomplete_fields = ("article",)
    formfield_overrides = AS_LINES

    stated: tuple[str, ...] = ("stated",)

    def get_fields(self, request: HttpRequest, obj: Claim | None = None) -> Any:
        return (*self.fields[:-1], *self.stated)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        # An inline serves one request: a page that comes back with errors keeps its fields.
        shown = shown_question(request, obj)
        names = figure_fields(reported_names(shown, obj, request.POST))
        self.stated = names or ("stated",)
        columns = (*REPORT_COLUMNS, *(() if names else ("stated",)))
        formset: Any = super().get_formset(request, obj, fields=columns, **kwargs)
        formset.shown = shown
        return formset


@admin.register(Claim)
class ClaimAdmin(ClaimDrafts, ClaimList, Rechecking, BaseAdmin[Claim]):
    form = ClaimForm
    change_form_template = "admin/previews/claim/change_form.html"
    list_filter = (LastVerdict, ByQuestion, "kind", ("club", RowsInUse))
    list_select_related = ("club", *OF_FIXTURE)
    search_fields = ("sentence", "scope", "club__name", *FIXTURE_NAMES)
    ordering = ("-fixture", "position", "pk")
    autocomplete_fields = ("fixture", "club")
    inlines = (ReportRows,)
    readonly_fields = ("verdict",)

    def get_fieldsets(self, request: HttpRequest, obj: Claim | None = None) -> Any:
        question = shown_question(request, obj)
        may_write = self.has_change_permission(request, obj) if obj else True
        hidden = (SHOWN,) if may_write else ()
        fieldsets = [
            *([("What is the verdict?", {"fields": ("verdict",)})] if obj else []),
            ("Claim", {"fields": ("fixture", "sentence", ("club", "kind"), "scope")}),
            *_of_question(question, obj, hidden),
            ("Reason that it cannot be checked", {"fields": ("cannot_be_checked",)}),
            ("Order on the page", {"fields": ("position",)}),
            ("Name in the admin", {"fields": ("slug",)}),
        ]
        return self.with_version_field(request, obj, fieldsets)

    def get_form(
        self, request: HttpRequest, obj: Claim | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        # The form adds the fields of its question itself.
        form = super().get_form(request, obj, change, **kwargs | {"fields": CLAIM_COLUMNS})
        form.shown = shown_question(request, obj)
        return form

    @admin.display(description="The archive says")
    def answer(self, claim: Claim) -> str:
        """For those who may only look at the page: the form has a field of its own."""
        return answer_text(asked_about(claim))

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


def _of_question(question: Question | None, claim: Claim | None, hidden: Any) -> list[Any]:
    """The part of the form that another question replaces."""
    part: dict[str, Any] = {"classes": ("claim-question",)}
    asks = tuple(parameter_fields(question)) if question else ()
    fieldsets = [("Question that checks it", part | {"fields": ("question", *asks, *hidden)})]
    if question:
        kept = claim.expected if claim and claim.question == question.slug else {}
        stated = figure_fields(figure_names(question, kept))
        fieldsets += [
            ("The archive’s answer", part | {"fields": ("answer",)}),
            ("What does the sentence itself state?", part | {"fields": stated}),
        ]
    return fieldsets


@admin.register(Report)
class ReportAdmin(Rechecking, SourcedAdmin[Report]):
    form = ReportForm
    list_display = ("claim", "article", "wording", "reported_on")
    list_filter = (("article__outlet", RowsInUse),)
    list_select_related = ("claim", "article__outlet")
    search_fields = ("claim__sentence", "wording", "article__outlet__name")
    ordering = ("-claim", "pk")
    autocomplete_fields = ("claim", "article")
    formfield_overrides = AS_LINES

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        names = figure_names(question_of(obj.claim), obj.stated) if obj else ()
        states = tuple(f"{STATES}{name}" for name in names)
        in_lines = {"fields": ("stated",), "description": HOW_TO_WRITE}
        fieldsets = [
            ("Claim and wording", {"fields": ("claim", "wording")}),
            ("Stated figures", {"fields": states} if states else in_lines),
            SOURCE,
        ]
        return self.with_version_field(request, obj, fieldsets)

    def get_form(
        self, request: HttpRequest, obj: Report | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        # The form adds the fields of its claim's question itself.
        columns = [name for name in kwargs.get("fields", ()) if not name.startswith(STATES)]
        return super().get_form(request, obj, change, **kwargs | {"fields": columns})


@admin.register(Check)
class CheckAdmin(ReadonlyAdmin):
    list_display = ("claim", "outcome", "reason", "checked_at")
    list_filter = ("outcome",)
    list_select_related = ("claim", "report__article__outlet", "report__claim")
    search_fields = ("claim__sentence", "reason")
    ordering = ("-pk",)
    fieldsets = (
        ("What was checked", {"fields": ("claim", "report", "as_of", "checked_at")}),
        (
            "Verdict",
            {"fields": ("outcome", "reason", "suggestion", "scope", "figures_in_lines")},
        ),
    )
    readonly_fields = ("figures_in_lines",)

    @admin.display(description="figures")
    def figures_in_lines(self, check: Check) -> str:
        figures = {figure.label: figure.value for figure in checked_figures(check).values()}
        return lines_of(figures) or "–"
