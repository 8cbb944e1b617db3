"""Events of matches: goals, cards, substitutions and missed penalties."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.archive.goal_row import GOAL_COLUMNS, GoalRow, goal_row
from previews.models.facts import AdminGroup, BelongsTo, Fact, Page
from previews.models.fixture import Fixture
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.in_array_lookup import InArray
from previews.models.normalized_field import NormalizedField
from previews.models.person import Person, Player
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.text.spelling import name_key, name_keys


class MatchEventQuerySet(SourcedQuerySet["MatchEvent"]):
    def on_page(self, page: Page) -> Self:
        """Only events from articles: imports bring all those of a club's past."""
        return super().on_page(page).from_articles()

    def in_order(self) -> Self:
        return self.order_by("fixture_id", "minute", "stoppage", "number")

    def goals(self) -> Self:
        return self.filter(kind__in=MatchEvent.GOALS)

    def cards(self) -> Self:
        return self.filter(kind__in=MatchEvent.CARDS)

    def kinds(self) -> list[tuple[int, str]]:
        """Pairs of fixture number and kind."""
        return list(self.values_list("fixture_id", "kind"))

    def of_fixtures(self, fixtures: FixtureQuerySet) -> Self:
        """Events of the fixtures of a queryset, as a subquery."""
        return self.filter(InArray(F("fixture_id"), fixtures.order_by().values("pk")))

    def scored_by(self, player: Player) -> Self:
        """Goals of the player, without own goals."""
        spellings = {name_key(spelling) for spelling in player.spellings}
        written = Q(person__isnull=True, player_key__in=spellings)
        his = Q(person=player.person) | written if player.person else written
        return self.filter(his).exclude(kind=MatchEvent.Kind.OWN_GOAL)

    def credited_to(self, person: Person, written: Q) -> Self:
        """Events of the person, and those of no person that `written` says are his too."""
        own = Q(person=person) | (Q(person__isnull=True) & written)
        return self.filter(own).exclude(kind=MatchEvent.Kind.OWN_GOAL)

    def numbers(self) -> list[int]:
        """The fixture of each event. 1 query."""
        return list(self.order_by("pk").values_list("fixture", flat=True))

    def spelt(self, name: str) -> list[str]:
        """Player names in events without a person that are spellings of the name."""
        keys = name_keys(name)
        written = self.filter(person__isnull=True, player_key__in=keys).order_by("player_name")
        return list(written.values_list("player_name", flat=True).distinct())

    def players_as_written(self) -> list[str]:
        written = self.filter(person__isnull=True).order_by("player_name")
        return list(written.values_list("player_name", flat=True).distinct())

    def goal_rows(self) -> list[GoalRow]:
        """Goals as plain values, by fixture and minute. 1 query."""
        return [goal_row(row) for row in self.in_order().values_list(*GOAL_COLUMNS)]

    def in_fixtures(self, ids: set[int]) -> Self:
        return self.filter(fixture__in=ids)


class MatchEvent(Sourced):
    """An event. `side` is the side that a goal counts for, also of an own goal."""

    class Kind(models.TextChoices):
        GOAL = "goal", "Goal"
        PENALTY = "penalty", "Goal from a penalty"
        OWN_GOAL = "own_goal", "Own goal"
        MISSED_PENALTY = "missed_penalty", "Penalty missed"
        BOOKING = "booking", "Booked"
        SECOND_BOOKING = "second_booking", "Sent off, second booking"
        SENDING_OFF = "sending_off", "Sent off"
        SUBSTITUTION = "substitution", "Substitution"

    class Side(models.TextChoices):
        HOME = "home", "Home"
        AWAY = "away", "Away"

    GOALS = (Kind.GOAL, Kind.PENALTY, Kind.OWN_GOAL)
    CARDS = (Kind.BOOKING, Kind.SECOND_BOOKING, Kind.SENDING_OFF)
    key_fields = ("fixture", "number")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=10,
        belongs_to=BelongsTo.EARLIER_FIXTURES,
        needs_source=False,
        str_joins=("person",),
        spells=("player_name",),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveSmallIntegerField(help_text="Counts the events of a fixture, from 1.")
    side = models.CharField(max_length=4, choices=Side, help_text="Goals: the side that profits.")
    kind = models.CharField(max_length=15, choices=Kind)
    minute = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leave empty if unknown."
    )
    stoppage = models.PositiveSmallIntegerField("minutes of stoppage time", default=0)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    player_name = models.CharField(
        "name as written",
        max_length=80,
        blank=True,
        help_text="If the player is not in the list of people.",
    )
    player_key = NormalizedField(source="player_name", max_length=160)
    other_person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events_as_other",
        help_text="The player with the assist, or the player who went off.",
    )

    objects = MatchEventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fixture", "number"],
                name="match_event_number_once_a_fixture",
                violation_error_message="This fixture has an event of this number already.",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(player_name=""),
                name="match_event_names_a_player",
                violation_error_message="Choose the player, or enter a name.",
            ),
            models.CheckConstraint(
                condition=Q(minute__isnull=True) | Q(minute__gte=1, minute__lte=120),
                name="match_event_within_120_minutes",
                violation_error_message="Enter a minute from 1 to 120; stoppage time is separate.",
            ),
        ]

        indexes = [
            # A player's goals by the name as written, for players without a row in the list of
            # people. Without it, a query for one player reads all goals. The operator class lets
            # PostgreSQL find the beginning of a name by it too.
            models.Index(
                fields=["player_key"],
                name="match_event_player_key",
                opclasses=["varchar_pattern_ops"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.player}"

    @property
    def player(self) -> str:
        return self.person.short if self.person else self.player_name
