"""A stadium's page: where it is, whose home it is, the next match, those held and not entered.

9 queries, besides the one that finds the stadium.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.paging import Paging, page_in
from previews.data.countries import country_name
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture, Stadium
from previews.pages.match_links import Linked, match_links
from previews.pages.next_match import NextMatch, next_of_all
from previews.pages.unplayed_match import (
    UnplayedMatch,
    coming_and_others,
    to_be_played,
    unplayed_match,
)
from previews.text.number_words import counted

ON_A_PAGE = 20
WITHOUT_RESULT = 5


@dataclass(frozen=True, slots=True)
class HomeClub:
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class StadiumPage:
    name: str
    city: str
    country: str
    other_names: tuple[str, ...]
    capacity: int | None
    clubs: tuple[HomeClub, ...]
    next_match: NextMatch | None
    without_result: tuple[Linked[UnplayedMatch], ...]
    held: str
    matches: tuple[Linked[PlayedFixture], ...]
    paging: Paging

    @property
    def place(self) -> str:
        return f"{self.city}, {self.country}"

    @property
    def title(self) -> str:
        title = f"{self.name}, {self.city}: stadium"
        return f"{title}, page {self.paging.page}" if self.paging.page > 1 else title


def read(stadium: Stadium, params: QueryDict, now: datetime) -> StadiumPage:
    """Its other names must be loaded. `?page=2` has earlier matches."""
    held = Fixture.objects.held_at(stadium).played_before(now)
    many = held.count()
    paging = page_in(params, many, ON_A_PAGE)
    matches = held.latest_first()[paging.first : paging.last].receipts() if many else []
    coming, others = coming_and_others(
        to_be_played(Fixture.objects.planned_at(stadium)), now, WITHOUT_RESULT
    )
    numbers = {match.number for match in matches} | {row.pk for row in (*coming[:1], *others)}
    links = match_links(numbers, now)
    return StadiumPage(
        name=stadium.name,
        city=stadium.city,
        country=country_name(stadium.country) or stadium.country,
        other_names=tuple(sorted({row.name for row in stadium.names.all()} - {stadium.name})),
        capacity=stadium.capacity,
        clubs=tuple(
            HomeClub(club.name, club.slug)
            for club in Club.objects.by_stadium({stadium.pk}).get(stadium.pk, [])
        ),
        next_match=next_of_all(coming[0], now, links) if coming else None,
        without_result=tuple(Linked(unplayed_match(row, now), links[row.pk]) for row in others),
        held=_held(many),
        matches=tuple(Linked(match, links[match.number]) for match in matches),
        paging=paging,
    )


def _held(many: int) -> str:
    words = counted(many, "match", "matches")
    return f"{words[0].upper()}{words[1:]} held with this stadium." if many else ""
