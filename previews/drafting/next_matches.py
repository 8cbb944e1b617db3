"""What each club plays after this match."""

from collections.abc import Iterator

from previews.components.club_badge import badge_of, sides_of
from previews.drafting.sentence import Ground, Sentence, sentence
from previews.models import Club, Fixture, Preview
from previews.models.fixture_status import PUT_OFF

ABOUT = "Coming matches"


def sentences(preview: Preview) -> Iterator[Sentence]:
    """None of a match that was put off: its new day is not known."""
    for club, side in sides_of(preview.fixture):
        coming = [
            later
            for later in preview.coming.get(club.pk, ())
            if later.status not in PUT_OFF and not _is_return_leg(later, preview.fixture)
        ]
        for later in coming[:1]:
            words = f"{badge_of(preview.fixture, side).short_name} {_plays(club, later)}"
            rests_on = (Ground(str(later), "fixture", later.pk),)
            yield Sentence(f"next-match-{side}", ABOUT, sentence(words), rests_on)


def _plays(club: Club, later: Fixture) -> str:
    at_home = later.home_id == club.pk
    opponent = later.away if at_home else later.home
    where = "on neutral ground" if later.neutral_ground else "at home" if at_home else "away"
    return (
        f"play {opponent.short_name or opponent} {where} next, on {later.day:%A %-d %B %Y} "
        f"({later.season.competition.name})"
    )


def _is_return_leg(later: Fixture, fixture: Fixture) -> bool:
    """It is said with the state of the tie."""
    return later.tie_id is not None and later.tie_id == fixture.tie_id
