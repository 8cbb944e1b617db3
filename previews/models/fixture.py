"""Fixtures: a scheduled or played meeting of two clubs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, F, Max, Min, OuterRef, Q, Subquery, Sum, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Abs, Coalesce

from previews.football.played import PlayedFixture, Side, in_order
from previews.football.result import Where
from previews.football.score import Score
from previews.football.tie import Tie as PlayedTie
from previews.models.club import Club
from previews.models.competition import Competition, Season, SeasonQuerySet, Stage
from previews.models.fixture_rules import FIXTURE_INDEXES, FIXTURE_RULES
from previews.models.ground import GROUND_COLUMNS, Ground
from previews.models.receipt import RECEIPT_COLUMNS, receipt, score_from
from previews.models.receipt_of_tie import TIE_COLUMNS, played_ties
from previews.models.season_of_table import SEASON_COLUMNS, SeasonOfTable
from previews.models.season_row import SEASON_ROW_COLUMNS, SeasonRow, season_row
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.stadium import Stadium
from previews.models.tie import Tie

_FINAL_HOME = Coalesce("after_120_home", "after_90_home")
_FINAL_AWAY = Coalesce("after_120_away", "after_90_away")


def _goals_ahead(club: Club) -> Case:
    """By how many goals a club won; below nought it lost."""
    return Case(When(home=club, then=_FINAL_HOME - _FINAL_AWAY), default=_FINAL_AWAY - _FINAL_HOME)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of the archive some fixtures are: their number, the first day and the last."""

    matches: int = 0
    first: date | None = None
    last: date | None = None


def sum_of(extents: Iterable[Extent]) -> Extent:
    played = list(extents)
    days = [day for each in played for day in (each.first, each.last) if day is not None]
    matches = sum(each.matches for each in played)
    return Extent(matches, min(days, default=None), max(days, default=None))


