"""Match facts: who meets, in what, where and when. No query of its own."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kick_off_times import Clock, clocks
from previews.components.kind_of_match import kind_of
from previews.components.match_state import QUIET, RESULT_MISSING, TO_COME, abandoned_at
from previews.football.calendar_days import day_of
from previews.football.match_length import WITH_EXTRA_TIME
from previews.football.rounds import stage_in_words
from previews.football.score import Score
from previews.models import Fixture, Preview
from previews.models.fixture_status import OVER, PUT_OFF, TO_BE_PLAYED, FixtureStatus

LEGS = {1: "first leg", 2: "second leg"}


@dataclass(frozen=True, slots=True)
class MatchState:
    """The status of the match, and its final score once it is over and the score is known.

    `result` is the score in words; `score` has its parts. Of an abandoned match `score` is that of
    the moment, and `result` is empty.
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
    stadium_slug: str = ""

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
    # How the match ended, in a sentence; empty while it is to come.
    ended: str = ""

    @property
    def counts_from(self) -> datetime | None:
        """The kick-off to which a clock may count: of a match that is to be played then."""
        is_to_come = not (self.is_archived or self.is_put_off or self.is_result_missing)
        return self.facts.kick_off if is_to_come else None


class Outcome(Protocol):
    """A fixture, or as much of it as its result takes."""

    @property
    def status(self) -> str: ...

    @property
    def score(self) -> Score | None: ...


def read(preview: Preview) -> MatchFacts:
    fixture = preview.fixture
    kick_off = _confirmed_kick_off(fixture)
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
        kick_off=kick_off,
        clocks=clocks(kick_off, fixture.clock, fixture.day) if kick_off else (),
        stadium=stadium.name if stadium else "",
        stadium_slug=stadium.slug if stadium else "",
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
    is_off = match.status in PUT_OFF
    is_ended = match.status in (*OVER, FixtureStatus.ABANDONED)
    is_over = is_ended or (not is_off and now > value.over_by)
    is_result_missing = match.status in TO_COME and now >= value.day_ends_at
    words = "" if match.status in QUIET else status_in_words(match.status)
    if match.status == FixtureStatus.ABANDONED:
        words = abandoned_at(match.score)
    return MatchHeader(
        facts=value,
        known_on=min(day_of(now), value.known_until),
        status=RESULT_MISSING if is_result_missing else words,
        is_archived=is_over,
        result=match.result if is_over else "",
        score=match.score if is_over and match.result else None,
        is_result_missing=is_result_missing,
        is_put_off=is_off,
        ended=_ended(value, missing=is_result_missing) if is_over else "",
    )


def _ended(value: MatchFacts, *, missing: bool) -> str:
    match = value.state
    score = f": {value.home} {match.result} {value.away}" if match.result else ""
    if missing:
        return "The day of this match has passed, and its result is not entered."
    if match.status == FixtureStatus.AWARDED:
        return f"This match was awarded{score}."
    if match.status == FixtureStatus.ABANDONED:
        state = abandoned_at(match.score)
        return f"This match was {state[:1].lower()}{state[1:]}, and no result of it is held."
    return f"This match is over{score}."


def status_in_words(status: str) -> str:
    """ "Postponed"; of a match without a confirmed kick-off what is to be confirmed."""
    if status == FixtureStatus.TO_BE_CONFIRMED:
        return "Kick-off to be confirmed"
    return str(FixtureStatus(status).label)


def _confirmed_kick_off(fixture: Fixture) -> datetime | None:
    """None also where a time is entered that is still to be confirmed."""
    is_open = fixture.status == FixtureStatus.TO_BE_CONFIRMED
    return None if is_open else fixture.kick_off


def state_now(fixture: Outcome) -> MatchState:
    """The state of the match as the row has it, with the result."""
    result = result_of(fixture)
    is_known = result or fixture.status == FixtureStatus.ABANDONED
    return MatchState(fixture.status, result, fixture.score if is_known else None)


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
    """The round and leg, or the matchday, in words: "Quarter-finals, second leg", "Matchday 33"."""
    stage = fixture.stage
    parts = [stage_in_words(stage.name, stage.round)] if stage else []
    if fixture.leg:
        parts.append(LEGS[fixture.leg])
    elif fixture.matchday:
        parts.append(f"matchday {fixture.matchday}")
    words = ", ".join(filter(None, parts))
    return words[:1].upper() + words[1:]


def _remarks(fixture: Fixture) -> list[str]:
    """What is out of the ordinary, and the editor's own remark."""
    remarks = list(kind_of(fixture).remarks)
    if fixture.remark:
        remarks.append(fixture.remark)
    return remarks
