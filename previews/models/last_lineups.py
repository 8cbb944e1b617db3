"""The line-up of each club's last match before a fixture."""

from typing import Any

from django.db.models import F, Q, Subquery

from previews.models.fixture import Fixture
from previews.models.lineup import Lineup


def last_lineups(fixture: Fixture) -> list[Lineup]:
    """Of the last match that has one: the confirmed one, else the latest prediction. 3 queries."""
    last = (Q(pk=Subquery(_last(club, fixture))) for club in (fixture.home_id, fixture.away_id))
    rows = Lineup.objects.filter(next(last) | next(last)).with_places()
    return list(rows.select_related("club", "fixture__home", "fixture__away").order_by("pk"))


def _last(club: int, fixture: Fixture) -> Any:
    earlier = Lineup.objects.filter(club=club, fixture__day__lt=fixture.day)
    newest = earlier.order_by("-fixture__day", "kind", F("reported_on").desc(nulls_last=True), "pk")
    return newest.values("pk")[:1]
