"""The constraints of fixtures, and the indexes that questions use."""

from django.db import models
from django.db.models import F, Q

from previews.models.fixture_status import FixtureStatus


def _both_or_neither(part: str, words: str) -> models.CheckConstraint:
    home, away = f"{part}_home__isnull", f"{part}_away__isnull"
    return models.CheckConstraint(
        condition=Q(**{home: True, away: True}) | Q(**{home: False, away: False}),
        name=f"fixture_{part}_for_both_sides",
        violation_error_message=f"Enter the score {words} for both clubs or for neither.",
    )


def _never_falls(earlier: str, later: str, sentence: str) -> models.CheckConstraint:
    unknown = Q(**{f"{earlier}_home__isnull": True}) | Q(**{f"{later}_home__isnull": True})
    grown = Q(
        **{f"{later}_home__gte": F(f"{earlier}_home"), f"{later}_away__gte": F(f"{earlier}_away")}
    )
    return models.CheckConstraint(
        condition=unknown | grown,
        name=f"fixture_{later}_not_below_{earlier}",
        violation_error_message=sentence,
    )


SCORED = (
    Q(after_90_home__isnull=False)
    | Q(after_120_home__isnull=False)
    | Q(shoot_out_home__isnull=False)
)
WITHOUT_SCORE = ["scheduled", "to_be_confirmed", "postponed", "cancelled"]

FIXTURE_RULES: list[models.BaseConstraint] = [
    models.UniqueConstraint(
        fields=["home", "away", "day"],
        name="fixture_once_a_day",
        violation_error_message="These two clubs already meet on this day.",
    ),
    models.CheckConstraint(
        condition=~Q(home=F("away")),
        name="fixture_needs_two_clubs",
        violation_error_message="A club cannot play itself.",
    ),
    models.UniqueConstraint(
        fields=["tie", "leg"],
        condition=Q(tie__isnull=False, leg__isnull=False),
        name="fixture_leg_once_a_tie",
        violation_error_message="This tie has this leg already.",
    ),
    models.CheckConstraint(
        condition=Q(leg__isnull=True) | Q(leg__in=[1, 2], tie__isnull=False),
        name="fixture_leg_is_first_or_second_of_a_tie",
        violation_error_message="A leg is 1 or 2, and needs a tie.",
    ),
    _both_or_neither("half_time", "at half-time"),
    _both_or_neither("after_90", "after 90 minutes"),
    _both_or_neither("after_120", "after 120 minutes"),
    _both_or_neither("shoot_out", "of the shoot-out"),
    _never_falls("half_time", "after_90", "The score after 90 minutes is lower than at half-time."),
    _never_falls("after_90", "after_120", "The score after extra time is lower than before it."),
    models.CheckConstraint(
        condition=Q(shoot_out_home__isnull=True) | ~Q(shoot_out_home=F("shoot_out_away")),
        name="fixture_shoot_out_has_a_winner",
        violation_error_message="A shoot-out cannot end level.",
    ),
    models.CheckConstraint(
        condition=~Q(status__in=["played", "awarded"])
        | SCORED
        | Q(status="awarded", awarded_to__in=["home", "away", "both_lose"]),
        name="fixture_played_needs_a_score",
        violation_error_message="Enter the score of a fixture that was played.",
    ),
    models.CheckConstraint(
        condition=~Q(status__in=WITHOUT_SCORE) | ~(SCORED | Q(half_time_home__isnull=False)),
        name="fixture_to_come_has_no_score",
        violation_error_message="Set the status to Played, or remove the score.",
    ),
    models.CheckConstraint(
        condition=Q(awarded_to="") | Q(status="awarded"),
        name="fixture_awarded_to_needs_an_award",
        violation_error_message="Set the status to Awarded, or leave “awarded to” empty.",
    ),
    models.CheckConstraint(
        condition=Q(behind_closed_doors=False) | Q(attendance__isnull=True) | Q(attendance=0),
        name="fixture_behind_closed_doors_has_no_attendance",
        violation_error_message="A match behind closed doors has no attendance.",
    ),
]

FIXTURE_INDEXES = [
    # A club's fixtures by day, on either side: form, streaks, rest, head to head. The unique rule
    # above starts with `home, away`, so it serves meetings, but not the run of one club's days.
    models.Index(fields=["home", "day"], name="fixture_home_day"),
    models.Index(fields=["away", "day"], name="fixture_away_day"),
    # A season's fixtures up to a day: tables, rounds, brackets. With the status at the end, the
    # extent of seasons (number of played fixtures, first and last day) needs only the index.
    models.Index(fields=["season", "day", "status"], name="fixture_season_day_status"),
    # The list of all fixtures by day.
    models.Index(fields=["day", "id"], name="fixture_day"),
    # The few that are not simply played, such as those without a result: see `not_played`. With
    # played ones in it, SQLite would take it for the fixtures of a club too, and read all played.
    models.Index(
        fields=["status", "day"],
        condition=~Q(status=FixtureStatus.PLAYED),
        name="fixture_not_played",
    ),
]
