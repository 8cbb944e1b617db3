"""How a club selects its team for a match, as an article says."""

from django.db import models

from previews.football.freshness import AgeKind
from previews.models.club import Club
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture import Fixture
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct


class SelectionNoteQuerySet(SourcedQuerySet["SelectionNote"]):
    pass


class SelectionNote(Sourced):
    """How a club selects its team: unchanged, rotating, resting players."""

    key_fields = ("fixture", "club", "article")
    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        position=5,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.PREDICTED_LINEUP,
        str_joins=("club",),
        prose="remark",
        quick_add=("fixture", "club"),
    )

    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="selection_notes")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="selection_notes")
    unchanged_lineups = models.PositiveSmallIntegerField(
        "unchanged line-ups in a row", null=True, blank=True
    )
    remark = models.CharField(max_length=250, help_text="In your own words.")

    objects = SelectionNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            UniqueNullsNotDistinct(
                fields=["fixture", "club", "article"],
                name="selection_note_once_a_source",
                violation_error_message="This article's note on the selection is entered already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.club}: {self.remark}"