class FixtureQuerySet(SourcedQuerySet["Fixture"]):
    def played(self) -> Self:
        return self.filter(status__in=[Fixture.Status.PLAYED, Fixture.Status.AWARDED])

    def to_come(self) -> Self:
        return self.filter(status__in=[Fixture.Status.SCHEDULED, Fixture.Status.TO_BE_CONFIRMED])

    def before(self, moment: date | datetime) -> Self:
        """Fixtures before a day, or before a moment of it where the kick-off is known."""
        if not isinstance(moment, datetime):
            return self.filter(day__lt=moment)
        return self.filter(Q(day__lt=moment.date()) | Q(day=moment.date(), kick_off__lt=moment))

    def after(self, moment: date | datetime) -> Self:
        if not isinstance(moment, datetime):
            return self.filter(day__gt=moment)
        return self.filter(Q(day__gt=moment.date()) | Q(day=moment.date(), kick_off__gt=moment))

    def played_before(self, moment: date | datetime) -> Self:
        return self.played().before(moment)

    def since(self, day: date) -> Self:
        return self.filter(day__gte=day)

    def until(self, day: date) -> Self:
        return self.filter(day__lte=day)

    def involving(self, club: Club) -> Self:
        return self.filter(Q(home=club) | Q(away=club))

    def involving_any(self, *clubs: Club) -> Self:
        return self.filter(Q(home__in=clubs) | Q(away__in=clubs))

    def at_home(self, club: Club) -> Self:
        return self.filter(home=club)

    def away_from_home(self, club: Club) -> Self:
        return self.filter(away=club)

    def between(self, one: Club, other: Club) -> Self:
        return self.filter(Q(home=one, away=other) | Q(home=other, away=one))

    def in_season(self, season: Season) -> Self:
        return self.filter(season=season)

    def in_leagues_of(self, *clubs: Club, day: date) -> Self:
        """The league fixtures of every season that one of the clubs plays on that day."""
        running = Fixture.objects.involving_any(*clubs).filter(
            season__competition__kind=Competition.Kind.LEAGUE,
            season__starts_on__lte=day,
            season__ends_on__gte=day,
        )
        return self.of_leagues().filter(season__in=running.values("season"))

    def in_stage(self, stage: Stage) -> Self:
        return self.filter(stage=stage)

    def in_seasons(self, seasons: SeasonQuerySet) -> Self:
        # By the numbers of the seasons: joined instead, SQLite begins with every fixture there is.
        return self.filter(season__in=seasons.order_by().values("pk"))

    def in_round(self, round_: str) -> Self:
        return self.filter(stage__round=round_)

    def in_any_round(self) -> Self:
        return self.exclude(stage__isnull=True).exclude(stage__round="")

    def in_ties(self, ties: Iterable[int]) -> Self:
        return self.filter(tie__in=ties)

    def first_legs(self) -> Self:
        return self.filter(leg=1)

    def in_any_tie(self) -> Self:
        return self.filter(tie__isnull=False)

    def without(self, fixture: "Fixture") -> Self:
        return self.exclude(pk=fixture.pk)

    def with_ids(self, ids: Iterable[int]) -> Self:
        return self.filter(pk__in=ids)

    def latest_first(self) -> Self:
        return self.order_by("-day", F("kick_off").desc(nulls_last=True), "-pk")

    def not_cancelled(self) -> Self:
        return self.exclude(status=Fixture.Status.CANCELLED)

    def earliest_first(self) -> Self:
        return self.order_by("day", F("kick_off").asc(nulls_last=True), "pk")

    def not_settled_at(self, moment: date | datetime) -> Self:
        """Fixtures that were still to be played at a moment, or are today."""
        if isinstance(moment, datetime):
            later = Q(day__gt=moment.date()) | Q(day=moment.date()) & (
                Q(kick_off__isnull=True) | Q(kick_off__gte=moment)
            )
        else:
            later = Q(day__gte=moment)
        return self.exclude(status=Fixture.Status.CANCELLED).filter(
            later | Q(status__in=Fixture.TO_BE_PLAYED)
        )

    def of_leagues(self) -> Self:
        """Without rounds of a knock-out and groups: what one table adds up."""
        return self.filter(
            Q(stage__kind=Stage.Kind.LEAGUE)
            | Q(stage__isnull=True, season__competition__kind=Competition.Kind.LEAGUE)
        )

    def refereed_by(self, official: int) -> Self:
        return self.filter(appointments__official=official, appointments__duty="referee")

    def sides(self) -> list[Side]:
        """Every club of the fixtures once, by its number."""
        home = self.order_by().values_list("home_id", "home__name", "home__slug").distinct()
        away = self.order_by().values_list("away_id", "away__name", "away__slug").distinct()
        return [Side(*row) for row in sorted(set(home) | set(away))]

    def ties(self, before: date | datetime) -> list[PlayedTie]:
        """The ties of the fixtures with what was played before a moment. 2 queries.

        Who went through by an editor's word is told only once nothing of the tie is left to play.
        """
        paired = self.in_any_tie()
        rows = paired.played_before(before).values_list(*RECEIPT_COLUMNS, *TIE_COLUMNS)
        open_ties = set(paired.not_settled_at(before).values_list("tie_id", flat=True))
        return played_ties(rows, open_ties)

    def settled_ties(self, before: date | datetime) -> list[PlayedTie]:
        """The same of ties that are known to be over. 1 query."""
        rows = self.in_any_tie().played_before(before).values_list(*RECEIPT_COLUMNS, *TIE_COLUMNS)
        return played_ties(rows, set())

    def extent(self) -> Extent:
        found = self.aggregate(matches=Count("pk"), first=Min("day"), last=Max("day"))
        return Extent(**found)

    def extent_in(self, seasons: SeasonQuerySet) -> Extent:
        """The extent of whole seasons, in one query that counts season by season.

        Each season is counted along its own index. Counted all at once, PostgreSQL reads every
        fixture of the archive as soon as the seasons hold one in fifty of them.
        """
        of_season = self.filter(season=OuterRef("pk")).order_by()
        told = seasons.order_by().annotate(
            matches=Subquery(of_season.values("season").annotate(each=Count("*")).values("each")),
            first=Subquery(of_season.order_by("day").values("day")[:1]),
            last=Subquery(of_season.order_by("-day").values("day")[:1]),
        )
        rows = told.values_list("matches", "first", "last")
        return sum_of(Extent(matches, first, last) for matches, first, last in rows if matches)

    def goals_scored(self, club: Club | None = None) -> int:
        """Goals by the final scores: a club's own, or everybody's."""
        scored: Case | CombinedExpression = _FINAL_HOME + _FINAL_AWAY
        if club is not None:
            scored = Case(When(home=club, then=_FINAL_HOME), default=_FINAL_AWAY)
        return self.aggregate(scored=Sum(scored))["scored"] or 0

    def extent_of(self, club: Club) -> Extent:
        """The extent of one club's own fixtures."""
        return self.involving(club).extent()

    def latest_of(
        self, club: Club, last: int, *, where: Where = Where.ANYWHERE
    ) -> list[PlayedFixture]:
        """The club's last fixtures of some, latest first: at most 2 queries, each cut short.

        One query for either side: each is read backwards along its own index and stops after
        `last` rows, where an OR of both would read and sort every fixture of the club.
        """
        found: list[PlayedFixture] = []
        if where is not Where.AWAY:
            found += self.at_home(club).at_grounds_of(where).latest_first()[:last].receipts()
        if where is not Where.HOME:
            found += self.away_from_home(club).at_grounds_of(where).latest_first()[:last].receipts()
        return in_order(found)[::-1][:last]

    def biggest_wins_of(self, club: Club, many: int) -> list[PlayedFixture]:
        return self.involving(club).by_margin(_goals_ahead(club))[:many].receipts()

    def biggest_defeats_of(self, club: Club, many: int) -> list[PlayedFixture]:
        return self.involving(club).by_margin(-_goals_ahead(club))[:many].receipts()

    def biggest_wins(self, many: int) -> list[PlayedFixture]:
        """The widest margins, whoever won."""
        return self.by_margin(Abs(_FINAL_HOME - _FINAL_AWAY))[:many].receipts()

    def by_margin(self, margin: CombinedExpression | Case | Abs) -> Self:
        """Fixtures won by the margin, widest first, then most goals, then the earliest."""
        told = self.annotate(margin=margin, goals=_FINAL_HOME + _FINAL_AWAY)
        return told.filter(margin__gt=0).order_by("-margin", "-goals", "day", "pk")

    def at_grounds_of(self, where: Where) -> Self:
        """At neutral grounds, or at none of them, as `where` asks; anywhere is everywhere."""
        if where is Where.ANYWHERE:
            return self
        return self.filter(neutral_ground=where is Where.NEUTRAL)

    def receipts(self) -> list[PlayedFixture]:
        """The fixtures as plain values, in one query; those without a known score are left out."""
        rows = self.values_list(*RECEIPT_COLUMNS)
        return [played for row in rows if (played := receipt(row)) is not None]

    def receipts_by_season(self) -> dict[SeasonOfTable, list[PlayedFixture]]:
        """The same by season, with what a table needs to know of it, in one query."""
        many = len(RECEIPT_COLUMNS)
        seasons: dict[SeasonOfTable, list[PlayedFixture]] = {}
        for row in self.values_list(*RECEIPT_COLUMNS, *SEASON_COLUMNS):
            if (played := receipt(row[:many])) is not None:
                seasons.setdefault(SeasonOfTable(*row[many:]), []).append(played)
        return seasons

    def season_rows(self) -> list[SeasonRow]:
        """The fixtures of a season as plain values, played or not, in one query."""
        return [season_row(row) for row in self.earliest_first().values_list(*SEASON_ROW_COLUMNS)]

    def receipts_with_grounds(self) -> list[tuple[PlayedFixture, Ground]]:
        """The same with where each was played and who was let in, in one query."""
        rows = self.values_list(*RECEIPT_COLUMNS, *GROUND_COLUMNS)
        many = len(RECEIPT_COLUMNS)
        return [
            (played, Ground(*row[many:]))
            for row in rows
            if (played := receipt(row[:many])) is not None
        ]


