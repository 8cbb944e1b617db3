"""An official's page: the matches as a referee, the record with a club asked for, the bookings.

8 queries, besides the one that finds the official.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.filter_links import FilterLink
from previews.components.paging import Paging, page_in
from previews.data.countries import country_name
from previews.football.played_fixture import PlayedFixture, Side
from previews.models import Appointment, Fixture, Official
from previews.pages.match_links import Linked, MatchLinks, match_links
from previews.pages.unplayed_match import (
    TO_BE_PLAYED_READ,
    UnplayedMatch,
    coming_and_others,
    unplayed_match,
)
from previews.questions.bookings import Booked
from previews.questions.referee_record import referee_record
from previews.sections.officials import cards, record_words
from previews.text.number_words import counted

ON_A_PAGE = 20
COMING = 5


@dataclass(frozen=True, slots=True)
class OfficialPage:
    """`asked` is the club whose matches are shown; empty for all."""

    name: str
    country: str
    duties: tuple[str, ...]
    asked: str
    record: str
    cards: str
    coming: tuple[Linked[UnplayedMatch], ...]
    without_result: tuple[Linked[UnplayedMatch], ...]
    matches: tuple[Linked[PlayedFixture], ...]
    paging: Paging
    clubs: tuple[FilterLink, ...]
    scope: str
    not_in_archive: str


def read(official: Official, params: QueryDict, now: datetime) -> OfficialPage:
    """`?club=<slug>` shows the matches with one club; an unknown slug shows all."""
    answer = referee_record(official, before=now)
    every = answer.details.fixtures
    sides = _sides(every)
    asked = next((side for side in sides if side.slug == params.get("club")), None)
    matches = [match for match in every if asked is None or match.involves(asked.club)]
    paging = page_in(params, len(matches), ON_A_PAGE)
    fixtures, duties = _to_be_played(official, now)
    coming, others = coming_and_others(fixtures, now, COMING)
    shown = matches[paging.first : paging.last]
    links = match_links({row.number for row in shown} | {row.pk for row in (*coming, *others)}, now)

    def linked(rows: Sequence[Fixture]) -> tuple[Linked[UnplayedMatch], ...]:
        return tuple(Linked(_duty(row, duties[row.pk], now), links[row.pk]) for row in rows)

    return OfficialPage(
        name=official.name,
        country=country_name(official.country) or official.country,
        duties=_duties(official, now),
        asked=asked.name if asked else "",
        record=_record(matches, asked),
        cards=cards(matches, answer.details.booked) if matches else "",
        coming=linked(coming),
        without_result=linked(others),
        matches=_shown(shown, answer.details.booked, links),
        paging=paging,
        clubs=tuple(FilterLink(side.slug, side.name, side == asked, "club") for side in sides),
        scope=answer.scope,
        not_in_archive=answer.not_in_archive,
    )


def _to_be_played(
    official: Official, now: datetime
) -> tuple[list[Fixture], dict[int, Appointment]]:
    """The fixtures, the latest first, and the duty in each. 1 query."""
    known = Appointment.objects.of(official).known_by(now.date()).to_be_played()
    joined = known.select_related(
        "fixture__home__stadium", "fixture__away", "fixture__stadium",
        "fixture__season__competition",
    )  # fmt: skip
    rows = list(joined[:TO_BE_PLAYED_READ])
    return [row.fixture for row in rows], {row.fixture_id: row for row in rows}


def _duty(fixture: Fixture, row: Appointment, now: datetime) -> UnplayedMatch:
    return unplayed_match(fixture, now, duty=row.get_duty_display(), confirmed=row.confirmed)


def _sides(matches: Sequence[PlayedFixture]) -> list[Side]:
    """Every club of the matches once, by its name."""
    sides = {side.club: side for match in matches[::-1] for side in (match.home, match.away)}
    return sorted(sides.values(), key=lambda side: side.name.casefold())


def _duties(official: Official, now: datetime) -> tuple[str, ...]:
    """Every duty with how often: "Referee 12"."""
    labels = dict(Appointment.Duty.choices)
    many = Counter(Appointment.objects.of(official).before(now).duties())
    return tuple(f"{labels[duty]}: {many[duty]}" for duty in labels if many[duty])


def _record(matches: Sequence[PlayedFixture], asked: Side | None) -> str:
    if not matches:
        return ""
    if asked is not None:
        return record_words(matches, asked.club)
    many = counted(len(matches), "match", "matches")
    return f"{many[0].upper()}{many[1:]} held as referee"


def _shown(
    matches: Sequence[PlayedFixture], booked: Booked, links: Mapping[int, MatchLinks]
) -> tuple[Linked[PlayedFixture], ...]:
    return tuple(
        Linked(match.with_note(booked.note(match.number)), links[match.number]) for match in matches
    )
