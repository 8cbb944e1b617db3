"""Fixtures: a scheduled or played meeting of two clubs."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models

from previews.archive.played_fixture_row import score_from
from previews.football.calendar_days import day_of
from previews.football.freshness import AgeKind
from previews.football.score import Score
from previews.models.club import Club
from previews.models.dates import DayField, MomentField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.fixture_rules import FIXTURE_INDEXES, FIXTURE_RULES
from previews.models.fixture_status import AwardedTo, FixtureStatus
from previews.models.ground_clock import GroundClock, ground_clock
from previews.models.import_source import ImportSource
from previews.models.match_page import match_page
from previews.models.season import Season
from previews.models.season_days import check_day
from previews.models.sourced import Sourced
from previews.models.stadium import Stadium
from previews.models.stage import Stage
from previews.models.tie import Tie

WRONG_DAY = (
    "The kick-off is not on {0:%-d %B %Y}: on the clock of the ground ({2}) it is at {1:%H:%M} on "
    "{1:%-d %B %Y}."
)


class Fixture(Sourced):
    """A match. Home and away are as the competition lists them, also at a neutral ground."""

    Status = FixtureStatus
    AwardedTo = AwardedTo

    key_fields = ("day", "home", "away")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=4,
        belongs_to=BelongsTo.FIXTURE,
        ages_as=AgeKind.KICK_OFF,
        needs_source=False,
        str_joins=("home", "away"),
    )

    season = models.ForeignKey(
        Season, on_delete=models.PROTECT, related_name="fixtures", db_index=False
    )
    stage = models.ForeignKey(
        Stage, on_delete=models.PROTECT, null=True, blank=True, related_name="fixtures"
    )
    tie = models.ForeignKey(
        Tie, on_delete=models.PROTECT, null=True, blank=True, related_name="fixtures"
    )
    leg = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="1 or 2 in a tie with two legs. Leave empty for replays."
    )
    matchday = models.PositiveSmallIntegerField(null=True, blank=True)
    home = models.ForeignKey(
        Club, on_delete=models.PROTECT, related_name="home_fixtures", db_index=False
    )
    away = models.ForeignKey(
        Club, on_delete=models.PROTECT, related_name="away_fixtures", db_index=False
    )
    stadium = models.ForeignKey(
        Stadium, on_delete=models.PROTECT, null=True, blank=True, related_name="fixtures"
    )
    day = DayField(
        blank=True, help_text="The date at the stadium. If empty, the date of the kick-off."
    )
    kick_off = MomentField(
        null=True, blank=True, help_text="If empty, fans see “time to be confirmed”."
    )
    status = models.CharField(max_length=15, choices=Status, default=Status.SCHEDULED)
    awarded_to = models.CharField(
        max_length=10,
        choices=AwardedTo,
        blank=True,
        help_text=(
            "Only for an awarded match whose score does not say who is given the points. If both "
            "clubs lose, each gets the goals of the loser."
        ),
    )
    neutral_ground = models.BooleanField(default=False)
    behind_closed_doors = models.BooleanField(default=False)
    attendance = models.PositiveIntegerField(null=True, blank=True)
    half_time_home = models.PositiveSmallIntegerField(null=True, blank=True)
    half_time_away = models.PositiveSmallIntegerField(null=True, blank=True)
    after_90_home = models.PositiveSmallIntegerField("home after 90 minutes", null=True, blank=True)
    after_90_away = models.PositiveSmallIntegerField("away after 90 minutes", null=True, blank=True)
    after_120_home = models.PositiveSmallIntegerField(
        "home after 120 minutes", null=True, blank=True, help_text="Only after extra time."
    )
    after_120_away = models.PositiveSmallIntegerField(
        "away after 120 minutes", null=True, blank=True
    )
    shoot_out_home = models.PositiveSmallIntegerField(null=True, blank=True)
    shoot_out_away = models.PositiveSmallIntegerField(null=True, blank=True)
    import_source = models.ForeignKey(
        ImportSource,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="+",
        help_text="The source whose file brought the fixture.",
    )
    remark = models.CharField(
        max_length=200,
        blank=True,
        help_text="Such as “awarded after a protest”.",
    )

    objects = FixtureQuerySet.as_manager()

    class Meta:
        constraints = FIXTURE_RULES
        indexes = FIXTURE_INDEXES

    def __str__(self) -> str:
        # A form that is refused draws the fixture without what was emptied.
        day = f"{self.day:%-d %b %Y}" if self.day else "day unknown"
        return f"{self.home} v {self.away}, {day}"

    def get_absolute_url(self) -> str:
        """Both clubs must be loaded."""
        return match_page(self.day, self.home.slug, self.away.slug)

    @property
    def score(self) -> Score | None:
        """The score as a plain value, or None if the goals are unknown."""
        return score_from(
            (self.half_time_home, self.half_time_away),
            (self.after_90_home, self.after_90_away),
            (self.after_120_home, self.after_120_away),
            (self.shoot_out_home, self.shoot_out_away),
        )

    def is_after(self, moment: datetime) -> bool:
        """Whether it kicks off after the moment; without a kick-off, on a later day."""
        if self.day == day_of(moment) and self.kick_off is not None:
            return self.kick_off > moment
        return self.day > day_of(moment)

    @property
    def clock(self) -> GroundClock:
        """The clock at the ground. Reads the stadium, the home club's, and the competition."""
        return ground_clock(
            self.stadium,
            self.home if self.home_id else None,
            self.season.competition if self.season_id else None,
            neutral_ground=self.neutral_ground,
        )

    def clean(self) -> None:
        """Check rules over several tables, and fill in the day from the kick-off."""
        super().clean()
        self._take_day_from_kick_off()
        if self.season_id:
            check_day(self.day, self.season)
        if (
            self.stage_id
            and self.season_id
            and self.stage
            and self.stage.season_id != self.season_id
        ):
            raise ValidationError({"stage": "This stage belongs to another season."})
        if self.tie and self.home_id and self.away_id:
            self._clean_tie(self.tie)

    def _take_day_from_kick_off(self) -> None:
        if self.kick_off is None:
            if not self.day:
                raise ValidationError({"day": "Give the day, or the kick-off."})
            return
        clock = self.clock
        local = clock.local(self.kick_off)
        self.day = self.day or local.date()
        if not clock.may_be_on(self.kick_off, self.day):
            raise ValidationError({"kick_off": WRONG_DAY.format(self.day, local, clock.name)})

    def _clean_tie(self, tie: Tie) -> None:
        if {self.home_id, self.away_id} != {tie.first_home_id, tie.first_away_id}:
            raise ValidationError({"tie": "This tie is between other clubs."})
        if self.stage_id != tie.stage_id:
            raise ValidationError({"tie": "This tie belongs to another stage."})
        if self.leg == 1 and self.home_id != tie.first_home_id:
            raise ValidationError({"leg": f"{tie.first_home} are at home in the first leg."})
        if self.leg == 2 and self.home_id != tie.first_away_id and not self.neutral_ground:
            raise ValidationError(
                {"leg": f"The second leg turns the grounds round: {tie.first_away} are at home."}
            )
