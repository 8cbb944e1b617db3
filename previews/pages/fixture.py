"""The page of a match: where it belongs, what is known before it, what came of it.

At most 18 queries, besides the one that finds the match.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from previews.components.breadcrumbs import Crumb, of_season
from previews.components.claim import checks_of, claim_shown, claims_about
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.judged_claim import JudgedClaim, judged
from previews.components.kick_off_times import Clock, clocks
from previews.components.kind_of_match import kind_of
from previews.components.match_events import Goal, OtherEvent, goal_of, other_of
from previews.components.match_state import state_of
from previews.components.released_claims import released_claims
from previews.components.result_row import ResultRow
from previews.components.structured import Event
from previews.football.form import form
from previews.football.played_fixture import PlayedFixture
from previews.models import Fixture, MatchEvent, Preview
from previews.models.fixture_status import PUT_OFF, FixtureStatus
from previews.models.preview_names import show_names_of_the_day
from previews.pages.fixture_event import event_of
from previews.pages.legs_of_tie import Leg, legs_of
from previews.pages.match_links import Linked, linked, linked_results, match_links
from previews.pages.match_officials import OfficialLine, official_line, officials_of
from previews.sections.match_facts import occasion, result_of

FORM, MEETINGS = 5, 5


@dataclass(frozen=True, slots=True)
class Form:
    """A club's last results before the match, the latest first."""

    club: ClubBadge
    results: tuple[Linked[ResultRow], ...]


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
    stadium_slug: str
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
    officials = officials_of(fixture, now)
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
        stadium_slug=fixture.stadium.slug if fixture.stadium else "",
        attendance=fixture.attendance if result else None,
        remarks=tuple(
            remark
            for remark in (*kind_of(fixture).remarks, fixture.remark)
            if remark and remark.lower() != fixture.status
        ),
        result=result,
        half_time=_half_time(fixture) if result else "",
        state=state_of(fixture, now),
        preview=PreviewLink(preview.get_absolute_url(), preview.headline_for_fans)
        if preview
        else None,
        goals=tuple(goal_of(event) for event in events if event.kind in MatchEvent.GOALS),
        others=tuple(other_of(event) for event in events if event.kind not in MatchEvent.GOALS),
        legs=legs_of(fixture, now),
        officials=tuple(official_line(row) for row in officials),
        form=tuple(
            Form(face, linked_results(results[club.pk], links))
            for face, club in ((home, fixture.home), (away, fixture.away))
        ),
        meetings=linked(meetings, links),
        claims=_claims(preview),
        crumbs=crumbs,
        event=event_of(fixture, officials),
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