class Fixture(Sourced):
    """One meeting. Home and away as the competition lists them, also on neutral ground."""

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        TO_BE_CONFIRMED = "to_be_confirmed", "To be confirmed"
        POSTPONED = "postponed", "Postponed"
        ABANDONED = "abandoned", "Abandoned"
        CANCELLED = "cancelled", "Cancelled"
        AWARDED = "awarded", "Awarded"
        PLAYED = "played", "Played"

    OVER = (Status.PLAYED, Status.AWARDED)
    TO_BE_PLAYED = (Status.SCHEDULED, Status.TO_BE_CONFIRMED, Status.POSTPONED)
    key_fields = ("day", "home", "away")

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
        null=True, blank=True, help_text="1 or 2, in a tie of two legs; empty for replays."
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
    day = models.DateField(
        blank=True, help_text="On the stadium's calendar. Empty: taken from the kick-off."
    )
    kick_off = models.DateTimeField(
        null=True, blank=True, help_text="Empty shows fans “time to be confirmed”."
    )
    status = models.CharField(max_length=15, choices=Status, default=Status.SCHEDULED)
    neutral_ground = models.BooleanField(default=False)
    behind_closed_doors = models.BooleanField(default=False)
    attendance = models.PositiveIntegerField(null=True, blank=True)
    half_time_home = models.PositiveSmallIntegerField(null=True, blank=True)
    half_time_away = models.PositiveSmallIntegerField(null=True, blank=True)
    after_90_home = models.PositiveSmallIntegerField("home after 90 minutes", null=True, blank=True)
    after_90_away = models.PositiveSmallIntegerField("away after 90 minutes", null=True, blank=True)
    after_120_home = models.PositiveSmallIntegerField(
        "home after 120 minutes", null=True, blank=True, help_text="Only if there was extra time."
    )
    after_120_away = models.PositiveSmallIntegerField(
        "away after 120 minutes", null=True, blank=True
    )
    shoot_out_home = models.PositiveSmallIntegerField(null=True, blank=True)
    shoot_out_away = models.PositiveSmallIntegerField(null=True, blank=True)
    remark = models.CharField(
        max_length=200,
        blank=True,
        help_text="Awarded after a protest; abandoned in the 65th minute.",
    )

    objects = FixtureQuerySet.as_manager()

    class Meta:
        constraints = FIXTURE_RULES
        indexes = FIXTURE_INDEXES

    def __str__(self) -> str:
        return f"{self.home} v {self.away}, {self.day:%-d %b %Y}"

    @property
    def score(self) -> Score | None:
        """The score as football's plain code knows it; None while nobody knows the goals."""
        return score_from(
            (self.half_time_home, self.half_time_away),
            (self.after_90_home, self.after_90_away),
            (self.after_120_home, self.after_120_away),
            (self.shoot_out_home, self.shoot_out_away),
        )

    def clean(self) -> None:
        """What the database cannot say: the day follows the clock, the second leg is turned."""
        super().clean()
        self._take_day_from_kick_off()
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
        if self.kick_off is not None:
            clock = self.stadium.clock if self.stadium else None
            local = self.kick_off.astimezone(clock).date() if clock else self.kick_off.date()
            self.day = self.day or local
            if abs(self.day - local) > timedelta(days=1):
                raise ValidationError({"kick_off": f"The kick-off is not on {self.day}."})
        elif not self.day:
            raise ValidationError({"day": "Give the day, or the kick-off."})

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
