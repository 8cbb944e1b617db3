"""Rest before the fixture: the days since each club's last match, and who had more of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.receipts import Receipts, receipts
from previews.football.freshness import RUN_LASTS
from previews.football.played_fixture import PlayedFixture
from previews.football.rest import more_rest, rest
from previews.models import Fixture
from previews.models.fixture_status import PUT_OFF
from previews.text.number_words import counted


@dataclass(frozen=True, slots=True)
class RestOfClub:
    club: ClubBadge
    days: int


@dataclass(frozen=True, slots=True)
class RestCard:
    """`difference` is who played later: "Atalanta played a day later"."""

    clubs: tuple[RestOfClub, ...]
    difference: str
    receipts: Receipts


def rest_shown(fixture: Fixture, played: Sequence[PlayedFixture]) -> RestCard | None:
    """From what was played before the preview's moment; None unless both clubs' is known.

    A last match of more than a month ago is no rest: later ones are missing, or it was summer.
    Before a match that was put off, nobody rests: its day is not known.
    """
    if fixture.status in PUT_OFF:
        return None
    home, away = both_badges(fixture)
    ours = rest(played, fixture.home_id, day=fixture.day, kick_off=fixture.kick_off)
    theirs = rest(played, fixture.away_id, day=fixture.day, kick_off=fixture.kick_off)
    more = more_rest(ours, theirs)
    if more is None or ours.days is None or theirs.days is None:
        return None
    if max(ours.days, theirs.days) > RUN_LASTS:
        return None
    last = [result for result in (ours.last, theirs.last) if result is not None]
    return RestCard(
        clubs=(RestOfClub(home, ours.days), RestOfClub(away, theirs.days)),
        difference=_difference(more, home, away),
        receipts=receipts(dict.fromkeys(last)),
    )


def _difference(more: int, home: ClubBadge, away: ClubBadge) -> str:
    if more == 0:
        return "Both played on the same day"
    later = away if more > 0 else home
    days = "a day" if abs(more) == 1 else counted(abs(more), "day")
    return f"{later} played {days} later"
