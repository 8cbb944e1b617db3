"""The days of a season: its matches lie within them."""

from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db.models import Q

if TYPE_CHECKING:
    from previews.models.season import Season

OTHER_SEASON = (
    "{0:%-d %B %Y} is not in the season {1}, which lasts from {1.starts_on:%-d %B %Y} to "
    "{1.ends_on:%-d %B %Y}. Choose another season, or correct its days."
)
MATCH_OUTSIDE = "A match of this season is on {:%-d %B %Y}. Correct the season of that match first."


def check_day(day: date, season: "Season") -> None:
    """Raises ValidationError for the day of a match that is not in its season."""
    if not season.starts_on <= day <= season.ends_on:
        raise ValidationError({"season": OTHER_SEASON.format(day, season)})


def check_matches(season: "Season") -> None:
    """Raises ValidationError if a match of the season lies outside its days. 1 query."""
    outside = Q(day__lt=season.starts_on) | Q(day__gt=season.ends_on)
    matches = season.fixtures.filter(outside).order_by("day")
    first = matches.values_list("day", flat=True).first()
    if first is not None:
        name = "starts_on" if first < season.starts_on else "ends_on"
        raise ValidationError({name: MATCH_OUTSIDE.format(first)})
