"""The names of a preview's clubs and competition in the season of its fixture."""

from typing import Any

from django.db.models.functions import Coalesce

from previews.models.club_name import ClubName
from previews.models.competition_name import CompetitionName
from previews.models.name_years import name_of_the_day

SEASON = "fixture__season__"


def names_then() -> dict[str, Coalesce]:
    """What `PreviewQuerySet.for_page` reads beside the rows."""
    clubs, competitions = ClubName.objects.all(), CompetitionName.objects.all()
    competition = f"{SEASON}competition"
    return {
        "home_then": name_of_the_day(clubs, "club", "fixture__home", SEASON),
        "away_then": name_of_the_day(clubs, "club", "fixture__away", SEASON),
        "competition_then": name_of_the_day(competitions, "competition", competition, SEASON),
    }


def show_names_of_the_day(preview: Any) -> None:
    """Give the rows that `for_page` has read the names of the season. They are not saved."""
    fixture = preview.fixture
    for name, row in (
        (preview.home_then, fixture.home),
        (preview.away_then, fixture.away),
        (preview.competition_then, fixture.season.competition),
    ):
        if name != row.name:
            # The short name is one of today's name.
            row.name, row.short_name = name, ""
