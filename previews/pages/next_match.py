"""A club's next match as its page leads with it: both crests, when, its preview. No query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.next_fixture import NextFixture, next_fixture
from previews.models import Fixture
from previews.pages.match_links import Linked, MatchLinks


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


def next_of_all(fixture: Fixture, now: datetime, links: Mapping[int, MatchLinks]) -> NextMatch:
    """The next match on a page that is of no club. As `next_match`; the season must be loaded."""
    line = next_fixture(fixture, fixture.home, year=now.year, now=now)
    return next_match(fixture, Linked(line, links[fixture.pk]))
