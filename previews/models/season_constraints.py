"""The constraints of seasons."""

from django.db import models
from django.db.models import F, Q

SEASON_RULES: list[models.BaseConstraint] = [
    models.UniqueConstraint(
        fields=["competition", "name"],
        name="season_once_a_competition",
        violation_error_message="This competition has a season of this name already.",
    ),
    models.CheckConstraint(
        condition=Q(ends_on__gte=F("starts_on")),
        name="season_ends_after_it_starts",
        violation_error_message="A season cannot end before it starts.",
    ),
    models.CheckConstraint(
        condition=Q(points_for_a_win__in=[2, 3]),
        name="season_win_is_worth_two_or_three",
        violation_error_message="A win is worth 2 or 3 points.",
    ),
    models.CheckConstraint(
        condition=Q(ended_early_on__isnull=True) | Q(ranked_by="points_per_game"),
        name="season_ended_early_is_ranked_per_game",
        violation_error_message=(
            "The day on which the season ended early goes with a ranking by points per game."
        ),
    ),
    models.CheckConstraint(
        condition=Q(meetings__isnull=True) | Q(meetings__gte=1),
        name="season_clubs_meet_once_at_least",
        violation_error_message="Two clubs have to meet once or more.",
    ),
]
