"""Match facts: who meets, in what, where and when. No query of its own."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kick_off_times import Clock, clocks
from previews.components.match_state import is_result_missing, state_of
from previews.models import Fixture, Preview
from previews.models.fixture_status import OVER, PUT_OFF

LEGS = {1: "first leg", 2: "second leg"}


@dataclass(frozen=True, slots=True)
class MatchFacts:
    home: ClubBadge
    away: ClubBadge
    competition: str
    competition_slug: str
    season: str
    season_slug: str
    occasion: str
    day: date
    kick_off: datetime | None
    clocks: tuple[Clock, ...]
    stadium: str
    city: str
    status: str
    remarks: tuple[str, ...]
    headline: str
    standfirst: str
    authors: str
    known_on: date
    is_archived: bool = False
    # The final score, with extra time and penalties; empty before the match is over.
    result: str = ""
    is_result_missing: bool = False
    # Postponed or cancelled: the day and the kick-off are those that were planned.
    is_put_off: bool = False

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


def read(preview: Preview, params: QueryDict) -> MatchFacts:
    fixture = preview.fixture
    home, away = both_badges(fixture)
    stadium = fixture.stadium
    competition = fixture.season.competition
    return MatchFacts(
        home=home,
        away=away,
        competition=competition.name,
        competition_slug=competition.slug,
        season=fixture.season.name,
        season_slug=fixture.season.slug,
        occasion=occasion(fixture),
        day=fixture.day,
        kick_off=fixture.kick_off,
        clocks=clocks(fixture.kick_off, fixture.clock, fixture.day) if fixture.kick_off else (),
        stadium=stadium.name if stadium else "",
        city=stadium.city if stadium else "",
        status=state_of(fixture, preview.looked_at),
        remarks=tuple(_remarks(fixture)),
        headline=preview.headline,
        standfirst=preview.standfirst,
        authors=preview.authors,
        known_on=preview.today,
        is_archived=preview.is_archived,
        result=result_of(fixture) if preview.is_archived else "",
        is_result_missing=is_result_missing(fixture, preview.looked_at),
        is_put_off=fixture.status in PUT_OFF,
    )


def result_of(fixture: Fixture) -> str:
    """The final score; empty if it is not known."""
    return str(fixture.score) if fixture.status in OVER and fixture.score else ""


def occasion(fixture: Fixture) -> str:
    """The round and leg, or the matchday, in words: "Quarter-finals, second leg"."""
    parts = [fixture.stage.name] if fixture.stage else []
    if fixture.leg:
        parts.append(LEGS[fixture.leg])
    elif fixture.matchday:
        parts.append(f"matchday {fixture.matchday}")
    return ", ".join(parts)


def _remarks(fixture: Fixture) -> list[str]:
    remarks = []
    if fixture.neutral_ground:
        remarks.append("Neutral ground")
    if fixture.behind_closed_doors:
        remarks.append("Behind closed doors")
    if fixture.remark:
        remarks.append(fixture.remark)
    return remarks
