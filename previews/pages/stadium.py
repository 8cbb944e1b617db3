"""A stadium's page: where it is, whose home it is, the next match there, the matches held there.

9 queries, besides the one that finds the stadium.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.next_fixture import next_fixture
from previews.components.paging import Paging, page_in
from previews.data.countries import country_name
from previews.football.calendar_days import day_of
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture, Stadium
from previews.models.fixture_status import FixtureStatus
from previews.pages.match_links import Linked, MatchLinks, match_links
from previews.pages.next_match import NextMatch, next_match
from previews.text.number_words import counted

ON_A_PAGE = 20
# The first of those to come may be postponed.
COMING_READ = 10


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
    coming = _coming(stadium, now)
    numbers = {match.number for match in matches} | ({coming.pk} if coming else set())
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
        next_match=_next(coming, now, links) if coming else None,
        held=_held(many),
        matches=tuple(Linked(match, links[match.number]) for match in matches),
        paging=paging,
    )


def _held(many: int) -> str:
    words = counted(many, "match", "matches")
    return f"{words[0].upper()}{words[1:]} held with this stadium." if many else ""


def _coming(stadium: Stadium, now: datetime) -> Fixture | None:
    """1 query."""
    planned = Fixture.objects.planned_at(stadium).to_be_played().since(day_of(now))
    rows = planned.earliest_first().select_related(
        "home__stadium", "away", "season__competition", "stadium"
    )[:COMING_READ]
    known = (row for row in rows if row.is_after(now) and row.status != FixtureStatus.POSTPONED)
    return next(known, None)


def _next(fixture: Fixture, now: datetime, links: dict[int, MatchLinks]) -> NextMatch:
    line = next_fixture(fixture, fixture.home, year=now.year, now=now)
    return next_match(fixture, Linked(line, links[fixture.pk]))
