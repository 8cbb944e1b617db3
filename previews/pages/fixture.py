"""The page of a match: where it belongs, what is known before it, what came of it.

At most 18 queries, besides the one that finds the match.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from previews.components.breadcrumbs import Crumb, of_season
from previews.components.claim import checks_of, claim_shown, claims_about
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.judged_claim import JudgedClaim, judged
from previews.components.kick_off_times import Clock, clocks
from previews.components.kind_of_match import kind_of
from previews.components.match_state import state_of
from previews.components.released_claims import released_claims
from previews.components.result_row import ResultRow, result_row
from previews.components.structured import Event
from previews.football.form import form
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result
from previews.models import Appointment, Fixture, MatchEvent, Preview
from previews.models.fixture_status import PUT_OFF, FixtureStatus
from previews.models.match_address import earlier_day, in_names_then, with_names_then
from previews.models.preview_names import show_names_of_the_day
from previews.pages.match_links import Linked, MatchLinks, match_links
from previews.sections.first_leg import Goal, OtherEvent, goal_of, other_of
from previews.sections.match_facts import occasion, result_of

FORM, MEETINGS = 5, 5


@dataclass(frozen=True, slots=True)
class OfficialLine:
    duty: str
    name: str
    slug: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A club's last results before the match, the latest first."""

    club: ClubBadge
    results: tuple[Linked[ResultRow], ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """Another match of the tie; `result` is empty before it is played."""

    title: str
    day: str
    result: str
    page: str


@dataclass(frozen=True, slots=True)
class PreviewLink:
    address: str
    headline: str


@dataclass(frozen=True, slots=True)
class FixturePage:
    """`result` is empty before the match is over. `state` is "Postponed" or the like."""

    number: int
    home: ClubBadge
    away: ClubBadge
    competition: str
    season: str
    season_page: str
    occasion: str
    day: Any
    clocks: tuple[Clock, ...]
    is_put_off: bool
    stadium: str
    attendance: int | None
    remarks: tuple[str, ...]
    result: str
    half_time: str
    state: str
    preview: PreviewLink | None
    goals: tuple[Goal, ...]
    others: tuple[OtherEvent, ...]
    legs: tuple[Leg, ...]
    officials: tuple[OfficialLine, ...]
    form: tuple[Form, ...]
    meetings: tuple[Linked[PlayedFixture], ...]
    claims: tuple[JudgedClaim, ...]
    crumbs: tuple[Crumb, ...]
    event: Event

    @property
    def title(self) -> str:
        return f"{self.home} v {self.away}"

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"

    @property
    def is_over(self) -> bool:
        return bool(self.result)


def read(fixture: Fixture, now: datetime) -> FixturePage:
    """Of a fixture that was found by `match_at`."""
    home, away = both_badges(fixture)
    result = "" if fixture.is_after(now) else result_of(fixture)
    events = _events(fixture) if result else []
    preview = _preview(fixture, now)
    officials = _officials(fixture, now)
    # Matches of the day itself are no form: of two on one day none is known to be the earlier.
    earlier = Fixture.objects.played_before(min(fixture.day, now.date())).without(fixture)
    results = {
        club.pk: form(earlier.latest_of(club, FORM), club.pk, last=FORM)
        for club in (fixture.home, fixture.away)
    }
    between = earlier.between(fixture.home, fixture.away).latest_first()
    meetings = between[:MEETINGS].receipts()
    rows = [each.fixture for club in results.values() for each in club]
    links = match_links({row.number for row in (*rows, *meetings)}, now)
    season, competition = fixture.season, fixture.season.competition
    crumbs = of_season(competition.name, competition.slug, season.name)
    return FixturePage(
        number=fixture.pk,
        home=home,
        away=away,
        competition=competition.name,
        season=season.name,
        season_page=crumbs[-1].address,
        occasion=occasion(fixture),
        day=fixture.day,
        clocks=_clocks(fixture),
        is_put_off=fixture.status in PUT_OFF,
        stadium=str(fixture.stadium or ""),
        attendance=fixture.attendance if result else None,
        remarks=tuple(remark for remark in (*kind_of(fixture).remarks, fixture.remark) if remark),
        result=result,
        half_time=_half_time(fixture) if result else "",
        state=state_of(fixture, now),
        preview=PreviewLink(preview.get_absolute_url(), preview.headline_for_fans)
        if preview
        else None,
        goals=tuple(goal_of(event) for event in events if event.kind in MatchEvent.GOALS),
        others=tuple(other_of(event) for event in events if event.kind not in MatchEvent.GOALS),
        legs=_legs(fixture, now),
        officials=tuple(_official(row) for row in officials),
        form=tuple(
            Form(face, _results(results[club.pk], links))
            for face, club in ((home, fixture.home), (away, fixture.away))
        ),
        meetings=_linked(meetings, links),
        claims=_claims(preview),
        crumbs=crumbs,
        event=_event(fixture, officials),
    )


def _events(fixture: Fixture) -> list[MatchEvent]:
    """1 query."""
    events = MatchEvent.objects.in_fixtures({fixture.pk}).in_order()
    return list(events.select_related("person", "other_person"))


def _preview(fixture: Fixture, now: datetime) -> Preview | None:
    """The one that was made last of those that fans can see. 1 query."""
    published = Preview.objects.published(now).about_fixtures({fixture.pk}).for_page()
    preview = published.order_by("-pk").first()
    if preview is not None:
        show_names_of_the_day(preview)
    return preview


def _officials(fixture: Fixture, now: datetime) -> list[Appointment]:
    """Those known on the day, in the order of their duties. 1 query."""
    known = Appointment.objects.of_fixtures({fixture.pk}).known_by(now.date())
    duties = list(Appointment.Duty.values)
    return sorted(known.select_related("official"), key=lambda row: duties.index(row.duty))


def _official(row: Appointment) -> OfficialLine:
    return OfficialLine(row.get_duty_display(), row.official.name, row.official.slug, row.confirmed)


def _legs(fixture: Fixture, now: datetime) -> tuple[Leg, ...]:
    """The other matches of its tie, played or to come. 1 query for a tie."""
    if fixture.tie_id is None:
        return ()
    of_tie = Fixture.objects.in_ties([fixture.tie_id]).without(fixture).earliest_first()
    return tuple(_leg(row, now) for row in in_names_then(with_names_then(of_tie)))


def _leg(row: Fixture, now: datetime) -> Leg:
    return Leg(
        title=f"{row.home} v {row.away}",
        day=f"{row.day:%-d %B %Y}",
        result="" if row.is_after(now) else result_of(row),
        page=row.get_absolute_url(),
    )


def _claims(preview: Preview | None) -> tuple[JudgedClaim, ...]:
    """Those of a published preview, as its newest edition has them. 1 query; 5 without one."""
    if preview is None:
        return ()
    cards = released_claims([preview]).get(preview.pk)
    if cards is not None:
        return tuple(map(judged, cards.values()))
    claims = claims_about(preview)
    checks = checks_of(claims, preview) if claims else {}
    return tuple(judged(claim_shown(claim, checks)) for claim in claims)


def _clocks(fixture: Fixture) -> tuple[Clock, ...]:
    if fixture.kick_off is None or fixture.status == FixtureStatus.TO_BE_CONFIRMED:
        return ()
    return clocks(fixture.kick_off, fixture.clock, fixture.day)


def _half_time(fixture: Fixture) -> str:
    score = fixture.score
    return str(score.half_time) if score and score.half_time else ""


def _linked(
    rows: Sequence[PlayedFixture], links: Mapping[int, MatchLinks]
) -> tuple[Linked[PlayedFixture], ...]:
    return tuple(Linked(row, links[row.number]) for row in rows)


def _results(
    results: Sequence[Result], links: Mapping[int, MatchLinks]
) -> tuple[Linked[ResultRow], ...]:
    return tuple(Linked(result_row(each), links[each.fixture.number]) for each in results)


def _event(fixture: Fixture, officials: Sequence[Appointment]) -> Event:
    """1 query."""
    stadium, kick_off = fixture.stadium, fixture.kick_off
    is_open = fixture.status == FixtureStatus.TO_BE_CONFIRMED
    return Event(
        home=fixture.home.name,
        home_slug=fixture.home.slug,
        away=fixture.away.name,
        away_slug=fixture.away.slug,
        competition=fixture.season.competition.name,
        competition_slug=fixture.season.competition.slug,
        season=fixture.season.name,
        day=fixture.day,
        start=fixture.clock.local(kick_off) if kick_off and not is_open else None,
        status=fixture.status,
        stadium=stadium.name if stadium else "",
        city=stadium.city if stadium else "",
        country=stadium.country if stadium else "",
        officials=[(row.official.name, row.official.slug) for row in officials],
        previous_day=earlier_day(fixture),
    )
