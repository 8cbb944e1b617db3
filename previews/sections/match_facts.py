"""Match facts: who meets, in what, where and when. No query of its own."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kick_off_times import Clock, clocks
from previews.components.match_state import QUIET, RESULT_MISSING, TO_COME
from previews.football.calendar_days import day_of
from previews.football.match_length import WITH_EXTRA_TIME
from previews.football.score import Score
from previews.models import Fixture, Preview
from previews.models.fixture_status import OVER, PUT_OFF, TO_BE_PLAYED, FixtureStatus

LEGS = {1: "first leg", 2: "second leg"}


@dataclass(frozen=True, slots=True)
class MatchState:
    """The status of the match, and its final score once it is over and the score is known.

    `result` is the score in words; `score` has its parts.
    """

    status: str
    result: str = ""
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class MatchFacts:
    """`state` is that of before the match: its result is not among what the preview says.

    Nobody is told of a day after `known_until`. The match is taken to be over from `over_by` on,
    and its result to be missing from `day_ends_at` on, which is midnight at the ground.
    """

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
    remarks: tuple[str, ...]
    headline: str
    standfirst: str
    authors: str
    state: MatchState
    known_until: date
    over_by: datetime
    day_ends_at: datetime

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


@dataclass(frozen=True, slots=True)
class MatchHeader:
    """The facts at a moment of reading, beside the state of the match at that moment."""

    facts: MatchFacts
    known_on: date
    status: str = ""
    is_archived: bool = False
    # The final score, with extra time and penalties; empty before the match is over.
    result: str = ""
    score: Score | None = None
    is_result_missing: bool = False
    # Postponed or cancelled: the day and the kick-off are those that were planned.
    is_put_off: bool = False


class Outcome(Protocol):
    """A fixture, or as much of it as its result takes."""

    @property
    def status(self) -> str: ...

    @property
    def score(self) -> Score | None: ...


def read(preview: Preview) -> MatchFacts:
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
        remarks=tuple(_remarks(fixture)),
        headline=preview.headline,
        standfirst=preview.standfirst,
        authors=preview.authors,
        state=_before_the_match(fixture),
        known_until=preview.day,
        over_by=_kick_off_at_the_latest(fixture) + WITH_EXTRA_TIME,
        day_ends_at=_day_ends_at(fixture),
    )


def show(value: MatchFacts, state: QueryDict, now: datetime) -> MatchHeader:
    """With the state of the match that the value holds, which a page replaces by `state_now`."""
    match = value.state
    is_over = match.status in OVER or (match.status not in PUT_OFF and now > value.over_by)
    is_result_missing = match.status in TO_COME and now >= value.day_ends_at
    words = "" if match.status in QUIET else str(FixtureStatus(match.status).label)
    return MatchHeader(
        facts=value,
        known_on=min(day_of(now), value.known_until),
        status=RESULT_MISSING if is_result_missing else words,
        is_archived=is_over,
        result=match.result if is_over else "",
        score=match.score if is_over else None,
        is_result_missing=is_result_missing,
        is_put_off=match.status in PUT_OFF,
    )


def state_now(fixture: Outcome) -> MatchState:
    """The state of the match as the row has it, with the result."""
    result = result_of(fixture)
    return MatchState(fixture.status, result, fixture.score if result else None)


def _before_the_match(fixture: Fixture) -> MatchState:
    is_known_before = fixture.status in TO_BE_PLAYED or fixture.status in PUT_OFF
    return MatchState(fixture.status if is_known_before else FixtureStatus.SCHEDULED.value)


def _kick_off_at_the_latest(fixture: Fixture) -> datetime:
    return fixture.kick_off or datetime.combine(fixture.day, time(21), tzinfo=UTC)


def _day_ends_at(fixture: Fixture) -> datetime:
    next_day = datetime.combine(fixture.day + timedelta(1), time(), tzinfo=fixture.clock.zone)
    return next_day.astimezone(UTC)


def result_of(fixture: Outcome) -> str:
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
