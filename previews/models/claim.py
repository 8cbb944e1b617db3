"""Claims, and the articles that report them."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from previews.models.club import Club
from previews.models.fact_queryset import FactQuerySet
from previews.models.facts import AdminGroup, BelongsTo, BothClubs, Fact, Part
from previews.models.fixture import Fixture
from previews.models.normalized_field import NormalizedField
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked


class ClaimQuerySet(FactQuerySet["Claim"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def about_any(self, fixtures: Iterable[int]) -> Self:
        return self.filter(fixture__in=fixtures)

    def asking(self, question: str) -> Self:
        return self.filter(question=question)

    def numbered(self, number: int) -> Self:
        return self.filter(pk=number)

    def about_outer(self, fixture: models.OuterRef) -> Self:
        """Claims about the fixture of the outer query."""
        return self.filter(fixture=fixture)

    def with_question(self) -> Self:
        return self.exclude(question="")

    def in_order(self) -> Self:
        return self.order_by("position", "slug")

    def with_reports(self) -> Self:
        """Prefetch the reports with their articles and outlets. 2 queries in all."""
        reports = Report.objects.select_related("article__outlet").order_by("pk")
        return self.prefetch_related(models.Prefetch("reports", reports))


class Claim(Tracked):
    """A sentence that can be true or false, with the question that checks it."""

    class Kind(models.TextChoices):
        RECORD = "record", "Record"
        PRECEDENT = "precedent", "Precedent"
        HISTORY = "history", "History of a club"
        FORM = "form", "Form"
        LEAGUE = "league", "League"
        DID_YOU_KNOW = "did_you_know", "Did you know"

    key_fields = ("slug",)
    slug_from = (("sentence",),)
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=2,
        belongs_to=BelongsTo.FIXTURE,
        quick_add=("fixture",),
        both_clubs=BothClubs("claim"),
    )

    slug = models.SlugField(max_length=90, unique=True, help_text="A short name for the admin.")
    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="claims")
    club = models.ForeignKey(
        Club,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="The club that it is about. Leave empty if it is about both.",
    )
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.RECORD)
    sentence = models.CharField(max_length=300, help_text="Fans see it. Use your own words.")
    sentence_key = NormalizedField(source="sentence", max_length=600)
    scope = models.CharField(
        max_length=120,
        blank=True,
        help_text="What it counts, such as UEFA competitions since 1955.",
    )
    question = models.SlugField(
        max_length=50, blank=True, help_text="The question whose answer shows if it is true."
    )
    parameters = models.JSONField(default=dict, blank=True)
    expected = models.JSONField(
        default=dict,
        blank=True,
        help_text="The figures that the sentence states.",
    )
    cannot_be_checked = models.CharField(
        max_length=200, blank=True, help_text="If no question can check it: which data is missing."
    )
    position = models.PositiveSmallIntegerField(
        "order", default=0, help_text="Fans see claims with a lower number first."
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(question="") | Q(cannot_be_checked=""),
                name="claim_is_checked_or_cannot_be",
                violation_error_message="Either choose a question, or say which data is missing.",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence


class ReportQuerySet(SourcedQuerySet["Report"]):
    pass


class Report(Sourced):
    """An article's version of a claim: its words, and the figures they state."""

    key_fields = ("claim", "article")
    declared = Part(of="claim", str_joins=("article__outlet", "claim"))

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="reports")
    wording = models.CharField(
        max_length=250, blank=True, help_text="The words of the article, exactly as printed."
    )
    stated = models.JSONField(
        default=dict, blank=True, help_text="The figures that the words state."
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "report of a claim"
        verbose_name_plural = "reports of claims"
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "article"],
                name="report_once_an_article",
                violation_error_message="This article's report of the claim is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=False),
                name="report_needs_an_article",
                violation_error_message="Choose the article that makes the claim.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.wording or self.claim}"
