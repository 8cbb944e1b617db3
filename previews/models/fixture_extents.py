"""How many fixtures there are, and between which days, asked of the database."""

from django.db.models import Count, Max, Min, OuterRef, Subquery

from previews.models.club import Club
from previews.models.extent import Extent, sum_of
from previews.models.fixture_margins import FixtureMargins
from previews.models.season import SeasonQuerySet


class FixtureExtents(FixtureMargins):
    def extent(self) -> Extent:
        return Extent(**self.aggregate(matches=Count("pk"), first=Min("day"), last=Max("day")))

    def extent_in(self, seasons: SeasonQuerySet) -> Extent:
        """The extent of whole seasons. 1 query.

        It counts each season by a subquery that uses the index. With a join, PostgreSQL reads
        every fixture when the seasons have one in fifty of them.
        """
        of_season = self.filter(season=OuterRef("pk")).order_by()
        counted = seasons.order_by().annotate(
            matches=Subquery(of_season.values("season").annotate(many=Count("*")).values("many")),
            first=Subquery(of_season.order_by("day").values("day")[:1]),
            last=Subquery(of_season.order_by("-day").values("day")[:1]),
        )
        rows = counted.values_list("matches", "first", "last")
        return sum_of(Extent(matches, first, last) for matches, first, last in rows if matches)

    def extent_of(self, club: Club) -> Extent:
        """The extent of the club's fixtures."""
        return self.involving(club).extent()
