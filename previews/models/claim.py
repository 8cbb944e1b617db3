"""Claims: sentences that can be true or false, who reports them, and every check of them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from previews.models.article import Article
from previews.models.club import Club
from previews.models.fixture import Fixture
from previews.models.natural_key import KeyedQuerySet
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked


class ClaimQuerySet(KeyedQuerySet["Claim"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def numbered(self, number: int) -> Self:
        return self.filter(pk=number)

    def about_outer(self, fixture: models.OuterRef) -> Self:
        """Claims about the fixture of the query around this one."""
        return self.filter(fixture=fixture)

    def never_checked(self) -> Self:
        return self.filter(checks__isnull=True)

    def in_order(self) -> Self:
        return self.order_by("position", "slug")

    def with_reports(self) -> Self:
        """With who reports them, and in which article. 2 queries in all."""
        reports = Report.objects.select_related("article__outlet").order_by("pk")
        return self.prefetch_related(models.Prefetch("reports", reports))


class Claim(Tracked):
    """A record or a “did you know” as a sentence, with the question that could decide it."""

    class Kind(models.TextChoices):
        RECORD = "record", "Record"
        PRECEDENT = "precedent", "Precedent"
        HISTORY = "history", "History of a club"
        FORM = "form", "Form"
        LEAGUE = "league", "League"
        DID_YOU_KNOW = "did_you_know", "Did you know"

    key_fields = ("slug",)

    slug = models.SlugField(max_length=90, unique=True, help_text="A short name of your own.")
    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="claims")
    club = models.ForeignKey(
        Club,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="Whose record it is; empty when it is about both clubs.",
    )
    kind = models.CharField(max_length=15, choices=Kind, default=Kind.RECORD)
    sentence = models.CharField(max_length=300, help_text="In your own words; fans read it.")
    scope = models.CharField(
        max_length=120, blank=True, help_text="What it counts: UEFA competitions, all seasons."
    )
    question = models.SlugField(
        max_length=50, blank=True, help_text="The question of the archive that decides it."
    )
    parameters = models.JSONField(default=dict, blank=True)
    expected = models.JSONField(
        default=dict,
        blank=True,
        help_text="What the sentence itself states, by the names of the question's figures.",
    )
    cannot_be_checked = models.CharField(
        max_length=200, blank=True, help_text="What is missing, if no result can decide it."
    )
    position = models.PositiveSmallIntegerField(
        "order", default=0, help_text="Claims with a lower number stand higher on the page."
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(question="") | Q(cannot_be_checked=""),
                name="claim_is_checked_or_cannot_be",
                violation_error_message="Choose a question, or say what is missing; not both.",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence


class ReportQuerySet(SourcedQuerySet["Report"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(claim__fixture=fixture)


class Report(Sourced):
    """An article makes a claim: in which words, and what exactly they state."""

    key_fields = ("claim", "article")

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="reports")
    wording = models.CharField(max_length=250, blank=True, help_text="A short span, exactly.")
    stated = models.JSONField(
        default=dict, blank=True, help_text="What the words state, by the names of the figures."
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
                violation_error_message="A report is made by an article.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.wording or self.claim}"


class CheckQuerySet(models.QuerySet["Check"]):
    def newest_of(self, claims: Iterable[Claim], as_of: datetime) -> Self:
        """The newest check of each claim, and of each report of it, as of one moment."""
        rows = self.filter(claim__in=[claim.pk for claim in claims], as_of=as_of)
        newest = rows.order_by().values("claim", "report").annotate(newest=models.Max("pk"))
        return self.filter(pk__in=newest.values("newest"))


class Check(models.Model):
    """One check of a claim, or of one report of it, against the archive. Never changed."""

    class Outcome(models.TextChoices):
        TRUE = "true", "True"
        FALSE = "false", "False"
        MISLEADING = "misleading", "Misleading"
        CANNOT_BE_CHECKED = "cannot_be_checked", "Cannot be checked"

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="checks")
    report = models.ForeignKey(
        Report, on_delete=models.CASCADE, null=True, blank=True, related_name="checks"
    )
    outcome = models.CharField(max_length=20, choices=Outcome)
    reason = models.CharField(max_length=400)
    suggestion = models.CharField(max_length=400, blank=True)
    figures = models.JSONField(default=dict, blank=True)
    receipts = models.JSONField(default=list, blank=True)
    scope = models.CharField(max_length=250, blank=True)
    as_of = models.DateTimeField(help_text="The archive was asked as of this moment.")
    checked_at = models.DateTimeField()

    objects = CheckQuerySet.as_manager()

    class Meta:
        indexes = [
            # The newest check of each claim of a preview.
            models.Index(fields=["claim", "-checked_at"], name="check_claim_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.claim}"


class StatementQuerySet(SourcedQuerySet["Statement"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def in_order(self) -> Self:
        return self.order_by("slot", "subject", "pk")


class Statement(Sourced):
    """What one article says of one thing that no result can tell: a kick-off, a capacity."""

    class Slot(models.TextChoices):
        KICK_OFF = "kick_off", "Kick-off"
        STADIUM = "stadium", "Stadium"
        CAPACITY = "capacity", "Capacity on the day"
        ALLOCATION = "allocation", "Away allocation"
        AWAY_FANS = "away_fans", "Expected travelling fans"
        REFEREE = "referee", "Referee"
        RETURN = "return", "A player's return"
        PLACE = "place", "A place in the line-up"
        SPEAKER = "speaker", "Who says a quote"
        DATE = "date", "When something happened"
        OTHER = "other", "Something else"

    key_fields = ("fixture", "slot", "subject", "article")

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="statements")
    slot = models.CharField(max_length=10, choices=Slot)
    subject = models.CharField(
        max_length=80, blank=True, help_text="Whom or what it is about: Conor Bradley."
    )
    value = models.CharField(max_length=120, help_text="As data: 2024-04-18T20:00+01:00, 750.")
    wording = models.CharField(max_length=200, blank=True, help_text="A short span, exactly.")

    objects = StatementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "slot", "subject", "article"],
                name="statement_once_an_article",
                violation_error_message="This article's statement is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=False),
                name="statement_needs_an_article",
                violation_error_message="A statement is made by an article.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_slot_display()} {self.subject} {self.value}"


class SettlementQuerySet(KeyedQuerySet["Settlement"]):
    def about(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)


class Settlement(Tracked):
    """An editor's decision between two sources, with the reason. Both stay on record."""

    key_fields = ("fixture", "slot", "subject")

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="settlements")
    slot = models.CharField(
        max_length=90, help_text="What the sources disagree about, as the desk names it."
    )
    subject = models.CharField(max_length=90, blank=True)
    value = models.CharField("settled as", max_length=120)
    preferred = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="settlements",
        help_text="The article that is right; empty when neither is.",
    )
    reason = models.CharField(max_length=250)
    settled_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "slot", "subject"],
                name="settlement_once_a_slot",
                violation_error_message="This contradiction is settled already.",
            ),
        ]

    objects = SettlementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.slot} {self.subject}: {self.value}"
