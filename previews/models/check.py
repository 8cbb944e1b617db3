"""Checks: what came of checking a claim, or a report of it, and what it judged."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate

from previews.models.claim import Claim, ClaimQuerySet, Report
from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing

# In the place of an outcome, of claims without a check.
NOT_CHECKED = "not_checked"


class CheckQuerySet(models.QuerySet["Check"]):
    def newest_at(self, moments: Mapping[int, datetime]) -> Self:
        """The newest check of each claim and of each of its reports, as of each of the moments.

        The moments are by the numbers of the claims; the caller takes each claim's own.
        """
        rows = self.filter(claim__in=list(moments), as_of__in=set(moments.values()))
        by_moment = rows.order_by().values("claim", "report", "as_of")
        newest = by_moment.annotate(newest=models.Max("pk"))
        return self.filter(pk__in=newest.values("newest"))

    def verdicts_since(self, claims: Collection[int]) -> dict[int, datetime]:
        """Since when each claim and its reports have the verdicts that they have. 1 query."""
        rows = self.filter(claim__in=claims).order_by("pk")
        given: dict[tuple[int, int | None], tuple[str, datetime]] = {}
        for claim, report, outcome, at in rows.values_list(
            "claim", "report", "outcome", "checked_at"
        ):
            if (claim, report) not in given or given[claim, report][0] != outcome:
                given[claim, report] = outcome, at
        since: dict[int, datetime] = {}
        for (claim, _report), (_outcome, at) in given.items():
            since[claim] = max(at, since.get(claim, at))
        return since


class Check(models.Model):
    """The result of checking a claim, or one report of it. Rows are added and never changed."""

    class Outcome(models.TextChoices):
        TRUE = "true", "True"
        FALSE = "false", "False"
        MISLEADING = "misleading", "Misleading"
        CANNOT_BE_CHECKED = "cannot_be_checked", "Cannot be checked"

    declared = Listing(group=AdminGroup.SOURCES, position=5, str_joins=("claim",))

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="checks")
    report = models.ForeignKey(
        Report, on_delete=models.CASCADE, null=True, blank=True, related_name="checks"
    )
    outcome = models.CharField(max_length=20, choices=Outcome)
    reason = models.CharField(max_length=400)
    suggestion = models.CharField(max_length=400, blank=True)
    figures = models.JSONField(default=dict, blank=True)
    receipts = models.JSONField(default=list, blank=True)
    rests_on = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="The numbers of all matches of the answer, and a hash of their results.",
    )
    scope = models.CharField(max_length=250, blank=True)
    judged = models.CharField(
        max_length=64,
        blank=True,
        editable=False,
        help_text="A hash of the sentence, question and figures. Others need a check of their own.",
    )
    as_of = MomentField(help_text="Only results before this time (UTC) were used.")
    checked_at = MomentField()

    objects = CheckQuerySet.as_manager()

    class Meta:
        indexes = [
            # The newest check of each claim of a preview.
            models.Index(fields=["claim", "-checked_at"], name="check_claim_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.claim}"


def claims_to_settle() -> ClaimQuerySet:
    """Claims with a question that were not checked with their own match counted."""
    of_claim = Check.objects.filter(claim=OuterRef("pk"))
    has_kick_off = Q(claim__fixture__kick_off__lt=models.F("as_of"))
    # A fixture without a kick-off is over when its day is.
    has_day = Q(
        claim__fixture__kick_off__isnull=True,
        claim__fixture__day__lt=TruncDate("as_of", tzinfo=UTC),
    )
    return Claim.objects.with_question().filter(~Exists(of_claim.filter(has_kick_off | has_day)))


def claims_last_checked_as(claims: ClaimQuerySet, outcome: str) -> ClaimQuerySet:
    """Those whose newest check for their preview had the outcome, or that have none.

    Checks with the match itself counted are later than its kick-off, or than its day.
    """
    has_day = Q(fixture__kick_off__isnull=True)
    of_claim = Check.objects.filter(claim=OuterRef("pk"), report__isnull=True).order_by("-pk")
    before_kick_off = of_claim.filter(as_of__lte=OuterRef("fixture__kick_off"))
    by_day = of_claim.annotate(as_of_day=TruncDate("as_of", tzinfo=UTC))
    on_day = by_day.filter(as_of_day__lte=OuterRef("fixture__day"))
    newest = models.Case(
        models.When(has_day, then=Subquery(on_day.values("outcome")[:1])),
        default=Subquery(before_kick_off.values("outcome")[:1]),
    )
    listed = claims.alias(last_outcome=newest)
    if outcome == NOT_CHECKED:
        return listed.filter(last_outcome__isnull=True)
    return listed.filter(last_outcome=outcome)


def claims_to_check() -> ClaimQuerySet:
    """Claims that were never checked, or were saved, or a report of them, after every check.

    What was saved may be nothing that a check judges.
    """
    of_claim = Check.objects.filter(claim=OuterRef("id"), checked_at__gt=OuterRef("history_date"))
    of_report = Check.objects.filter(report=OuterRef("id"), checked_at__gt=OuterRef("history_date"))
    saved = Claim.history.filter(~Exists(of_claim), id=OuterRef("pk"))
    reported = Report.history.filter(~Exists(of_report), claim=OuterRef("pk"))
    return Claim.objects.filter(Q(checks__isnull=True) | Exists(saved) | Exists(reported))
