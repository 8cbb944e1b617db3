"""What an article says about a club's position in its league."""

from django.db import models
from django.db.models import F, Q

from previews.football.freshness import AgeKind
from previews.models.club import Club
from previews.models.facts import AdminGroup, BelongsTo, BothClubs, Fact
from previews.models.fixture import Fixture
from previews.models.season import Season
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class LeagueNoteQuerySet(SourcedQuerySet["LeagueNote"]):
    pass


class LeagueNote(Sourced):
    """A club's league position as reported. The table itself is computed from the results."""

    key_fields = ("fixture", "club", "article")
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=3,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.TABLE,
        str_joins=("club", "season__competition"),
        prose="remark",
        quick_add=("fixture", "club"),
        both_clubs=BothClubs("league note"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="league_notes")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="league_notes")
    season = models.ForeignKey(Season, on_delete=models.PROTECT, related_name="league_notes")
    position = models.PositiveSmallIntegerField(null=True, blank=True)
    points = models.PositiveSmallIntegerField(null=True, blank=True)
    points_behind = models.PositiveSmallIntegerField(null=True, blank=True)
    rival = models.ForeignKey(
        Club,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="rival_league_notes",
        help_text="The club that it is behind.",
    )
    remark = models.CharField(max_length=250, blank=True, help_text="In your own words.")

    objects = LeagueNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "club", "article"],
                name="league_note_once_an_article",
                violation_error_message="This article's note on the league is entered already.",
            ),
            models.CheckConstraint(
                condition=Q(rival__isnull=True) | ~Q(rival=F("club")),
                name="league_note_rival_is_another_club",
                violation_error_message="A club cannot be behind itself.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.club}, {self.season}"
