"""What a new time zone of a stadium means for the kick-offs on its clock."""

from datetime import UTC
from zoneinfo import ZoneInfo

from previews.models.fixture import Fixture
from previews.models.stadium import Stadium
from previews.models.tracked import save_unchanged


def change_zone(stadium: Stadium, before: ZoneInfo, *, keeps_clock: bool) -> int:
    """Keep the clock or the instant of each kick-off, and the day at the ground; say how many.

    The stadium has its new zone already. Fixtures that change count as edited by hand.
    """
    moved = 0
    for fixture in Fixture.objects.on_clock_of(stadium):
        assert fixture.kick_off is not None
        kick_off, day = fixture.kick_off, fixture.day
        local = kick_off.astimezone(before)
        if keeps_clock:
            fixture.kick_off = local.replace(tzinfo=stadium.clock).astimezone(UTC)
        fixture.day = fixture.kick_off.astimezone(stadium.clock).date()
        if (fixture.kick_off, fixture.day) != (kick_off, day):
            fixture.edited_by_hand = True
            save_unchanged(fixture, update_fields=["kick_off", "day", "edited_by_hand"])
            moved += 1
    return moved
