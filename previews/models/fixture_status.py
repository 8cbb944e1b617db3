"""The status of a fixture, and groups of statuses."""

from django.db import models


class FixtureStatus(models.TextChoices):
    SCHEDULED = "scheduled", "Scheduled"
    TO_BE_CONFIRMED = "to_be_confirmed", "To be confirmed"
    POSTPONED = "postponed", "Postponed"
    ABANDONED = "abandoned", "Abandoned"
    CANCELLED = "cancelled", "Cancelled"
    AWARDED = "awarded", "Awarded"
    PLAYED = "played", "Played"


OVER = (FixtureStatus.PLAYED, FixtureStatus.AWARDED)
TO_BE_PLAYED = (FixtureStatus.SCHEDULED, FixtureStatus.TO_BE_CONFIRMED, FixtureStatus.POSTPONED)
# Not played on its day, which may be in the past.
PUT_OFF = (FixtureStatus.POSTPONED, FixtureStatus.CANCELLED)
