"""Whom an unmatched name may mean: near in letters, or in the company that its rows keep."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.models import Club, Official, Season, UnmatchedName
from previews.models.name_candidates import (
    HeldMeeting,
    clubs_by_day,
    clubs_by_season,
    meetings_of,
    officials_by_season,
    seasons_beside,
)
from previews.text.spelling import name_key

MOST_CANDIDATES = 8
# What each reason is worth beside the likeness of letters, which is up to 100.
IN_SEASON, BESIDE, FREE, COUNTRY, BUSY = 30, 10, 15, 10, -60
# Without company, less than this is no likeness.
LEAST_ALIKE = 60


class Reason(NamedTuple):
    words: str
    worth: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A club or official, and why it may be meant, in words."""

    row: Any
    reasons: tuple[str, ...]
    worth: float


def candidates_of(unknown: UnmatchedName) -> list[Candidate]:
    """The best first. 13 queries for a club whose country has a neighbour, fewer for others."""
    meetings = meetings_of(unknown)
    numbers = {each.season for each in meetings if each.season}
    seasons = list(Season.objects.select_related("competition").in_bulk(numbers).values())
    company = _Company(seasons, seasons_beside(seasons))
    if unknown.kind == UnmatchedName.Kind.CLUB:
        candidates = _clubs(unknown, meetings, company)
    else:
        candidates = _officials(unknown, company)
    best = sorted(candidates, key=lambda each: (-each.worth, str(each.row)))
    return best[:MOST_CANDIDATES]


@dataclass(frozen=True, slots=True)
class _Company:
    """The seasons of the held rows, and those of the same competitions around them."""

    seasons: Sequence[Season]
    beside: Sequence[Season]

    @property
    def numbers(self) -> list[int]:
        return [season.pk for season in (*self.seasons, *self.beside)]

    def reason(self, row: int, by_season: Mapping[int, set[int]], verb: str) -> Reason | None:
        in_them = [str(each) for each in self.seasons if row in by_season.get(each.pk, ())]
        if in_them:
            return Reason(f"{verb} in {', '.join(in_them)}", IN_SEASON)
        if any(row in by_season.get(each.pk, ()) for each in self.beside):
            return Reason(f"{verb} in the same competition a season before or after", BESIDE)
        return None


def _clubs(
    unknown: UnmatchedName, meetings: Sequence[HeldMeeting], company: _Company
) -> Iterable[Candidate]:
    days = {each.day for each in meetings if each.day}
    by_season, by_day = clubs_by_season(company.numbers), clubs_by_day(days)
    opponents = frozenset[int]().union(*(each.clubs for each in meetings))
    near = ClubLookup().candidates(unknown.name, unknown.country)
    spelt = {club.pk: club for club in Club.objects.with_any_name(near)}
    known = {number for clubs in by_season.values() for number in clubs} - opponents - spelt.keys()
    clubs = spelt | {club.pk: club for club in Club.objects.prefetch_related("names")
                     .in_bulk(known).values()}  # fmt: skip
    for club in clubs.values():
        company_reason = company.reason(club.pk, by_season, "played")
        alike = _alike(unknown.name, club.every_name)
        busy = sorted(day for day in days if club.pk in by_day.get(day, ()))
        # Nobody plays twice a day.
        if alike >= LEAST_ALIKE or (company_reason and not busy):
            of_day = _busy(busy) if busy else _free(days)
            yield _candidate(club, unknown, alike, company_reason, of_day)


def _officials(unknown: UnmatchedName, company: _Company) -> Iterable[Candidate]:
    by_season = officials_by_season(company.numbers)
    near = OfficialLookup().candidates(unknown.name)
    rows = {row.pk: row for row in Official.objects.with_any_name(near)}
    known = {number for numbers in by_season.values() for number in numbers} - rows.keys()
    rows |= Official.objects.prefetch_related("names").in_bulk(known)
    for official in rows.values():
        alike = _alike(unknown.name, official.every_name)
        if alike >= LEAST_ALIKE:
            reason = company.reason(official.pk, by_season, "was an official")
            yield _candidate(official, unknown, alike, reason)


def _candidate(row: Any, unknown: UnmatchedName, alike: float, *others: Reason | None) -> Candidate:
    reasons = [Reason("spelt alike", 0)] if alike >= LEAST_ALIKE else []
    if unknown.country and row.country == unknown.country:
        reasons.append(Reason(f"of {unknown.country}", COUNTRY))
    reasons += filter(None, others)
    worth = alike + sum(reason.worth for reason in reasons)
    return Candidate(row, tuple(reason.words for reason in reasons), worth)


def _alike(name: str, others: Iterable[str]) -> float:
    key = name_key(name)
    return max((fuzz.token_sort_ratio(key, name_key(other)) for other in others), default=0.0)


def _free(days: Iterable[date]) -> Reason | None:
    listed = sorted(days)
    if not listed:
        return None
    more = f" and {len(listed) - 1} other days" if len(listed) > 1 else ""
    return Reason(f"no other match on {listed[0]:%-d %b %Y}{more}", FREE)


def _busy(days: Sequence[date]) -> Reason:
    return Reason(f"but has a match on {days[0]:%-d %b %Y} already", BUSY)
