"""The states of a preview, from the draft to the page that fans read."""

from datetime import date, datetime
from typing import Any

from django.db import models

from previews.models.fixture_status import OVER, PUT_OFF


class PreviewStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"


# Fans read the newest edition, from `publish_at` on where it is set.
RELEASED = (PreviewStatus.SCHEDULED, PreviewStatus.PUBLISHED)
# Fans know the address, or will: it is kept when the slug changes, and the row is not deleted.
WITH_ADDRESS = (*RELEASED, PreviewStatus.WITHDRAWN)


class HasState:
    """What follows from the state of a preview, and from its fixture."""

    status: str
    headline: str
    released_headline: str
    publish_at: Any
    fixture: Any

    @property
    def headline_for_fans(self) -> str:
        """That of the newest edition: a later one may still wait."""
        return self.released_headline or self.headline

    @property
    def has_public_address(self) -> bool:
        """A draft's old address is not kept: fans have never seen it."""
        return self.status in WITH_ADDRESS

    @property
    def is_released(self) -> bool:
        """Whether fans read it, now or from the time for which it is scheduled."""
        return self.status in RELEASED

    def state_at(self, now: datetime) -> PreviewStatus:
        """The status that is true at `now`: a scheduled preview is published from its time on."""
        if not self.is_released:
            return PreviewStatus(self.status)
        is_due = self.publish_at is None or self.publish_at <= now
        return PreviewStatus.PUBLISHED if is_due else PreviewStatus.SCHEDULED

    def has_begun(self, now: datetime) -> bool:
        fixture = self.fixture
        return has_begun(fixture.status, fixture.kick_off, fixture.day, now)


def has_begun(status: str, kick_off: datetime | None, day: date, now: datetime) -> bool:
    """Whether a match has kicked off. One without a kick-off begins after its day."""
    if status in OVER or status in PUT_OFF:
        return status in OVER
    return day < now.date() if kick_off is None else kick_off <= now
