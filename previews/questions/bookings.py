"""Bookings in a referee's matches, where the archive knows them. 4 queries at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Figure
from previews.models import Club, Fixture, MatchEvent, Official, SideStats
from previews.questions import parameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import counted

SLUG = "bookings"
type Cards = tuple[int, int]
"""Bookings and sendings-off."""


@dataclass(frozen=True)
class Booked:
    """Cards by fixture, both sides together; a fixture that is missing is not known."""

    by_fixture: dict[int, Cards]

    @property
    def matches(self) -> int:
        return len(self.by_fixture)

    @property
    def bookings(self) -> int:
        return sum(booked for booked, _ in self.by_fixture.values())

    @property
    def sendings_off(self) -> int:
        return sum(off for _, off in self.by_fixture.values())

    def note(self, fixture: int) -> str:
        """What a receipt says of its match."""
        if fixture not in self.by_fixture:
            return "bookings not in the archive"
        booked, off = self.by_fixture[fixture]
        return f"{counted(booked, 'booking')}, {off} sent off"


def booked_in(fixtures: Iterable[PlayedFixture]) -> Booked:
    """Cards of fixtures: the numbers of both sides, else the events. 2 queries."""
    numbers = {fixture.number for fixture in fixtures}
    if not numbers:
        return Booked({})
    told = {**by_events(numbers), **by_numbers(numbers)}
    return Booked(told)


def by_numbers(fixtures: set[int]) -> dict[int, Cards]:
    """A fixture counts when the bookings of both its sides are known."""
    sides: dict[int, list[Cards]] = {}
    for fixture, booked, off in SideStats.objects.of_fixtures(fixtures).cards():
        sides.setdefault(fixture, []).append((booked, off or 0))
    return {number: total(both) for number, both in sides.items() if len(both) == 2}


def by_events(fixtures: set[int]) -> dict[int, Cards]:
    """Events tell of a fixture only when they hold any card: else nobody noted them."""
    cards: dict[int, list[Cards]] = {}
    for fixture, kind in MatchEvent.objects.in_fixtures(fixtures).cards().kinds():
        shown = (1, 0) if kind == MatchEvent.Kind.BOOKING else (0, 1)
        cards.setdefault(fixture, []).append(shown)
    return {number: total(shown) for number, shown in cards.items()}


def total(cards: Sequence[Cards]) -> Cards:
    return sum(booked for booked, _ in cards), sum(off for _, off in cards)


def bookings(
    official: Official, club: Club | None = None, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[Booked]:
    """Cards in the referee's matches, and how many of these the archive knows them for."""
    refereed = scope.of(Fixture.objects.refereed_by(official.pk).played_before(before))
    if club is not None:
        refereed = refereed.involving(club)
    fixtures = refereed.latest_first().receipts()
    found = booked_in(fixtures)
    return Answer(
        SLUG,
        named(official=official, club=club, **scope.named),
        found=found,
        value=plain(found),
        rows=tuple(Receipt(one, found.note(one.number)) for one in fixtures),
        scope=scope.words_of(official, before),
        as_of=before,
        figures=(
            Figure("bookings", found.bookings),
            Figure("sendings_off", found.sendings_off, "sent off"),
            Figure("matches", found.matches, "matches with known bookings"),
            Figure("average", average(found), "bookings a match"),
        ),
        wording=f"{official}: {{figures}}.",
        not_in_archive="" if found.matches else f"Bookings by {official} are not in the archive.",
    )


def average(found: Booked) -> float | None:
    return round(found.bookings / found.matches, 2) if found.matches else None


def plain(found: Booked) -> Json:
    return {
        "bookings": found.bookings,
        "sendings_off": found.sendings_off,
        "matches": found.matches,
        "average": average(found),
    }


QUESTION = Question(
    SLUG,
    "Bookings in a referee's matches",
    (parameter.OFFICIAL, parameter.ANY_CLUB, *parameter.SCOPE),
    bookings,
    figures=("bookings", "sendings_off", "matches", "average"),
)
