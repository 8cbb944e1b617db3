"""The list of claims: the verdict, the question and the preview of each, and a filter by verdict.

A verdict is that of the check which judged what the claim says now, as of its preview's moment.
"""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from previews.admin.base.bounded_list import BoundedChangeList
from previews.admin.base.typed_admin import AnyAdmin
from previews.factcheck.current_checks import checks_at_moments
from previews.football.verdict import Verdict
from previews.models import Check, Claim, Preview
from previews.models.check import NOT_CHECKED, claims_last_checked_as
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG

NO_QUESTION = "none"


class LastVerdict(admin.SimpleListFilter):
    """By the newest check of each claim, also where the claim was changed since."""

    title = "last verdict"
    parameter_name = "verdict"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*Check.Outcome.choices, (NOT_CHECKED, "Never checked")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        claims: Any = queryset
        value = self.value()
        if value not in (*Check.Outcome.values, NOT_CHECKED):
            return queryset
        return claims_last_checked_as(claims, value)


class ByQuestion(admin.SimpleListFilter):
    """By the question, as the form calls it."""

    title = "question"
    parameter_name = "question"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*((each.slug, each.title) for each in QUESTIONS), (NO_QUESTION, "None")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        claims: Any = queryset
        value = self.value()
        if value not in (*QUESTIONS_BY_SLUG, NO_QUESTION):
            return queryset
        return claims.asking("" if value == NO_QUESTION else value)  # type: ignore[no-any-return]


class ClaimChangeList(BoundedChangeList):
    """Reads verdicts and previews of all claims of a page at once."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        claims = list(self.result_list)
        note_verdicts(claims)
        self.result_list = claims


def note_verdicts(claims: Sequence[Any]) -> None:
    """Set `listed_preview` and `listed_verdict` of each claim, for the columns.

    3 queries, and those of `claims_on_changed_facts`.
    """
    previews = {
        preview.fixture_id: preview
        for preview in Preview.objects.about_fixtures(
            {claim.fixture_id for claim in claims}
        ).for_fact_check()
    }
    for claim in claims:
        claim.listed_preview = previews.get(claim.fixture_id)
        claim.listed_verdict = None
    of_previews = [claim for claim in claims if claim.listed_preview]
    moments = {claim.pk: claim.listed_preview.moment for claim in of_previews}
    prefetch_related_objects(of_previews, "reports")
    checks = checks_at_moments(of_previews, moments) if of_previews else {}
    for claim in of_previews:
        claim.listed_verdict = checks.get((claim.pk, None))


class ClaimList(AnyAdmin):
    """For the admin of claims."""

    list_display = ("sentence", "in_words", "asks", "preview", "club", "kind", "position")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[BoundedChangeList]:
        return ClaimChangeList

    @admin.display(description="verdict")
    def in_words(self, claim: Claim) -> SafeString:
        """In a colour and in words, with the reason behind them."""
        check: Check | None = getattr(claim, "listed_verdict", None)
        if check is None:
            words = "Not checked" if getattr(claim, "listed_preview", None) else "No preview yet"
            return format_html('<span class="verdict verdict--none">{}</span>', words)
        return format_html(
            '<span class="verdict verdict--{}" title="{}">{}</span>',
            check.outcome,
            check.reason,
            Verdict(check.outcome).label,
        )

    @admin.display(description="question", ordering="question")
    def asks(self, claim: Claim) -> str:
        question = QUESTIONS_BY_SLUG.get(claim.question)
        return question.title if question else claim.question or "None"

    @admin.display(description="preview")
    def preview(self, claim: Claim) -> Any:
        """A link to the preview of the fixture, else the fixture."""
        preview: Preview | None = getattr(claim, "listed_preview", None)
        if preview is None:
            return str(claim.fixture)
        address = reverse("admin:previews_preview_change", args=[preview.pk])
        return format_html('<a href="{}" title="{}">{}</a>', address, preview, claim.fixture)
