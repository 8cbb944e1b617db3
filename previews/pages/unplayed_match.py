"""Matches to be played by their status: those to come, and those without a result."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.match_state import state_of
from previews.football.calendar_days import day_of
from previews.models import Fixture
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.fixture_status import FixtureStatus

# Of one club, official or stadium, the latest first: matches to come, and old ones.
TO_BE_PLAYED_READ = 200


@dataclass(frozen=True, slots=True)
class UnplayedMatch:
    """`duty` is that of an official. `remarks`: not yet confirmed, postponed."""

    duty: str
    home: ClubBadge
    away: ClubBadge
    day: date
    competition: str
    remarks: tuple[str, ...]

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


def unplayed_match(
    fixture: Fixture, now: datetime, *, duty: str = "", confirmed: bool = True
) -> UnplayedMatch:
    """Both clubs, the stadiums and the competition must be loaded."""
    home, away = both_badges(fixture)
    remarks = ("" if confirmed else "not yet confirmed", state_of(fixture, now).lower())
    return UnplayedMatch(
        duty=duty,
        home=home,
        away=away,
        day=fixture.day,
        competition=fixture.season.competition.name,
        remarks=tuple(remark for remark in remarks if remark),
    )


def to_be_played(fixtures: FixtureQuerySet) -> list[Fixture]:
    """Those that are not played, the latest first, with what a list of them shows. 1 query."""
    rows = fixtures.not_played().to_be_played().latest_first()
    joined = rows.select_related("home__stadium", "away", "season__competition", "stadium")
    return list(joined[:TO_BE_PLAYED_READ])


def is_to_come(fixture: Fixture, now: datetime) -> bool:
    """Whether it is still expected on its day: a postponed one is not."""
    if fixture.status == FixtureStatus.POSTPONED:
        return False
    is_today_at_any_time = fixture.kick_off is None and fixture.day == day_of(now)
    return is_today_at_any_time or fixture.is_after(now)


def coming_and_others(
    fixtures: Sequence[Fixture], now: datetime, most: int
) -> tuple[list[Fixture], list[Fixture]]:
    """Of fixtures to be played, the latest first: the next ones, and the last of the others."""
    coming = [row for row in fixtures if is_to_come(row, now)]
    others = [row for row in fixtures if not is_to_come(row, now)]
    return coming[::-1][:most], others[:most]
