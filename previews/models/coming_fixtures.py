"""What two clubs play after a fixture, as far as it can be known before it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from previews.models.fixture import Fixture
from previews.models.stage import Stage

AHEAD = timedelta(days=28)


def coming_fixtures(fixture: Fixture) -> Mapping[int, Sequence[Fixture]]:
    """Each club's next fixtures after this one, whether they have been played by now or not.

    Without those of later rounds, for which this one or the next may still have to be won. 1 query.
    """
    both = Fixture.objects.involving_any(fixture.home, fixture.away).not_cancelled()
    after = both.after(fixture.day).until(fixture.day + AHEAD).earliest_first()
    next_fixtures: dict[int, list[Fixture]] = {}
    loaded = ("home__stadium", "away", "season__competition", "stadium", "stage")
    for later in after.select_related(*loaded):
        sides = (later.home_id, later.away_id)
        earlier = [fixture, *(nearer for club in sides for nearer in next_fixtures.get(club, ()))]
        if _is_paired(later, earlier):
            for club in sides:
                next_fixtures.setdefault(club, []).append(later)
    return next_fixtures


def _is_paired(fixture: Fixture, earlier: Sequence[Fixture]) -> bool:
    """Whether its clubs are known before any of the earlier ones has been played."""
    if fixture.stage is None or fixture.stage.kind != Stage.Kind.KNOCK_OUT:
        return True
    return all(
        other.season_id != fixture.season_id or _are_two_legs(other, fixture) for other in earlier
    )


def _are_two_legs(first: Fixture, second: Fixture) -> bool:
    """Whether both are to be played; a replay would tell that the first match ends level."""
    sides = {first.home_id, first.away_id} == {second.home_id, second.away_id}
    return sides and first.stage_id == second.stage_id and second.leg is not None
