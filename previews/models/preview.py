"""Previews of fixtures."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from previews.archive.held_match import HeldMatches
from previews.archive.venue_row import VenueRow
from previews.football.played_fixture import PlayedFixture
from previews.models.availability import Availability
from previews.models.coming_fixtures import coming_fixtures
from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.fixture import Fixture
from previews.models.held_rows import matches_held_around
from previews.models.injury import Injury
from previews.models.normalized_field import NormalizedField
from previews.models.old_address import Addressed
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.preview_status import HasState, PreviewStatus
from previews.models.suspension import Suspension
from previews.models.tracked import Tracked


class Preview(HasState, Addressed, Tracked):
    """The page about a fixture, with reports and results up to its `moment`."""

    Status = PreviewStatus

    key_fields = ("slug",)
    declared = Listing(group=AdminGroup.MATCHDAY, position=1)

    fixture = models.ForeignKey(Fixture, on_delete=models.PROTECT, related_name="previews")
    slug = models.SlugField(
        max_length=120,
        unique=True,
        help_text="Its web address, such as atalanta-v-liverpool-2024-04-18.",
    )
    headline = models.CharField(max_length=120)
    released_headline = models.CharField(
        max_length=120,
        blank=True,
        editable=False,
        help_text="The headline of the newest edition, for lists.",
    )
    released_headline_key = NormalizedField(source="released_headline", max_length=240)
    standfirst = models.CharField(
        max_length=300, blank=True, help_text="Fans see these two sentences below the headline."
    )
    authors = models.CharField(max_length=160, blank=True)
    status = models.CharField(max_length=10, choices=PreviewStatus, default=PreviewStatus.DRAFT)
    publish_at = MomentField(
        null=True, blank=True, help_text="When fans first see it. If empty, at once."
    )
    release_by_hand = models.BooleanField(
        default=False,
        help_text="Changes wait until a person releases them. If not ticked, a saved fact is "
        "released at once when no finding is against it.",
    )
    review_remark = models.CharField(
        max_length=1000,
        blank=True,
        db_default="",
        help_text="What was said with the last step of its review.",
    )
    as_of = MomentField(
        "cut-off",
        null=True,
        blank=True,
        help_text="Fans do not see later results and reports. If empty, the kick-off.",
    )

    # When the facts are checked, which the checks set. Not a column.
    looked_at: datetime | None = None
    # The checks of its claims, where they have been read already. Not a column.
    known_checks: Any = None

    objects = PreviewQuerySet.as_manager()

    class Meta:
        permissions = [
            ("submit_preview", "Can ask for the review of a preview"),
            ("review_preview", "Can review a preview"),
            ("publish_preview", "Can publish, schedule, release and withdraw a preview"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=PreviewStatus.SCHEDULED) | Q(publish_at__isnull=False),
                name="preview_scheduled_has_a_time",
                violation_error_message="Give the time at which fans first see it.",
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    @staticmethod
    def slug_words(facts: Mapping[str, Any]) -> list[list[object]]:
        """The words of the address: atalanta v liverpool 2024-04-18."""
        fixture = facts.get("fixture")
        if fixture is None:
            return []
        return [[fixture.home.slug, "v", fixture.away.slug, fixture.day]]

    def get_absolute_url(self) -> str:
        return reverse("previews:preview_detail", args=[self.slug])

    def get_draft_url(self) -> str:
        return reverse("previews:draft_detail", args=[self.slug])

    @property
    def moment(self) -> datetime:
        """The cut-off for results and reports: `as_of` or the kick-off, whichever is earlier."""
        fixture = self.fixture
        start = fixture.kick_off or datetime.combine(fixture.day, time(), tzinfo=UTC)
        return min(self.as_of or start, start)

    @cached_property
    def meetings(self) -> list[tuple[PlayedFixture, VenueRow]]:
        """The matches between the two clubs before `moment`, latest first. 1 query, cached."""
        fixture = self.fixture
        both = Fixture.objects.between(fixture.home, fixture.away).without(fixture)
        return both.played_before(self.moment).latest_first().receipts_with_grounds()

    @cached_property
    def team_news(self) -> list[Injury | Suspension | Availability]:
        """What is reported of players and squads, also if it ceases to be news before the match.

        Latest first within each kind. 3 queries, cached.
        """
        kinds = (Injury.objects, Suspension.objects, Availability.objects)
        return [
            row
            for rows in kinds
            for row in rows.news_of_season(self)
            .select_related("person", "article__outlet")
            .latest_report_first()
        ]

    @cached_property
    def coming(self) -> Mapping[int, Sequence[Fixture]]:
        """What each club plays after this fixture. 1 query, cached."""
        return coming_fixtures(self.fixture)

    @cached_property
    def held_matches(self) -> HeldMatches:
        """Matches of the clubs and of their leagues in held rows. 1 query, cached."""
        return matches_held_around(self.fixture, self.fixture.day, self.day)

    @property
    def day(self) -> date:
        """The last day whose reports the page has."""
        return self.moment.date()

    @property
    def today(self) -> date:
        """The day of the request, but never after the day of `moment`."""
        return min(self.looked_at or self.moment, self.moment).date()

    def clean(self) -> None:
        super().clean()
        if self.as_of and self.fixture_id and self.as_of.date() > self.fixture.day + timedelta(1):
            raise ValidationError({"as_of": "A preview cannot know what comes after its fixture."})
