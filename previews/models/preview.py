"""Previews of fixtures."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.functional import cached_property

from previews.archive.held_match import HeldMatches
from previews.archive.venue_row import VenueRow
from previews.football.played_fixture import PlayedFixture
from previews.models.availability import Availability
from previews.models.check import claims_to_check
from previews.models.club import Club, ClubQuerySet
from previews.models.competition import Competition, CompetitionQuerySet, Season
from previews.models.dates import MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.fixture import Fixture
from previews.models.fixture_status import FixtureStatus
from previews.models.held_rows import matches_held_around
from previews.models.injury import Injury
from previews.models.old_address import Addressed
from previews.models.preview_names import names_then
from previews.models.preview_status import HasState, PreviewStatus
from previews.models.released_previews import ReleasedQuerySet
from previews.models.suspension import Suspension
from previews.models.tracked import Tracked

# The day of the fixture, in a form that no index has: by its index the database would read every
# fixture of the archive before the few previews.
MATCH_DAY = {"match_day": Coalesce("fixture__day", "fixture__day")}


class PreviewQuerySet(ReleasedQuerySet["Preview"]):
    def at_slugs(self, slugs: Iterable[str]) -> Self:
        return self.filter(slug__in=slugs)

    def for_page(self) -> Self:
        """With the related rows, and the names of clubs and competition in the season."""
        return (
            self.annotate(**names_then())
            .select_related(
                "fixture__home__stadium",
                "fixture__away__stadium",
                "fixture__stadium",
                "fixture__stage",
                "fixture__season__competition",
                "fixture__tie__first_home",
                "fixture__tie__first_away",
                "fixture__tie__winner",
                "fixture__article__outlet",
            )
            .fetch_mode(models.FETCH_RAISE)
        )

    def clubs(self) -> ClubQuerySet:
        """The clubs that these previews are about.

        Ids first: a join from a club to its fixtures on both sides would pair all of them.
        """
        home, away = (self.order_by().values(f"fixture__{side}") for side in ("home", "away"))
        return Club.objects.filter(pk__in=home.union(away))

    def competitions(self) -> CompetitionQuerySet:
        """The competitions that these previews are about."""
        ids = self.order_by().values("fixture__season__competition")
        return Competition.objects.filter(pk__in=ids)

    def about_club(self, club: Club) -> Self:
        return self.filter(Q(fixture__home=club) | Q(fixture__away=club))

    def about_competition(self, competition: Competition) -> Self:
        # For each preview: from the competition, the database would read all of its fixtures.
        seasons = Season.objects.of(competition).filter(pk=OuterRef("fixture__season"))
        return self.filter(Exists(seasons))

    def about_fixture(self, fixture: Fixture) -> Self:
        return self.filter(fixture=fixture)

    def with_claim(self, number: int) -> Self:
        return self.filter(fixture__claims=number)

    def with_claims_to_check(self) -> Self:
        """Previews with a claim that was never checked, or saved since."""
        to_check = claims_to_check().about_outer(OuterRef("fixture"))
        return self.filter(Exists(to_check))

    def that_may_rest_on(self, fixture: Fixture) -> Self:
        """Previews, from the fixture's day on, of either club or of the same season."""
        clubs = (fixture.home_id, fixture.away_id)
        concerned = Q(fixture__home__in=clubs) | Q(fixture__away__in=clubs)
        return self.filter(
            concerned | Q(fixture__season=fixture.season_id), fixture__day__gte=fixture.day
        )

    def for_fact_check(self) -> Self:
        """With the related rows that fact checking reads."""
        return self.select_related(
            "fixture__home", "fixture__away", "fixture__stadium", "fixture__season__competition"
        ).order_by("fixture__day", "pk")

    def coming(self, day: date) -> Self:
        """Previews of matches to come: postponed ones too, whenever they were to be."""
        by_day = self.annotate(**MATCH_DAY)
        to_come = Q(match_day__gte=day) | Q(fixture__status=FixtureStatus.POSTPONED)
        return by_day.filter(to_come).order_by("match_day", "fixture__kick_off", "slug")

    def latest_first(self) -> Self:
        return self.order_by("-fixture__day", "-fixture__kick_off", "slug")

    def past(self, day: date) -> Self:
        over = self.annotate(**MATCH_DAY).filter(match_day__lt=day)
        over = over.exclude(fixture__status=FixtureStatus.POSTPONED)
        return over.order_by("-match_day", "-fixture__kick_off", "slug")


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
    as_of = MomentField(
        "cut-off",
        null=True,
        blank=True,
        help_text="Fans do not see later results and reports. If empty, the kick-off.",
    )

    # When the facts are checked, which the checks set. Not a column.
    looked_at: datetime | None = None

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
