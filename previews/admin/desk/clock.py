"""What day it is on the desk: today, or the day of the demo clock, as on fans' pages."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone


def desk_moment() -> datetime:
    shown: datetime | None = settings.DEMO_CLOCK
    return shown or timezone.now()
