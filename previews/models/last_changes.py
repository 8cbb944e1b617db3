"""When the page of a row last changed, as far as it is stored: for sitemaps."""

from datetime import date
from typing import Any

from django.db.models import DateTimeField, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest

from previews.models.check import Check
from previews.models.edition import Edition
from previews.models.fixture import Fixture
from previews.models.fixture_status import OVER
from previews.models.tracked import with_day_of_writing


def last_edition(previews: Any) -> Any:
    """With `changed_at`: when the newest edition was released."""
    newest = Edition.objects.filter(preview=OuterRef("pk")).order_by("-number")
    return previews.annotate(changed_at=Subquery(newest.values("released_at")[:1]))


def last_check(claims: Any) -> Any:
    """With `changed_at`: when the claim was last checked."""
    newest = Check.objects.filter(claim=OuterRef("pk")).order_by("-pk")
    return claims.annotate(changed_at=Subquery(newest.values("checked_at")[:1]))


def last_writing(fixtures: Any) -> Any:
    """With `changed_at`: when the row was last saved, or imported."""
    return with_day_of_writing(fixtures).annotate(
        changed_at=Coalesce("written_at", "batch__started_at", output_field=DateTimeField())
    )


def last_match_of_club(clubs: Any, today: date) -> Any:
    """With `changed_on`: the day of the club's last result."""
    home, away = (_last_day(side, today) for side in ("home", "away"))
    return clubs.annotate(home_on=home, away_on=away).annotate(
        changed_on=Coalesce(Greatest("home_on", "away_on"), "home_on", "away_on")
    )


def last_match_of_season(seasons: Any, today: date) -> Any:
    return seasons.annotate(changed_on=_last_day("season", today))


def _last_day(name: str, today: date) -> Subquery:
    played = Fixture.objects.filter(
        **{name: OuterRef("pk")}, day__lte=today, status__in=OVER
    ).order_by()
    return Subquery(played.values(name).annotate(last=Max("day")).values("last"))
