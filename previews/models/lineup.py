"""Line-ups with their places."""

from collections.abc import Collection
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Subquery

from previews.football.freshness import AgeKind
from previews.models.article import Article
from previews.models.club import Club
from previews.models.fact_queryset import FactQuerySet, condition
from previews.models.facts import AdminGroup, BelongsTo, BothClubs, Fact, Page, Part
from previews.models.fixture import Fixture
from previews.models.person import Person
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import Tracked
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


def known_formation(words: str) -> None:
    lines = words.split("-")
    counts = [int(line) for line in lines if line.isascii() and line.isdigit()]
    if len(counts) != len(lines) or 0 in counts or sum(counts) != 10 or not 2 <= len(counts) <= 5:
        raise ValidationError("A formation counts ten players from the back: 4-3-3, 3-4-1-2.")


class LineupQuerySet(SourcedQuerySet["Lineup"]):
    def on_page_or_last(self, page: Page) -> Self:
        """Those of the page, and each club's last confirmed one before it."""
        clubs = (page.fixture.home_id, page.fixture.away_id)
        last = [Q(pk=Subquery(self._last_confirmed(club, page).values("pk")[:1])) for club in clubs]
        return self.as_of(page.day).filter(condition(self.model, page) | last[0] | last[1])

    def _last_confirmed(self, club: int, page: Page) -> Self:
        earlier = self.as_of(page.day).filter(
            club=club,
            kind=Lineup.Kind.CONFIRMED,
            fixture__day__lt=page.fixture.day,
            fixture__day__lte=page.day,
        )
        return earlier.order_by(
            "-fixture__day", models.F("reported_on").desc(nulls_last=True), "pk"
        )

    def of_source(
        self, fixture: Fixture, club: Club, kind: str, article: Article | None
    ) -> "Lineup | None":
        """The line-up of a club that an article gives; without one, that of no article."""
        source = Q(article__isnull=True) if article is None else Q(article=article)
        return self.filter(source, fixture=fixture, club=club, kind=kind).first()

    def with_places(self) -> Self:
        places = LineupPlace.objects.select_related("person").prefetch_related("person__names")
        return self.select_related("article__outlet").prefetch_related(
            models.Prefetch("places", places.in_order())
        )

    def confirmed_first(self) -> Self:
        return self.order_by("kind", models.F("reported_on").desc(nulls_last=True), "pk")

    def in_order(self) -> Self:
        return self.confirmed_first()


class Lineup(Sourced):
    """The predicted or confirmed line-up of one club in one fixture."""

    class Kind(models.TextChoices):
        PREDICTED = "predicted", "Predicted"
        CONFIRMED = "confirmed", "Confirmed"

    key_fields = ("fixture", "club", "kind", "article")
    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        position=4,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.PREDICTED_LINEUP,
        str_joins=("club", "fixture__home", "fixture__away"),
        quick_add=("fixture", "club"),
        both_clubs=BothClubs("line-up", required=True),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="lineups")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="lineups")
    kind = models.CharField(
        max_length=10,
        choices=Kind,
        default=Kind.PREDICTED,
        help_text="If there is a confirmed line-up of the club, fans see only that.",
    )
    predicted_by = models.CharField(
        max_length=80, blank=True, help_text="If empty, the outlet of the article."
    )
    formation = models.CharField(
        max_length=11, validators=[known_formation], help_text="From the back, such as 4-3-3."
    )

    objects = LineupQuerySet.as_manager()

    class Meta:
        verbose_name = "line-up"
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "club", "kind", "article"],
                name="lineup_once_a_source",
                violation_error_message="This article's line-up of the club is entered already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.club}, {self.get_kind_display().lower()} for {self.fixture}"

    @property
    def ages_as(self) -> AgeKind | None:
        return AgeKind.RESULT if self.kind == Lineup.Kind.CONFIRMED else super().ages_as

    def clean(self) -> None:
        super().clean()
        sides = (self.fixture.home_id, self.fixture.away_id) if self.fixture_id else ()
        if self.club_id and sides and self.club_id not in sides:
            raise ValidationError({"club": "This club does not play in this fixture."})


class LineupPlaceQuerySet(FactQuerySet["LineupPlace"]):
    def in_order(self) -> Self:
        return self.order_by(models.F("place").asc(nulls_last=True), "pk")

    def of(self, person: Person) -> Self:
        return self.filter(person=person)

    def confirmed(self) -> Self:
        return self.filter(lineup__kind=Lineup.Kind.CONFIRMED)

    def in_fixtures(self, numbers: Collection[int]) -> Self:
        return self.filter(lineup__fixture__in=numbers)

    def places(self) -> list[tuple[int, int | None, bool]]:
        """The fixture of each, the place, empty for the bench, and whether as captain. 1 query."""
        rows = self.order_by("pk").values_list("lineup__fixture", "place", "captain")
        return list(rows)


class LineupPlace(Tracked):
    """A player in a line-up, in place 1 to 11 or on the bench."""

    key_fields = ("lineup", "person")
    declared = Part(of="lineup", position=1, str_joins=("person",))

    lineup = models.ForeignKey(Lineup, on_delete=models.CASCADE, related_name="places")
    place = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="1 is the goalkeeper, then each line from right to left. Empty: bench.",
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="places")
    number = models.PositiveSmallIntegerField("shirt number", null=True, blank=True)
    captain = models.BooleanField(default=False)

    objects = LineupPlaceQuerySet.as_manager()

    class Meta:
        verbose_name = "line-up place"
        verbose_name_plural = "line-up places"
        constraints = [
            models.UniqueConstraint(
                fields=["lineup", "place"],
                condition=Q(place__isnull=False),
                name="lineup_place_taken_once",
                violation_error_message="This place in the line-up is taken.",
            ),
            models.UniqueConstraint(
                fields=["lineup", "person"],
                name="lineup_player_once",
                violation_error_message="This player is in the line-up already.",
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=True) | Q(place__gte=1, place__lte=11),
                name="lineup_place_is_one_of_eleven",
                violation_error_message="Enter a place from 1 (goalkeeper) to 11.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place or 'bench'}: {self.person}"
