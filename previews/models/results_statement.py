"""What editors state about the results held: that they are complete, or that some are missing."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.season import Season
from previews.models.tracked import Tracked
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class ResultsStatementQuerySet(KeyedQuerySet["ResultsStatement"]):
    def of_season(self, season: Season) -> Self:
        """Statements about a season as a whole, and about clubs in it."""
        return self.filter(season=season).order_by("pk")

    def of_seasons(self, numbers: Iterable[int]) -> Self:
        return self.filter(season__in=numbers).order_by("pk")

    def of_clubs(self, clubs: Iterable[Club], day: date) -> Self:
        """Statements about clubs in all competitions that reach to the day, latest start last."""
        reaches = Q(until__isnull=True) | Q(until__gte=day)
        return self.filter(reaches, club__in=clubs, season=None).order_by(
            F("since").asc(nulls_first=True)
        )


class ResultsStatement(Tracked):
    """An editor's statement on the results of a season, or of a club in all competitions.

    matchhub works out by itself whether the results of a league are complete where its calendar is
    loaded. For a cup, or a club's matches in all competitions, only an editor can know.
    """

    class Completeness(models.TextChoices):
        COMPLETE = "complete", "Every result is entered"
        PARTIAL = "partial", "Some results are missing"

    key_fields = ("season", "club", "since")
    declared = Listing(
        group=AdminGroup.REFERENCE, position=14, str_joins=("season__competition", "club")
    )

    season = models.ForeignKey(
        Season,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="results_statements",
        help_text="Leave empty for all competitions of a club.",
    )
    club = models.ForeignKey(
        Club,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="results_statements",
        help_text="Leave empty for a whole season.",
    )
    completeness = models.CharField(
        "state of the results",
        max_length=10,
        choices=Completeness,
        default=Completeness.COMPLETE,
        help_text="Sentences that rest on a part of the results say so.",
    )
    since = DayField("from", null=True, blank=True, help_text="Empty: from the first match on.")
    until = DayField(null=True, blank=True, help_text="Empty: until today, and on.")
    remark = models.CharField(max_length=200, blank=True, help_text="How you know.")

    objects = ResultsStatementQuerySet.as_manager()

    class Meta:
        verbose_name = "statement on results held"
        verbose_name_plural = "statements on results held"
        constraints = [
            UniqueNullsNotDistinct(
                fields=["season", "club", "since"],
                name="results_statement_once",
                violation_error_message="There is a statement from this day already. Change that.",
            ),
            models.CheckConstraint(
                condition=Q(season__isnull=False) | Q(club__isnull=False),
                name="results_statement_of_a_season_or_a_club",
                violation_error_message="Choose a season, a club, or both.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="results_statement_ends_after_it_starts",
                violation_error_message="The last day cannot be before the first.",
            ),
        ]

    def reaches(self, day: date) -> bool:
        """Whether it is a statement about the results up to this day as well."""
        return self.until is None or self.until >= day

    def __str__(self) -> str:
        names = ", ".join(str(row) for row in (self.season, self.club) if row)
        return f"{names}: {self.get_completeness_display().lower()}"
