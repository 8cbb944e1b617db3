"""The status of a fixture, and groups of statuses."""

from django.db import models

from previews.football.award import Award


class FixtureStatus(models.TextChoices):
    SCHEDULED = "scheduled", "Scheduled"
    TO_BE_CONFIRMED = "to_be_confirmed", "To be confirmed"
    POSTPONED = "postponed", "Postponed"
    ABANDONED = "abandoned", "Abandoned"
    CANCELLED = "cancelled", "Cancelled"
    AWARDED = "awarded", "Awarded"
    PLAYED = "played", "Played"


class AwardedTo(models.TextChoices):
    """Who was given an awarded match, where the score does not say it."""

    HOME = Award.HOME.value, "The home club"
    AWAY = Award.AWAY.value, "The away club"
    BOTH_LOSE = Award.BOTH_LOSE.value, "Neither: both clubs lose"


OVER = (FixtureStatus.PLAYED, FixtureStatus.AWARDED)
ENDED_ON_THE_PITCH = (FixtureStatus.PLAYED, FixtureStatus.ABANDONED)
TO_BE_PLAYED = (FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED, FixtureStatus.POSTPONED)
# Not played on its day, which may be in the past.
PUT_OFF = (FixtureStatus.POSTPONED, FixtureStatus.CANCELLED)
