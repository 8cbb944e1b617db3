"""Fixtures by the margin of their final score: the biggest wins and defeats."""

from typing import Self

from django.db.models import Case, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Abs

from previews.models.club import Club
from previews.models.fixture_columns import FINAL_AWAY, FINAL_HOME
from previews.models.fixture_filters import FixtureFilters


def _goals_ahead(club: Club) -> Case:
    """The goal difference from the club's point of view: negative if it lost."""
    return Case(When(home=club, then=FINAL_HOME - FINAL_AWAY), default=FINAL_AWAY - FINAL_HOME)


class FixtureMargins(FixtureFilters):
    def biggest_wins_of(self, club: Club, many: int) -> Self:
        return self.involving(club).by_margin(_goals_ahead(club))[:many]

    def biggest_defeats_of(self, club: Club, many: int) -> Self:
        return self.involving(club).by_margin(-_goals_ahead(club))[:many]

    def biggest_wins(self, many: int) -> Self:
        """The fixtures with the widest margins, for home and away wins."""
        return self.by_margin(Abs(FINAL_HOME - FINAL_AWAY))[:many]

    def by_margin(self, margin: CombinedExpression | Case | Abs) -> Self:
        """Fixtures with a positive margin: widest first, then most goals, then the earliest.

        A match that was awarded against its score, or that both lost, has no margin.
        """
        fixtures = self.filter(awarded_to="").annotate(margin=margin, goals=FINAL_HOME + FINAL_AWAY)
        return fixtures.filter(margin__gt=0).order_by("-margin", "-goals", "day", "pk")
