"""The part of the archive that a question looks at.

A match outside the rows of an answer can change the answer: a wider win, a later meeting, a season
that goes on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.apps import apps
from django.db.models import F, Q, QuerySet

from previews.archive.played_fixture_row import RESULT_COLUMNS
from previews.football.calendar_days import day_of
from previews.football.rounds import CLUBS_IN_ROUND
from previews.models.competition import Competition
from previews.models.competition_name import CompetitionName
from previews.models.counted_facts import KINDS
from previews.models.fixture import Fixture
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.fixture_status import FixtureStatus
from previews.models.in_array_lookup import InArray
from previews.models.match_event import MatchEvent
from previews.models.results_statement import ResultsStatement
from previews.models.season import Season, SeasonQuerySet
from previews.models.stage import Stage
from previews.models.unmatched_name import HeldRow


class Beside(StrEnum):
    """What a question looks at beside the matches of its scope."""

    NOTHING = "nothing"
    # All matches of the season, also those to be played.
    CALENDAR = "calendar"
    # The knock-out rounds of the club's seasons, also those of others.
    ROUNDS = "rounds"
    # Matches of other clubs, where a competition is named.
    OTHER_CLUBS = "other_clubs"


type Moment = date | datetime
# Rows and those of their columns that answers depend on.
type Part = tuple[QuerySet[Any], tuple[str, ...]]
# A name and what makes its parts.
type Slice = tuple[str, Callable[[], Iterator[Part]]]

COLUMNS = (*RESULT_COLUMNS, "season_id", "stage_id", "kick_off")
SEASON_COLUMNS = (
    "pk", "competition_id", "name", "starts_on", "ends_on", "away_goals", "extra_time",
    "points_for_a_win", "shoot_out_points", "ranked_by", "ended_early_on", "meetings",
    "tie_breakers",
)  # fmt: skip
STAGE_COLUMNS = (
    "pk", "season_id", "name", "kind", "round", "position", "carried", "carries_goals",
    "follows_id", "group_order",
)  # fmt: skip
A_WEEK, A_MONTH = timedelta(days=7), timedelta(days=31)
CALENDAR_COLUMNS = ("pk", "home_id", "away_id", "season_id", "stage_id")


@dataclass(frozen=True, slots=True)
class ResultsScope:
    """By numbers: of a club, a competition, an official, a player, or all of these together.

    `spellings` are the keys under which goals of the player are written. `kinds` are those of
    `counted_facts` that are counted.
    """

    club: int | None = None
    competition: int | None = None
    organiser: str = ""
    contestants: str = ""
    season: str = ""
    official: int | None = None
    player: int | None = None
    spellings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    beside: Beside = Beside.NOTHING

    @property
    def is_of_seasons(self) -> bool:
        return bool(self.competition is not None or self.organiser or self.season)

    def seasons(self) -> SeasonQuerySet:
        seasons = Season.objects.all()
        if self.competition is not None:
            seasons = seasons.filter(competition=self.competition)
        elif self.organiser:
            seasons = seasons.organised_by(self.organiser, self.contestants)
        return seasons.called(self.season) if self.season else seasons

    def fixtures(self) -> FixtureQuerySet:
        """Those of the scope at any time."""
        fixtures = Fixture.objects.all()
        if self.is_of_seasons:
            fixtures = fixtures.in_seasons(self.seasons())
        if self.official is not None:
            return fixtures.refereed_by(self.official)
        if self.player is not None or self.spellings:
            return fixtures.filter(InArray(F("pk"), self._goals().order_by().values("fixture")))
        others = self.beside is Beside.OTHER_CLUBS and self.competition is not None
        if self.club is not None and not others:
            return fixtures.filter(Q(home=self.club) | Q(away=self.club))
        return fixtures

    def slices(self, before: Moment) -> Iterator[Slice]:
        """What its hash is made of. Most slices are the same for many moments.

        Matches of the years before are summed up apart from those of the year, so that a hundred
        previews of a club read its history once.
        """
        today = day_of(before)
        year = (today - A_WEEK).year
        start, month = date(year, 1, 1), today.replace(day=1)
        yield "always", self._always
        yield (
            f"until {year}",
            lambda: self._counted(lambda rows: rows.played().filter(day__lt=start)),
        )
        yield f"begun {month}", lambda: self._rules(month)
        yield f"since {before.isoformat()}", lambda: self._since(start, before)

    def _always(self) -> Iterator[Part]:
        """What does not depend on the moment."""
        statements = ResultsStatement.objects.filter(self._of_club_or_seasons(Q(club=self.club)))
        yield statements, ("pk", "season_id", "club_id", "completeness", "since", "until")
        if self.beside is Beside.ROUNDS:
            seasons = self.fixtures().in_any_round().order_by().values("season")
            rounds = Fixture.objects.filter(season__in=seasons, stage__round__in=CLUBS_IN_ROUND)
            yield rounds, CALENDAR_COLUMNS
        if self.beside is Beside.CALENDAR or (self.competition is not None and self.season):
            calendar = Fixture.objects.in_seasons(self.seasons())
            yield calendar.exclude(status=FixtureStatus.CANCELLED), CALENDAR_COLUMNS

    def _rules(self, month: date) -> Iterator[Part]:
        """Rules of the seasons begun by then decide ties and tables; receipts have their names."""
        begun = Season.objects.filter(starts_on__lt=month + A_MONTH).order_by()
        if self.is_of_seasons:
            seasons = begun.filter(pk__in=self.seasons().order_by().values("pk"))
        else:
            seasons = begun.filter(pk__in=self.fixtures().order_by().values("season"))
        yield seasons, SEASON_COLUMNS
        yield Stage.objects.filter(season__in=seasons.values("pk")), STAGE_COLUMNS
        competitions = seasons.values("competition")
        yield Competition.objects.filter(pk__in=competitions), ("pk", "name", "kind", "contestants")
        former = CompetitionName.objects.filter(competition__in=competitions)
        yield former, ("pk", "competition_id", "name", "used_from", "used_until")

    def _since(self, start: date, before: Moment) -> Iterator[Part]:
        """Matches from the day to the moment, ties that are open then, and rows that are held."""
        played = self.fixtures().played_before(before)
        yield from self._counted(lambda rows: rows.played_before(before).filter(day__gte=start))
        if "tie" in self.kinds:
            begun = played.in_any_tie().order_by().values("tie_id")
            yield self.fixtures().not_settled_at(before).filter(tie__in=begun), ("pk", "tie_id")
        of_club = Q(home=self.club) | Q(away=self.club)
        known_by = Q(day__lt=day_of(before)) | Q(day__isnull=True)
        rows = HeldRow.objects.filter(self._of_club_or_seasons(of_club), known_by, has_match=False)
        yield rows, ("season_id", "home_id", "away_id", "day")

    def _counted(self, narrowed: Callable[[FixtureQuerySet], FixtureQuerySet]) -> Iterator[Part]:
        played = narrowed(self.fixtures())
        yield played, COLUMNS
        if self.is_of_seasons:
            # Answers say how many matches are held of the whole seasons.
            yield narrowed(Fixture.objects.in_seasons(self.seasons())), ("pk", "day")
        for kind in self.kinds:
            links, columns = KINDS[kind]
            if "fixture_id" in links:
                rows = apps.get_model("previews", kind)._default_manager
                of_played = InArray(F("fixture_id"), played.order_by().values("pk"))
                yield rows.filter(of_played), (*links, *columns)

    def _goals(self) -> QuerySet[MatchEvent]:
        written = Q(person__isnull=True, player_key__in=self.spellings)
        his = written if self.player is None else Q(person=self.player) | written
        return MatchEvent.objects.goals().filter(his)

    def _of_club_or_seasons(self, of_club: Q) -> Q:
        which = Q(pk__in=()) if self.club is None else of_club
        return which | Q(season__in=self.seasons()) if self.is_of_seasons else which
