"""Bookings in a referee's matches, where the archive knows them. 4 queries at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture, MatchEvent, Official, SideStats
from previews.questions import parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import counted, in_words

SLUG = "bookings"

# Bookings and sendings-off.
type Cards = tuple[int, int]


@dataclass(frozen=True)
class Booked:
    """Cards by fixture, both sides together; a fixture that is missing is not known."""

    by_fixture: dict[int, Cards]

    @property
    def matches(self) -> int:
        return len(self.by_fixture)

    @property
    def bookings(self) -> int:
        return sum(bookings for bookings, _ in self.by_fixture.values())

    @property
    def sendings_off(self) -> int:
        return sum(sendings_off for _, sendings_off in self.by_fixture.values())

    @property
    def average(self) -> float | None:
        """Bookings a match; None where no match's are known."""
        return round(self.bookings / self.matches, 2) if self.matches else None

    def note(self, fixture: int) -> str:
        """The cards of one fixture in words."""
        if fixture not in self.by_fixture:
            return "bookings not in the archive"
        bookings, sendings_off = self.by_fixture[fixture]
        return cards_in_words(bookings, sendings_off)


def cards_in_words(bookings: int, sendings_off: int) -> str:
    """Two bookings, none sent off."""
    sent_off = in_words(sendings_off) if sendings_off else "none"
    return f"{counted(bookings, 'booking')}, {sent_off} sent off"


FIGURES: tuple[FigureOf[Booked], ...] = (
    FigureOf("bookings", lambda booked: booked.bookings),
    FigureOf("sendings_off", lambda booked: booked.sendings_off, "sent off"),
    FigureOf("matches", lambda booked: booked.matches, "matches with known bookings"),
    FigureOf("average", lambda booked: booked.average, "bookings a match"),
)


def booked_in(fixtures: Iterable[PlayedFixture]) -> Booked:
    """Cards of fixtures: the numbers of both sides, else the events. 2 queries."""
    numbers = {fixture.number for fixture in fixtures}
    if not numbers:
        return Booked({})
    return Booked({**by_events(numbers), **by_numbers(numbers)})


def by_numbers(fixtures: set[int]) -> dict[int, Cards]:
    """A fixture counts when the bookings of both its sides are known."""
    sides: dict[int, list[Cards]] = {}
    for fixture, bookings, sendings_off in SideStats.objects.of_fixtures(fixtures).cards():
        sides.setdefault(fixture, []).append((bookings, sendings_off or 0))
    return {number: total(both) for number, both in sides.items() if len(both) == 2}


def by_events(fixtures: set[int]) -> dict[int, Cards]:
    """A fixture counts when its events hold a card: without any, cards were not recorded."""
    cards: dict[int, list[Cards]] = {}
    for fixture, kind in MatchEvent.objects.in_fixtures(fixtures).cards().kinds():
        shown = (1, 0) if kind == MatchEvent.Kind.BOOKING else (0, 1)
        cards.setdefault(fixture, []).append(shown)
    return {number: total(shown) for number, shown in cards.items()}


def total(cards: Sequence[Cards]) -> Cards:
    return sum(bookings for bookings, _ in cards), sum(off for _, off in cards)


def bookings(
    official: Official, club: Club | None = None, *, before: Moment, scope: Scope = EVERYTHING
) -> Answer[Booked]:
    """Cards in the referee's matches, and how many of these the archive knows them for."""
    refereed = scope.of(Fixture.objects.refereed_by(official.pk).played_before(before))
    if club is not None:
        refereed = refereed.involving(club)
    fixtures = refereed.latest_first().receipts()
    booked = booked_in(fixtures)
    not_known = f"Bookings by {official} are not in the archive."
    looked_at = scope.looked_at_for(official, before)
    return Answer(
        SLUG,
        named(official=official, club=club, **scope.named),
        booked,
        rows=tuple(fixture.with_note(booked.note(fixture.number)) for fixture in fixtures),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, booked),
        subject=str(official),
        not_in_archive="" if booked.matches else not_known,
    )


QUESTION = Question(
    SLUG,
    "Bookings in a referee's matches",
    (parameter.OFFICIAL, parameter.ANY_CLUB, *parameter.SCOPE),
    bookings,
    FIGURES,
    counts=("appointment", "matchevent", "resultsstatement", "sidestats"),
)
