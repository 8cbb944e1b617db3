"""Filters of fixtures by season, stage, round and tie."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Self

from django.db.models import Q

from previews.models.competition import Competition
from previews.models.season import Season, SeasonQuerySet
from previews.models.sourced import SourcedQuerySet
from previews.models.stage import Stage

if TYPE_CHECKING:
    # Ruff does not read the name in the brackets of a base class.
    from previews.models.fixture import Fixture  # noqa: F401


class FixtureStages(SourcedQuerySet["Fixture"]):
    """Its subclass `FixtureFilters` has the other filters, and orders."""

    def in_season(self, season: Season | int) -> Self:
        return self.filter(season=season)

    def in_seasons(self, seasons: SeasonQuerySet) -> Self:
        # As a subquery: with a join, SQLite reads every fixture.
        return self.filter(season__in=seasons.order_by().values("pk"))

    def in_any_season(self, seasons: Collection[int]) -> Self:
        """Of few seasons, by their numbers."""
        return self.filter(season__in=seasons)

    def in_stage(self, stage: Stage) -> Self:
        return self.filter(stage=stage)

    def in_any_round(self) -> Self:
        """Fixtures with a known round, and all other knock-out fixtures with a stage."""
        return self.filter(
            ~Q(stage__round="") | Q(stage__kind=Stage.Kind.KNOCK_OUT), stage__isnull=False
        )

    def in_any_stage(self, stages: Collection[int]) -> Self:
        """Of few stages, by their numbers."""
        return self.filter(stage__in=stages)

    def in_ties(self, ties: Iterable[int]) -> Self:
        return self.filter(tie__in=ties)

    def in_any_tie(self) -> Self:
        return self.filter(tie__isnull=False)

    def first_legs(self) -> Self:
        return self.filter(leg=1)

    def of_leagues(self) -> Self:
        """Fixtures of leagues, without knock-out rounds and groups."""
        return self.filter(
            Q(stage__kind=Stage.Kind.LEAGUE)
            | Q(stage__isnull=True, season__competition__kind=Competition.Kind.LEAGUE)
        )
