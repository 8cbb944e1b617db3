"""The moment as of which `make run` shows fans' pages: the eve of a match that is over by now."""

from datetime import datetime, time, timedelta
from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from previews.models import Preview

EVENING = time(21)


class Command(BaseCommand):
    help = (
        "Print the evening before the latest match with a preview, for DEMO_CLOCK. "
        "Prints nothing while a match is still to come, or where there is no preview."
    )

    def handle(self, *args: Any, **options: Any) -> str:
        eve = eve_to_show(timezone.now())
        return eve.isoformat() if eve else ""


def eve_to_show(now: datetime) -> datetime | None:
    """Nine o'clock at the ground; later if fans did not see the preview before."""
    previews = Preview.objects.published(now)
    if previews.not_kicked_off(now).exists():
        return None
    latest = previews.for_page().latest_first().first()
    if latest is None:
        return None
    zone = latest.fixture.clock.zone
    evening = datetime.combine(latest.fixture.day - timedelta(1), EVENING, tzinfo=zone)
    return max(evening, (latest.publish_at or evening).astimezone(zone))
