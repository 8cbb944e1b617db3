"""Which previews: by match, by day, by claim; and with which related rows."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, Greatest

from previews.models.check import claims_to_check, claims_to_settle
from previews.models.claim import Claim
from previews.models.club import Club, ClubQuerySet
from previews.models.competition import Competition, CompetitionQuerySet
from previews.models.fixture import Fixture
from previews.models.fixture_status import OVER, FixtureStatus
from previews.models.preview_names import names_then
from previews.models.released_previews import ReleasedQuerySet
from previews.models.season import Season

if TYPE_CHECKING:
    # Ruff does not read the name in the brackets of a base class.
    from previews.models.preview import Preview  # noqa: F401


# The day of the fixture, in a form that no index has: by its index the database would read every
# fixture of the archive before the few previews.
MATCH_DAY = {"match_day": Coalesce("fixture__day", "fixture__day")}


def to_come(day: date) -> Q:
    """On the day or later, by `MATCH_DAY`; or postponed, whenever it was to be."""
    return Q(match_day__gte=day) | Q(fixture__status=FixtureStatus.POSTPONED)


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

    def about_fixtures(self, numbers: Collection[int]) -> Self:
        return self.filter(fixture__in=numbers)

    def about_matches_of(self, season: Season) -> Self:
        return self.filter(fixture__season=season)

    def slugs_by_fixture(self) -> dict[int, str]:
        """The slug of the preview of each match that was made last. 1 query."""
        return dict(self.order_by("pk").values_list("fixture", "slug"))

    def with_claim(self, number: int) -> Self:
        return self.filter(fixture__claims=number)

    def kicked_off_with_claims(self, now: datetime) -> Self:
        to_come = self.not_kicked_off(now).order_by().values("pk")
        claims = Claim.objects.about_outer(OuterRef("fixture"))
        return self.filter(~Q(pk__in=to_come), Exists(claims))

    def with_claims_to_check(self) -> Self:
        """Previews with a claim that was never checked, or saved since."""
        to_check = claims_to_check().about_outer(OuterRef("fixture"))
        return self.filter(Exists(to_check))

    def with_claims_to_settle(self) -> Self:
        """Published previews of matches with a result, on which a claim was not settled."""
        to_settle = claims_to_settle().about_outer(OuterRef("fixture"))
        return self.released().filter(Exists(to_settle), fixture__status__in=OVER)

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
        """Previews of matches to come. Last are those postponed from a day that has passed."""
        overtaken = models.ExpressionWrapper(
            Q(match_day__lt=day), output_field=models.BooleanField()
        )
        by_day = self.annotate(**MATCH_DAY).annotate(is_overtaken=overtaken)
        return by_day.filter(to_come(day)).order_by(
            "is_overtaken", "match_day", "fixture__kick_off", "slug"
        )

    def by_release(self) -> Self:
        """Those with an edition, that fans could read last first.

        `shown_from` is when they could first read it, `last_release` that of the newest edition.
        """
        newest = self._editions().order_by("-number")
        last = models.Subquery(newest.values("released_at")[:1])
        released = self.with_shown_from().annotate(last_release=last)
        shown = released.filter(first_release__isnull=False)
        return shown.order_by("-shown_from", "-pk")

    def with_shown_from(self) -> Self:
        """`shown_from` is None where there is no edition."""
        editions = self._editions().order_by("number")
        first = self.annotate(first_release=models.Subquery(editions.values("released_at")[:1]))
        planned = Coalesce("publish_at", "first_release")
        return first.annotate(shown_from=Greatest(planned, "first_release"))

    def by_match_day(self) -> Self:
        """Latest match first, with the day as `match_day`. For lists of all previews."""
        return self.annotate(**MATCH_DAY).order_by("-match_day", "-pk")

    def latest_first(self) -> Self:
        return self.order_by("-fixture__day", "-fixture__kick_off", "slug")

    def past(self, day: date) -> Self:
        over = self.annotate(**MATCH_DAY).filter(~to_come(day))
        return over.order_by("-match_day", "-fixture__kick_off", "slug")

    def how_many(self, day: date) -> tuple[int, int]:
        """How many of them are coming and past. 1 query."""
        counts = self.annotate(**MATCH_DAY).aggregate(
            every=models.Count("pk"), coming=models.Count("pk", filter=to_come(day))
        )
        return counts["coming"], counts["every"] - counts["coming"]
