"""Values as schema.org names them, for search engines. No query.

Addresses are whole: `site` is the beginning of each, "https://matchhub.example".
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from previews.archive.table_season import slug_of_season
from previews.components.claim import VerdictBadge
from previews.models.fixture_status import FixtureStatus

type Thing = dict[str, Any]
SITE = "matchhub"
CONTEXT = "https://schema.org"
# schema.org rates a verdict from 1 to 5; what cannot be checked has no rating.
RATINGS = {"false": 1, "misleading": 3, "true": 5}
STATUSES: Mapping[str, str] = {
    FixtureStatus.POSTPONED: "EventPostponed",
    FixtureStatus.CANCELLED: "EventCancelled",
}


@dataclass(frozen=True, slots=True)
class Event:
    """A match. `start` is its kick-off on the clock of the ground; without one the day is told.

    `officials` are pairs of name and slug. `previous_day` is the day for which the match was
    planned before it was moved.
    """

    home: str
    home_slug: str
    away: str
    away_slug: str
    competition: str
    competition_slug: str
    season: str
    day: date
    start: datetime | None
    status: str
    stadium: str = ""
    city: str = ""
    country: str = ""
    officials: Sequence[tuple[str, str]] = ()
    previous_day: date | None = None

    @property
    def name(self) -> str:
        return f"{self.home} v {self.away}"


@dataclass(frozen=True, slots=True)
class Dates:
    """When fans could first read a preview, when it last changed; the earlier day of its match.

    None where it is not known, or where the match was not moved.
    """

    published: datetime | None = None
    modified: datetime | None = None
    earlier_day: date | None = None


def sports_event(event: Event, address: str, site: str, image: str = "") -> Thing:
    season = reverse(
        "previews:season_detail", args=[event.competition_slug, slug_of_season(event.season)]
    )
    status = STATUSES.get(event.status, "EventScheduled")
    thing: Thing = {
        "@type": "SportsEvent",
        "name": event.name,
        "url": address,
        "sport": "Football",
        "startDate": (event.start or event.day).isoformat(),
        "homeTeam": _team(event.home, event.home_slug, site),
        "awayTeam": _team(event.away, event.away_slug, site),
        "superEvent": {
            "@type": "EventSeries",
            "name": f"{event.competition} {event.season}",
            "url": f"{site}{season}",
        },
    }
    if event.stadium:
        thing["location"] = _stadium(event)
    if event.officials:
        thing["referee"] = [
            {
                "@type": "Person",
                "name": name,
                "url": f"{site}{reverse('previews:official_detail', args=[slug])}",
            }
            for name, slug in event.officials
        ]
    if image:
        thing["image"] = image
    if event.previous_day is not None and event.previous_day != event.day:
        thing["previousStartDate"] = event.previous_day.isoformat()
        if status == "EventScheduled":
            status = "EventRescheduled"
    return thing | {"eventStatus": f"{CONTEXT}/{status}"}


def _team(name: str, slug: str, site: str) -> Thing:
    page = reverse("previews:club_detail", args=[slug])
    return {"@type": "SportsTeam", "name": name, "url": f"{site}{page}"}


def _stadium(event: Event) -> Thing:
    return _place(event.stadium, event.city, event.country)


def _place(name: str, city: str, country: str) -> Thing:
    place = {"addressLocality": city, "addressCountry": country}
    known = {part: value for part, value in place.items() if value}
    return {
        "@type": "StadiumOrArena",
        "name": name,
        "address": {"@type": "PostalAddress", **known},
    }


def person_thing(name: str, page: str, site: str, born: date | None = None) -> Thing:
    thing: Thing = {"@type": "Person", "name": name, "url": f"{site}{page}"}
    if born is not None:
        thing["birthDate"] = born.isoformat()
    return thing


def stadium_thing(
    name: str, page: str, site: str, city: str, country: str, capacity: int | None
) -> Thing:
    thing = _place(name, city, country) | {"url": f"{site}{page}"}
    if capacity:
        thing["maximumAttendeeCapacity"] = capacity
    return thing


def claim_review(
    words: str, mark: VerdictBadge, item: Thing, address: str, *, is_short: bool = False
) -> Thing:
    """`is_short` leaves out why: the page at the address says it."""
    reason = {} if is_short else {"ratingExplanation": mark.reason}
    return {
        "@type": "ClaimReview",
        "url": address,
        "claimReviewed": words,
        "datePublished": mark.day.isoformat(),
        "author": {"@type": "Organization", "name": SITE},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[mark.verdict],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": mark.words,
            **reason,
        },
        "itemReviewed": item,
    }


def in_script(things: Iterable[Thing]) -> str:
    """JSON that can end no script element and open no comment, whatever an article said.

    Empty where there is nothing to say.
    """
    graph = list(things)
    if not graph:
        return ""
    content = {"@context": CONTEXT, "@graph": graph}
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        plain = plain.replace(sign, f"\\u{ord(sign):04X}")
    return plain
