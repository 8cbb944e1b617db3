"""Seasons of competitions, with the rules of each."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models

from previews.archive.table_season import slug_of_season, table_rules
from previews.football.points import TableRules
from previews.football.tie import TieRules
from previews.models.competition import Competition, known_tie_breakers
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.name_years import name_of_the_day
from previews.models.natural_key import KeyedQuerySet
from previews.models.season_constraints import SEASON_RULES
from previews.models.season_days import check_matches
from previews.models.tracked import Tracked


class SeasonQuerySet(KeyedQuerySet["Season"]):
    def latest_first(self) -> Self:
        return self.order_by("-starts_on", "competition__name")

    def of(self, competition: Competition) -> Self:
        return self.filter(competition=competition)

    def organised_by(self, organiser: str, contestants: str) -> Self:
        return self.filter(competition__organiser=organiser, competition__contestants=contestants)

    def match_counts(self) -> list[tuple[int, str, int]]:
        """The number and the name of each season, and how many fixtures it has. 1 query."""
        counted = self.annotate(matches=models.Count("fixtures"))
        return list(counted.values_list("pk", "name", "matches"))

    def with_competition(self) -> Self:
        """With the competition, and what it was called in the season. 1 query."""
        # competition_name.py imports this file.
        names = apps.get_model("previews", "CompetitionName")._default_manager.all()
        called = name_of_the_day(names, "competition", "competition", "")
        return self.select_related("competition").annotate(competition_then=called)

    def called(self, name: str) -> Self:
        """Seasons with the name 2023/24, which can also be given as 2023-24."""
        return self.filter(name=name.replace("-", "/", 1))

    def every_name(self) -> set[str]:
        return set(self.order_by().values_list("name", flat=True).distinct())

    def around(self, day: date) -> Self:
        return self.filter(starts_on__lte=day, ends_on__gte=day)


class Season(Tracked):
    """A season of a competition, with the rules of that season."""

    class ShootOutPoints(models.TextChoices):
        TWO_AND_ONE = "2-1", "2 points for the winner, 1 for the loser"
        ONE_AND_NONE = "1-0", "1 point for the winner, none for the loser"

    class RankedBy(models.TextChoices):
        POINTS = "points", "Points"
        POINTS_PER_GAME = "points_per_game", "Points per game (season ended early)"

    key_fields = ("competition", "name")
    declared = Listing(group=AdminGroup.REFERENCE, position=6, str_joins=("competition",))

    competition = models.ForeignKey(Competition, on_delete=models.PROTECT, related_name="seasons")
    name = models.CharField(max_length=12, help_text="2023/24, or 2024 for a calendar year.")
    starts_on = DayField(db_index=True)
    ends_on = DayField()
    away_goals = models.BooleanField(
        "away goals rule",
        default=False,
        help_text="In UEFA's competitions until 2020/21. Decides what a club needs.",
    )
    extra_time = models.BooleanField(
        default=True, help_text="Extra time is played in level ties before penalties."
    )
    points_for_a_win = models.PositiveSmallIntegerField(default=3)
    shoot_out_points = models.CharField(
        "shoot-out after a draw",
        max_length=4,
        choices=ShootOutPoints,
        blank=True,
        help_text="Only if drawn league or group matches are followed by a shoot-out for points.",
    )
    ranked_by = models.CharField(max_length=16, choices=RankedBy, default=RankedBy.POINTS)
    ended_early_on = DayField(
        null=True,
        blank=True,
        help_text=(
            "The day on which it was decided to end the season early. Tables of earlier days "
            "are ranked by points."
        ),
    )
    meetings = models.PositiveSmallIntegerField(
        "meetings before head to head counts",
        null=True,
        blank=True,
        help_text=(
            "How often two clubs have to have met before their head to head counts. Leave empty "
            "for twice, or once in tournaments of national teams."
        ),
    )
    tie_breakers = models.CharField(
        "order of tie-breakers",
        max_length=200,
        default="goal_difference, goals_for",
        validators=[known_tie_breakers],
        help_text=(
            "What separates clubs level on points, in order, separated by commas. After "
            "fair_play, play_off or drawing_of_lots clubs stay level until their positions are "
            "entered as stated by the league."
        ),
    )

    # What the competition was called in the season: read by `with_competition`. Not a column.
    competition_then: str = ""

    objects = SeasonQuerySet.as_manager()

    class Meta:
        constraints = SEASON_RULES

    def __str__(self) -> str:
        return f"{self.competition_name} {self.name}"

    @property
    def competition_name(self) -> str:
        """What the competition was called in the season, if `with_competition` has read it."""
        return self.competition_then or self.competition.name

    def clean(self) -> None:
        super().clean()
        if self.pk and self.starts_on and self.ends_on:
            check_matches(self)

    @property
    def contestants(self) -> str:
        """Clubs or nations. The competition must be loaded."""
        return self.competition.contestants

    @property
    def league(self) -> tuple[str, str]:
        """The name of the competition, and its country. The competition must be loaded."""
        return self.competition.name, self.competition.country

    @property
    def slug(self) -> str:
        return slug_of_season(self.name)

    @property
    def tie_rules(self) -> TieRules:
        """The rules that decide level ties in this season."""
        return TieRules(
            away_goals=self.away_goals,
            away_goals_after_extra_time=self.away_goals,
            extra_time=self.extra_time,
        )

    def table_rules(self, day: date) -> TableRules:
        """The rules of its tables as of a day."""
        return table_rules(
            self.points_for_a_win,
            self.tie_breakers,
            self.shoot_out_points,
            self.ranked_by,
            self.ended_early_on,
            self.meetings,
            self.competition.contestants,
            day=day,
        )
