"""Columns that are computed for a fixture: its final score, and names as they were on its day."""

from functools import cache

from django.db.models.functions import Coalesce

from previews.models.club_name import ClubName
from previews.models.competition_name import CompetitionName
from previews.models.name_years import name_of_the_day

FINAL_HOME = Coalesce("after_120_home", "after_90_home")
FINAL_AWAY = Coalesce("after_120_away", "after_90_away")


@cache
def _names_of_the_day() -> dict[str, Coalesce]:
    """By the column of the name of today. Made when first asked for, when all models are loaded."""
    clubs, competitions = ClubName.objects.all(), CompetitionName.objects.all()
    competition = name_of_the_day(competitions, "competition", "season__competition")
    return {
        "home__name": name_of_the_day(clubs, "club", "home"),
        "away__name": name_of_the_day(clubs, "club", "away"),
        "season__competition__name": competition,
    }


def on_the_day(*columns: str) -> list[str | Coalesce]:
    """The columns, with names as they were in the season of the fixture."""
    return [_names_of_the_day().get(column, column) for column in columns]
