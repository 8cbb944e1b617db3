"""A club's next fixture in a line: "Sun 21 Apr: Fulham away, Premier League"."""

from dataclasses import dataclass
from datetime import date

from previews.models import Club, Fixture


@dataclass(frozen=True, slots=True)
class NextFixture:
    day: date
    day_in_words: str
    opponent: str
    opponent_slug: str
    ground: str
    competition: str
    time: str


def next_fixture(fixture: Fixture, club: Club) -> NextFixture:
    """As the club sees it; home, away, season and stadium must be loaded."""
    at_home = fixture.home_id == club.pk
    opponent = fixture.away if at_home else fixture.home
    ground = "neutral ground" if fixture.neutral_ground else "home" if at_home else "away"
    return NextFixture(
        day=fixture.day,
        day_in_words=f"{fixture.day:%a %-d %b}",
        opponent=opponent.name,
        opponent_slug=opponent.slug,
        ground=ground,
        competition=fixture.season.competition.name,
        time=_time(fixture),
    )


def _time(fixture: Fixture) -> str:
    """On the stadium's clock; universal time where nobody knows the stadium."""
    if fixture.kick_off is None:
        return ""
    local = fixture.kick_off
    if fixture.stadium is not None:
        local = local.astimezone(fixture.stadium.clock)
    return f"{local:%H:%M %Z}"
