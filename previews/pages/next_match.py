"""A club's next match as its page leads with it: both crests, when, its preview. No query."""

from dataclasses import dataclass

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.next_fixture import NextFixture
from previews.models import Fixture
from previews.pages.match_links import Linked


@dataclass(frozen=True, slots=True)
class NextMatch:
    """`stadium` is empty where it is not known."""

    number: int
    home: ClubBadge
    away: ClubBadge
    line: Linked[NextFixture]
    day: str
    stadium: str
    stadium_slug: str


def next_match(fixture: Fixture, line: Linked[NextFixture]) -> NextMatch:
    """Both clubs and the stadiums must be loaded."""
    home, away = both_badges(fixture)
    ground = fixture.stadium or (None if fixture.neutral_ground else fixture.home.stadium)
    return NextMatch(
        number=fixture.pk,
        home=home,
        away=away,
        line=line,
        day=f"{fixture.day:%A %-d %B %Y}",
        stadium=ground.name if ground else "",
        stadium_slug=ground.slug if ground else "",
    )
