"""What time it is for fans: now, unless `make run` shows the example as of another moment."""

from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone


def now(request: HttpRequest) -> datetime:
    """The moment as of which a fans' page is shown. Releases and drafts have the real one."""
    if settings.DEMO_CLOCK is None or is_as_of_today(request):
        return timezone.now()
    shown: datetime = settings.DEMO_CLOCK
    return shown


def today(request: HttpRequest) -> date:
    return timezone.localdate(now(request))


def is_as_of_today(request: HttpRequest) -> bool:
    script: str = request.META.get("SCRIPT_NAME", "")
    return script.endswith(settings.AS_OF_TODAY)
