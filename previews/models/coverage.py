"""Coverage: where to watch, listen to or read about a fixture live."""

from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from previews.football.freshness import AgeKind
from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture import Fixture
from previews.models.outlet import Outlet
from previews.models.sourced import Sourced, SourcedQuerySet


class CoverageQuerySet(SourcedQuerySet["Coverage"]):
    def in_order(self) -> Self:
        return self.order_by("country", "kind", "channel", "pk")


class Coverage(Sourced):
    """A channel that covers a fixture live, in one country or everywhere."""

    class Kind(models.TextChoices):
        TELEVISION = "television", "Television"
        RADIO = "radio", "Radio"
        STREAM = "stream", "Stream"
        LIVE_BLOG = "live_blog", "Live blog"

    key_fields = ("fixture", "kind", "channel", "country")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=7,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.COVERAGE,
        spells=("channel", "host"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="coverage")
    kind = models.CharField(max_length=10, choices=Kind)
    channel = models.CharField(
        max_length=60, help_text="The name fans look for, such as TNT Sports 1."
    )
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="coverage"
    )
    country = models.CharField(
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}$", "Three capital letters: ENG.")],
        help_text="Where it is available, such as GBR. If empty, everywhere.",
    )
    starts_at = MomentField(
        null=True,
        blank=True,
        help_text="The start of the programme. Fans see it in their time zone.",
    )
    host = models.CharField(
        max_length=80, blank=True, help_text="Fans see “with” and this name beside a live blog."
    )
    url = models.URLField("web address", blank=True)

    objects = CoverageQuerySet.as_manager()

    class Meta:
        verbose_name = "channel"
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "kind", "channel", "country"],
                name="coverage_once_a_channel",
                violation_error_message="This channel is listed already for this country.",
            ),
            models.CheckConstraint(
                condition=~Q(channel=""),
                name="coverage_names_a_channel",
                violation_error_message="Enter a channel.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} ({self.get_kind_display().lower()})"
